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

        assertThat(complaints.end()).isTrue();
        assertThat(err.toString().lines())
                .containsExactly(
                        "{\"file\":\"gold.jsonl\",\"line\":1,\"error\":\"no text\"}",
                        "{\"file\":\"gold.jsonl\",\"lines\":60,\"error\":\"no text, as with the line before\"}",
                        "{\"file\":\"other.jsonl\",\"line\":3,\"error\":\"no text\"}");
    }

    @Test
    void differentMistakesAreEachSaid() {
        complaints.tell(new Result.Wrong("a.jsonl", 1, "no text"));
        complaints.tell(new Result.Wrong("a.jsonl", 2, "no JSON"));
        complaints.tell(new Result.Wrong("a.jsonl", 3, "no text"));

        assertThat(complaints.end()).isTrue();
        assertThat(err.toString().lines()).hasSize(3);
    }

    @Test
    void nothingIsSaidWhenNothingIsWrong() {
        assertThat(complaints.end()).isFalse();
        assertThat(err.toString()).isEmpty();
    }
}
