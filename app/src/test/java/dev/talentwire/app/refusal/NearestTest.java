package dev.talentwire.app.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "bootstrap.server, bootstrap.servers",
        "bootstrp.servrs, bootstrap.servers",
        "ack, acks",
        "max, ",
        "my.plugin.colour, ",
        "bootstrap, "
    })
    void onlyASlipOfThePenIsTakenForAnotherWord(String written, String meant) {
        assertThat(Nearest.to(written, List.of("acks", "bootstrap.servers")).orElse(null))
                .isEqualTo(meant);
    }
}
