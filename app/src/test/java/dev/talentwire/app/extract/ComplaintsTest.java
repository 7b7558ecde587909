package dev.talentwire.app.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ComplaintsTest {

    private final StringWriter err = new StringWriter();
    private final Complaints complaints = new Complaints(new PrintWriter(err, true));

    @Test
    void whatIsWrongWithManyLinesOfAFileIsSaidOnceWithTheNumberOfTheOthers() {
        for (int line = 1; line <= 61; line++) {
            complaints.tell(new Result.Wrong("gold.jsonl", line, "no text"));
        }
        complaints.tell(new Result.Wrong("other.jsonl", 3, "no text"));

        complaints.end();
        assertThat(complaints.any()).isTrue();
        assertThat(err.toString().lines())
                .containsExactly(
                        "{\"file\":\"gold.jsonl\",\"line\":1,\"error\":\"no text\"}",
                        "{\"file\":\"gold.jsonl\",\"line\":2,\"lines\":60,\"error\":\"no text, as in line 1\"}",
                        "{\"file\":\"other.jsonl\",\"line\":3,\"error\":\"no text\"}");
    }

    @Test
    void aMistakeThatComesAgainFurtherDownIsSaidWithItsLine() {
        complaints.tell(new Result.Wrong("a.jsonl", 1, "no text"));
        complaints.tell(new Result.Wrong("a.jsonl", 5, "no text"));

        complaints.end();
        assertThat(err.toString().lines())
                .containsExactly(
                        "{\"file\":\"a.jsonl\",\"line\":1,\"error\":\"no text\"}",
                        "{\"file\":\"a.jsonl\",\"line\":5,\"error\":\"no text\"}");
    }

    @Test
    void differentMistakesAreEachSaid() {
        complaints.tell(new Result.Wrong("a.jsonl", 1, "no text"));
        complaints.tell(new Result.Wrong("a.jsonl", 2, "no JSON"));
        complaints.tell(new Result.Wrong("a.jsonl", 3, "no text"));

        complaints.end();
        assertThat(complaints.any()).isTrue();
        assertThat(err.toString().lines()).hasSize(3);
    }

    @Test
    void nothingIsSaidWhenNothingIsWrong() {
        complaints.end();
        assertThat(complaints.any()).isFalse();
        assertThat(err.toString()).isEmpty();
    }
}
