package dev.talentwire.enrich;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.talentwire.enrich.claim.WrittenCount;
import dev.talentwire.schemas.CompanySentiment;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.HeadcountClaim;
import dev.talentwire.schemas.Mention;
import dev.talentwire.schemas.MentionType;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.Remark;
import dev.talentwire.schemas.Sentiment;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes what an article says as one line of JSON, in the form that {@code talentwire extract --format jsonl} promises. */
public final class ExtractJson {

    private static final JsonFactory JSON = new JsonFactory();

    private ExtractJson() {}

    /**
     * One JSON object without a line feed. Persons stand under the fullest name that the article gives, companies under each form in
     * which it names them.
     *
     * @param plain brings a name as written into simplified script ({@link Enricher#plain})
     */
    public static String line(EnrichedArticle article, UnaryOperator<String> plain) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("id", article.getArticleId());
            names(json, "persons", article.getMentions(), MentionType.PERSON, Mention::getName);
            names(json, "companies", article.getMentions(), MentionType.COMPANY, at -> plain.apply(at.getText()));
            names(json, "positions", article.getMentions(), MentionType.POSITION, Mention::getName);
            moves(json, article.getReports(), plain);
            json.writeArrayFieldStart("aggregates");
            for (HeadcountClaim claim : article.getClaims()) {
                claim(json, claim);
            }
            json.writeEndArray();
            sentiment(json, article, plain);
            json.writeArrayFieldStart("remarks");
            for (Remark remark : article.getRemarks()) {
                remark(json, remark);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing JSON into memory failed", e);
        }
        return out.toString();
    }

    /** The moves alone, as one JSON object without a line feed: {@code {"id":…,"moves":[…]}}. */
    public static String line(String articleId, List<MoveReport> moves, UnaryOperator<String> plain) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("id", articleId);
            moves(json, moves, plain);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing JSON into memory failed", e);
        }
        return out.toString();
    }

    private static void moves(JsonGenerator json, List<MoveReport> moves, UnaryOperator<String> plain)
            throws IOException {
        json.writeArrayFieldStart("moves");
        for (MoveReport move : moves) {
            move(json, move, plain);
        }
        json.writeEndArray();
    }

    private static void names(
            JsonGenerator json,
            String field,
            List<Mention> mentions,
            MentionType type,
            Function<Mention, String> naming)
            throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            if (mention.getType() == type) {
                names.add(naming.apply(mention));
            }
        }
        json.writeArrayFieldStart(field);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    private static void move(JsonGenerator json, MoveReport move, UnaryOperator<String> plain) throws IOException {
        json.writeStartObject();
        json.writeStringField("person", move.getPerson().getName());
        json.writeStringField("type", move.getKind().name().toLowerCase(Locale.ROOT));
        text(json, "from", name(move.getFrom(), plain));
        text(json, "to", name(move.getTo(), plain));
        text(json, "position_from", move.getPositionFrom());
        text(json, "position_to", move.getPositionTo());
        text(json, "date", iso(move.getEffectiveDate()));
        json.writeStringField("status", move.getStatus().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField("background", move.getBackground());
        json.writeNumberField("confidence", move.getConfidence());
        json.writeStringField("trigger", move.getTrigger());
        json.writeStringField("person_text", move.getPerson().getText());
        text(json, "from_id", move.getFrom() == null ? null : move.getFrom().getId());
        text(json, "to_id", move.getTo() == null ? null : move.getTo().getId());
        text(json, "from_text", move.getFrom() == null ? null : move.getFrom().getText());
        text(json, "to_text", move.getTo() == null ? null : move.getTo().getText());
        text(json, "date_text", move.getDateText());
        json.writeStringField("evidence", move.getEvidence().getSentence());
        json.writeEndObject();
    }

    private static void claim(JsonGenerator json, HeadcountClaim claim) throws IOException {
        json.writeStartObject();
        if (claim.getCompany() != null) {
            json.writeStringField("company", claim.getCompany().getName());
        } else {
            // A group stands in both fields: readers that add up by "company" see whose people they are either way.
            text(json, "company", claim.getGroup());
            text(json, "group", claim.getGroup());
        }
        // A bound is no number: 100多 stays what the article says, so that nobody adds it up as exactly 100.
        String bound = WrittenCount.bound(claim.getEvidence().getSentence(), claim.getCount());
        if (bound == null) {
            json.writeNumberField("count", claim.getCount());
        } else {
            json.writeStringField("count", bound);
        }
        json.writeStringField("what", claim.getWhat());
        text(json, "period", claim.getPeriod());
        json.writeStringField("evidence", claim.getEvidence().getSentence());
        json.writeEndObject();
    }

    private static void remark(JsonGenerator json, Remark remark) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", remark.getKind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("about", remark.getAbout());
        json.writeStringField("evidence", remark.getEvidence().getSentence());
        json.writeEndObject();
    }

    private static void sentiment(JsonGenerator json, EnrichedArticle article, UnaryOperator<String> plain)
            throws IOException {
        Map<String, String> called = new HashMap<>();
        for (Mention mention : article.getMentions()) {
            called.merge(mention.getId(), plain.apply(mention.getText()), (a, b) -> a.length() >= b.length() ? a : b);
        }
        json.writeObjectFieldStart("sentiment");
        tone(json, "document", article.getSentiment());
        json.writeObjectFieldStart("companies");
        for (CompanySentiment company : article.getCompanySentiments()) {
            String name = called.getOrDefault(company.getCompanyId(), company.getCompany());
            tone(json, name, company.getSentiment());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void tone(JsonGenerator json, String field, Sentiment sentiment) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("label", sentiment.getLabel().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("score", sentiment.getScore());
        json.writeEndObject();
    }

    /** An employer as the article calls it; where it names only a product, by its own name. */
    private static @Nullable String name(@Nullable Employer employer, UnaryOperator<String> plain) {
        return employer == null
                ? null
                : employer.getViaProduct() ? employer.getName() : plain.apply(employer.getText());
    }

    /** The year, year and month, or day, as far as it is known. */
    static @Nullable String iso(@Nullable PartialDate date) {
        if (date == null) {
            return null;
        }
        String day = date.getStart().toString();
        return switch (date.getPrecision()) {
            case DAY -> day;
            case MONTH -> day.substring(0, 7);
            case QUARTER, HALF, YEAR -> day.substring(0, 4);
            case UNKNOWN -> null;
        };
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value);
        }
    }
}
