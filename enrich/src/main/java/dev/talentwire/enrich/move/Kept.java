package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;

/** 张三将继续担任董事: a post that somebody keeps, and so the house. */
record Kept(PersonAt person, CompanyAt house, String position) {

    /** True for a statement that the same person leaves the house. */
    boolean contradicts(Move move) {
        CompanyAt from = move.from();
        return move.kind() == Kind.DEPARTURE
                && move.to() == null
                && from != null
                && move.person().name().equals(person.name())
                && Discourse.related(from, house);
    }
}
