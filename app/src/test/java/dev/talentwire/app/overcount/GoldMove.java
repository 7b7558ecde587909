package dev.talentwire.app.overcount;

import com.fasterxml.jackson.databind.JsonNode;
import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One move as a careful reader found it in one article; names are canonical, and empty where the article gives none. */
record GoldMove(
        String article,
        String person,
        MoveKind kind,
        String from,
        String to,
        String positionTo,
        MoveStatus status,
        boolean background,
        @Nullable PartialDate date,
        String evidence) {

    private static final Set<MoveStatus> HEARSAY = EnumSet.of(MoveStatus.RUMOURED, MoveStatus.UNKNOWN);

    static GoldMove of(String article, JsonNode move) {
        return new GoldMove(
                article,
                move.path("person_norm").asText(move.get("person").asText()),
                MoveKind.valueOf(move.get("type").asText().toUpperCase(Locale.ROOT)),
                text(move, "from_norm"),
                text(move, "to_norm"),
                text(move, "position_to"),
                MoveStatus.valueOf(move.get("status").asText().toUpperCase(Locale.ROOT)),
                move.get("background").asBoolean(),
                date(text(move, "date")),
                text(move, "evidence"));
    }

    boolean happened() {
        return status != MoveStatus.NEGATED;
    }

    /**
     * What this statement shares with others that mean the same move. The end that the statement is about says it whatever its status; the
     * other end only among statements that are equally sure, for a confirmed exit with a rumoured destination is two moves.
     */
    Set<String> marks() {
        var marks = new TreeSet<String>();
        if (kind == MoveKind.ROLE_CHANGE) {
            marks.add(person + " stays at " + (to.isEmpty() ? from : to) + " as " + positionTo);
            return marks;
        }
        boolean leaving = kind == MoveKind.DEPARTURE || to.isEmpty();
        end(marks, " leaves ", from, leaving);
        end(marks, " joins ", to, !leaving);
        return marks;
    }

    private void end(Set<String> marks, String word, String company, boolean direct) {
        if (!company.isEmpty()) {
            String mark = person + word + company;
            marks.add(mark + (HEARSAY.contains(status) ? ", they say" : ""));
            if (direct) {
                marks.add(mark + ", told directly");
            }
        }
    }

    private static String text(JsonNode move, String field) {
        return move.path(field).asText("").replace("null", "");
    }

    private static @Nullable PartialDate date(String text) {
        if (text.isEmpty() || !text.matches("\\d{4}(-\\d{2}){0,2}")) {
            return null;
        }
        DatePrecision precision =
                text.length() == 4 ? DatePrecision.YEAR : text.length() == 7 ? DatePrecision.MONTH : DatePrecision.DAY;
        return new PartialDate(LocalDate.parse((text + "-01-01").substring(0, 10)), precision);
    }
}
