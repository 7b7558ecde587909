package dev.talentwire.aggregate.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.aggregate.spikes.ReferenceCompany;
import dev.talentwire.aggregate.spikes.SpikeSettings;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationTest {

    @Test
    void theSameSeedGivesTheSameTableWithARowPerDetector() {
        var simulation = new Simulation(7, 1, SpikeSettings.defaults());

        String table = simulation.table();

        assertThat(table)
                .isEqualTo(simulation.table())
                .contains(
                        "| talentwire |",
                        "| EARS C1 |",
                        "| EARS C2 |",
                        "| EARS C3 |",
                        "| Farrington-style |",
                        "| EWMA |");
    }

    @Test
    void aSimulatedCompanyHasTheMeanAndTheDispersionItIsAskedFor() {
        int weeks = 20_000;
        int[] days = new ReferenceCompany(1.0, 1.5, 1, 0).days(weeks * 7, new Random(1));
        double[] counts = IntStream.range(0, weeks)
                .mapToDouble(week -> IntStream.range(week * 7, week * 7 + 7)
                        .map(day -> days[day])
                        .sum())
                .toArray();
        double mean = IntStream.range(0, weeks)
                .mapToDouble(week -> counts[week])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, weeks)
                .mapToDouble(week -> (counts[week] - mean) * (counts[week] - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(0.97, 1.03);
        assertThat(variance / mean).isBetween(1.45, 1.55);
    }

    @Test
    void aDetectorScoresABurstHigherThanCalm() {
        var days = new int[1100];
        for (int day = 0; day < days.length; day += 60) {
            days[day] = 1;
        }
        for (int day = 1050; day < 1056; day++) {
            days[day] = 1;
        }
        for (Detector detector : Detectors.all(SpikeSettings.defaults())) {
            double[] scores = detector.scores(days, 1000);

            assertThat(scores[1056]).as(detector.name()).isGreaterThan(scores[1045]);
        }
    }
}
