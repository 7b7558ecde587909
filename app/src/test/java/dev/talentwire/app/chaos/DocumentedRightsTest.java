package dev.talentwire.app.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.common.acl.AclBinding;
import org.junit.jupiter.api.Test;

class DocumentedRightsTest {

    private static final String PAGE = """
            ## Least rights

            | module | resource | operations |
            | --- | --- | --- |
            | all | topics `talentwire.` (prefixed) | Describe, DescribeConfigs |
            | enrich | topics `talentwire.a`, `talentwire.b` | Write |
            | ingest | group `talentwire.ingest` | Read |
            | enrich | transactional id `talentwire.enrich-` (prefixed) | Write |

            ## What follows

            | enrich | cluster `x` | All |
            """;

    @Test
    void aModuleHasItsOwnRowsAndThoseOfAllUnderThePrefixThatIsUsed() {
        List<AclBinding> rights = DocumentedRights.of("enrich", PAGE, "storm.");

        assertThat(rights)
                .extracting(right -> right.pattern().resourceType() + " "
                        + right.pattern().name() + " "
                        + right.pattern().patternType() + " " + right.entry().operation() + " "
                        + right.entry().principal())
                .containsExactly(
                        "TOPIC storm. PREFIXED DESCRIBE User:enrich",
                        "TOPIC storm. PREFIXED DESCRIBE_CONFIGS User:enrich",
                        "TOPIC storm.a LITERAL WRITE User:enrich",
                        "TOPIC storm.b LITERAL WRITE User:enrich",
                        "TRANSACTIONAL_ID storm.enrich- PREFIXED WRITE User:enrich");
    }
}
