package dev.talentwire.enrich;

import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.move.Trace;
import dev.talentwire.enrich.text.Sentence;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Remark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an article was read.
 *
 * @param result    what came out
 * @param sentences each sentence with what was found and decided, in order
 */
public record Explanation(EnrichedArticle result, List<Read> sentences) {

    /**
     * One sentence.
     *
     * @param written  as the article has it
     * @param entities what was recognised in it
     * @param notes    what fired, how it was decided, and why candidates were dropped
     */
    public record Read(String written, String entities, List<String> notes) {}

    /** Readable text, several lines a sentence, and what else is remarkable behind them. */
    public String render() {
        StringBuilder out = new StringBuilder();
        for (Read read : sentences) {
            out.append(read.written().strip()).append('\n');
            if (!read.entities().isEmpty()) {
                out.append("    ").append(read.entities()).append('\n');
            }
            for (String note : read.notes()) {
                out.append("    ").append(note).append('\n');
            }
        }
        for (Remark remark : result.getRemarks()) {
            out.append("remark: ")
                    .append(remark.getKind().name().toLowerCase(Locale.ROOT))
                    .append(", ")
                    .append(remark.getAbout())
                    .append('\n');
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return render();
    }

    /** Collects notes while an article is read. */
    static final class Notes implements Trace {
        private final Map<Sentence, List<String>> notes = new LinkedHashMap<>();
        private @Nullable Tagged tagged;
        private List<DateAt> dates = List.of();

        void tagged(Tagged read, List<DateAt> when) {
            tagged = read;
            dates = when;
        }

        @Override
        public void note(Sentence sentence, String note) {
            notes.computeIfAbsent(sentence, s -> new ArrayList<>()).add(note);
        }

        Explanation of(EnrichedArticle result) {
            List<Read> reads = new ArrayList<>();
            if (tagged != null) {
                for (Sentence sentence : tagged.sentences()) {
                    StringBuilder entities =
                            new StringBuilder(Enricher.describe(tagged, sentence.start(), sentence.end()));
                    for (DateAt date : dates) {
                        if (sentence.holds(date.start())) {
                            entities.append(" date ")
                                    .append(tagged.text().written(date.start(), date.end()))
                                    .append(date.first() == null ? " (no certain day)" : "=" + date.first());
                        }
                    }
                    reads.add(new Read(
                            tagged.text().written(sentence.start(), sentence.end()),
                            entities.toString(),
                            notes.getOrDefault(sentence, List.of())));
                }
            }
            return new Explanation(result, List.copyOf(reads));
        }
    }
}
