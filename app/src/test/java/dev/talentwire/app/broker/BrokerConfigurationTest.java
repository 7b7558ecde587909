package dev.talentwire.app.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrokerConfigurationTest {

    @Test
    void aBrokerThatWasStoppedInOrderIsNotGivenUpWhileTheMachineIsBusy() {
        assertThat(session(true)).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aBrokerThatWasKilledNeedNotWaitLongForTheEndOfItsLastSession() {
        assertThat(session(false)).isLessThanOrEqualTo(Duration.ofSeconds(3));
    }

    private static Duration session(boolean stoppedInOrder) {
        String millis = BrokerConfiguration.singleNode(Path.of("logs"), 1, 2, stoppedInOrder)
                .get("broker.session.timeout.ms");
        return Duration.ofMillis(Long.parseLong(millis));
    }
}
