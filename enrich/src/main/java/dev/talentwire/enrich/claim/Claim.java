package dev.talentwire.enrich.claim;

import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of people that a sentence says have moved.
 *
 * @param number  offset in the normalised text at which the number stands
 * @param company whose people they are, when one company is meant
 * @param group   whose people they are as the normalised text says it, when it is not one company, such as 五家模型公司
 * @param members the companies that the text lists for the group; empty when it lists none
 * @param count   how many; a lower bound when the text says 多, 超 or 至少
 * @param kind    which way they went
 * @param what    who did what, such as 核心高管离职
 * @param period  offsets of the words that say when, as a date; null when nothing does
 */
public record Claim(
        Sentence sentence,
        int number,
        @Nullable CompanyAt company,
        @Nullable String group,
        List<CompanyAt> members,
        int count,
        Kind kind,
        String what,
        @Nullable DateAt period) {

    /** Which way the counted people went. */
    public enum Kind {
        LEFT,
        CAME,
        CHANGED
    }

    /** The same thing said of another number. */
    Claim with(Sentence said, int at, int other, @Nullable DateAt when) {
        return new Claim(said, at, company, group, members, other, kind, what, when);
    }

    /** True when both count the people of the same house. */
    boolean sameHouse(@Nullable CompanyAt other, @Nullable String otherGroup) {
        return company == null
                ? other == null && group != null && group.equals(otherGroup)
                : other != null && company.company().id().equals(other.company().id());
    }
}
