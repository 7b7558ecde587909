package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;

/**
 * That somebody leaves an employer, joins it, or changes post in it.
 *
 * @param tie         the likeliest one that says so
 * @param probability how likely by its odds
 */
record End(Tie tie, Direction direction, double probability) {

    PersonAt person() {
        return tie.person();
    }

    CompanyAt company() {
        return tie.company();
    }
}
