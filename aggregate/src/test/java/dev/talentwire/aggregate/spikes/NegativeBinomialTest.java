package dev.talentwire.aggregate.spikes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NegativeBinomialTest {

    @Test
    void aLargeSizeIsPoisson() {
        var poisson = new NegativeBinomial(2.0, 1e9);

        assertThat(poisson.exactly(0)).isCloseTo(Math.exp(-2), within(1e-8));
        assertThat(poisson.exactly(3)).isCloseTo(Math.exp(-2) * 8 / 6, within(1e-8));
        assertThat(poisson.atLeast(1)).isCloseTo(1 - Math.exp(-2), within(1e-8));
    }

    @Test
    void sizeOneIsGeometric() {
        var geometric = new NegativeBinomial(1.0, 1.0);

        assertThat(geometric.exactly(4)).isCloseTo(1 / 32.0, within(1e-12));
        assertThat(geometric.atLeast(10)).isCloseTo(Math.pow(0.5, 10), within(1e-12));
    }

    @Test
    void farTailsKeepTheirDigits() {
        double far = new NegativeBinomial(0.1, 1e9).atLeast(12);

        assertThat(far).isBetween(1.8e-21, 2.0e-21);
    }

    @Test
    void nothingOrMoreIsCertain() {
        assertThat(new NegativeBinomial(7.0, 0.7).atLeast(0)).isCloseTo(1, within(1e-9));
    }
}
