package dev.talentwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmployerOddsTest {

    @Test
    void a_name_that_rules_and_tagger_find_is_likelier_than_what_one_of_them_finds_alone() {
        double both = EmployerOdds.of(read(proposed("岚桥生物", 4), 60), 1);

        assertThat(both).isGreaterThan(EmployerOdds.of(proposed("岚桥生物", 4), 1));
        assertThat(both).isGreaterThan(EmployerOdds.of(read(new Sighting("岚桥生物"), 60), 1));
    }

    @Test
    void the_surer_the_tagger_the_likelier_the_name() {
        assertThat(EmployerOdds.of(read(new Sighting("岚桥生物"), 150), 1))
                .isGreaterThan(EmployerOdds.of(read(new Sighting("岚桥生物"), 5), 1));
    }

    @Test
    void weak_evidence_that_the_tagger_does_not_share_is_not_enough() {
        assertThat(EmployerOdds.of(proposed("相关负责", 1), 1)).isLessThan(UnknownCompanies.LIKELY);
        assertThat(EmployerOdds.of(read(proposed("岚桥生物", 3), 60), 1)).isGreaterThan(UnknownCompanies.LIKELY);
    }

    private static Sighting proposed(String name, double score) {
        Sighting sighting = new Sighting(name);
        sighting.proposed(new NameCandidate(0, name.length(), 0, score));
        sighting.ask();
        return sighting;
    }

    private static Sighting read(Sighting sighting, float margin) {
        sighting.read(margin);
        return sighting;
    }
}
