package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.text.Sentence;
import dev.talentwire.enrich.text.Sought;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes one statement of those that say the same, and lets a denial speak about the rumours before it. */
final class Merger {

    private static final Set<String> OTHER_TITLE = Set.of("改任", "转任", "转为", "变更为", "改做", "改聘为");
    private static final Sought GONE = Sought.of("(?:一切|任何|所有|全部|其他)(?:的)?职务|离职|离开|退休|离任");

    private final String text;
    private final Set<String> pseudonyms;
    private final Trace trace;

    Merger(String text, Set<String> pseudonyms, Trace trace) {
        this.text = text;
        this.pseudonyms = pseudonyms;
        this.trace = trace;
    }

    List<Move> merge(List<Move> moves, List<Kept> kept, List<Sentence> sentences) {
        List<Move> merged = new ArrayList<>();
        for (Move move : history(withoutKept(staying(heardOf(moves, sentences), kept)))) {
            if (pseudonyms.contains(move.person().name())) {
                trace.note(move.sentence(), move.person().name() + " is declared a pseudonym: dropped");
                continue;
            }
            int i = twin(merged, move);
            if (i >= 0) {
                if (merged.get(i).kind() != move.kind()) {
                    note(move, "is one move with the " + merged.get(i).kind() + " that says the same");
                }
                merged.set(i, join(merged.get(i), move));
            } else {
                merged.add(move);
            }
        }
        return merged;
    }

    /** 卸任CEO … 他将继续担任董事长: a post given up, not the house. */
    private static List<Move> staying(List<Move> moves, List<Kept> kept) {
        List<Move> result = new ArrayList<>();
        for (Move move : moves) {
            Kept post =
                    kept.stream().filter(k -> k.contradicts(move)).findFirst().orElse(null);
            result.add(
                    post == null
                            ? move
                            : move.with(Kind.ROLE_CHANGE, move.from(), move.from())
                                    .withPositions(move.positionFrom(), post.position()));
        }
        return result;
    }

    /** 被爆离职 … 改任产品顾问: who stays under another title has not left. */
    private List<Move> withoutKept(List<Move> moves) {
        Map<String, Collection<Move>> kept = byPerson(moves, Merger::stays, Move::to);
        Map<String, Collection<Move>> given = byPerson(moves, Merger::gets, Move::to);
        return moves.stream()
                .filter(move -> {
                    boolean stays = move.kind() == Kind.DEPARTURE
                            && move.to() == null
                            && (inHouse(kept, move) || (givesUpPost(move) && inHouse(given, move)));
                    if (stays) {
                        note(move, "dropped: stays in the house under another title");
                    }
                    return !stays;
                })
                .toList();
    }

    private void note(Move move, String what) {
        trace.note(move.sentence(), move.kind() + " " + move.person().name() + " " + what);
    }

    private static boolean inHouse(Map<String, Collection<Move>> posts, Move exit) {
        return posts.getOrDefault(exit.person().name(), List.of()).stream()
                .anyMatch(other -> both(other.to(), exit.from()));
    }

    private static boolean gets(Move move) {
        return move.kind() == Kind.ROLE_CHANGE && move.live() && move.positionTo() != null;
    }

    /** 辞去总经理职务 of somebody who gets another post in the house; 辞去一切职务 gives up the house. */
    private boolean givesUpPost(Move move) {
        return (move.trigger().frame() == Frame.LEAVE_OBJECT
                        || move.trigger().word().endsWith("免去"))
                && move.positionFrom() != null
                && !GONE.in(text(move.sentence()));
    }

    private static boolean stays(Move move) {
        return move.kind() == Kind.ROLE_CHANGE
                && move.live()
                && (move.positionTo() != null || move.trigger().frame() == Frame.LEAVE)
                && (move.trigger().frame() == Frame.LEAVE_OBJECT
                        || move.trigger().frame() == Frame.LEAVE
                        || OTHER_TITLE.contains(move.trigger().word()));
    }

    /** Who leaves an employer in the news must have joined it before: that joining is history. */
    private static List<Move> history(List<Move> moves) {
        Map<String, Collection<Move>> exits = byPerson(
                moves, move -> move.kind() == Kind.DEPARTURE && move.live() && move.from() != null, Move::from);
        List<Move> result = new ArrayList<>();
        for (Move move : moves) {
            boolean before = !move.background()
                    && move.to() != null
                    && exits.getOrDefault(move.person().name(), List.of()).stream()
                            .anyMatch(exit -> leftWhatIsJoined(exit, move));
            result.add(before ? move.asBackground() : move);
        }
        return result;
    }

    private static boolean leftWhatIsJoined(Move exit, Move move) {
        CompanyAt left = exit.from();
        CompanyAt joined = move.to();
        boolean inside = move.kind() == Kind.DEPARTURE
                && move.from() != null
                && joined != null
                && Discourse.same(move.from(), joined);
        return left != null
                && joined != null
                && !inside
                && Discourse.same(left, joined)
                && !both(move.from(), exit.to());
    }

    /** Those that pass, by person, one for each pair of employers: a text that says the same a thousand times costs no more for it. */
    private static Map<String, Collection<Move>> byPerson(
            List<Move> moves, Predicate<Move> wanted, Function<Move, @Nullable CompanyAt> employer) {
        Map<String, Map<String, Move>> distinct = new HashMap<>();
        for (Move move : moves) {
            CompanyAt company = employer.apply(move);
            if (company != null && wanted.test(move)) {
                String other = move.to() == null ? "" : move.to().company().id();
                distinct.computeIfAbsent(move.person().name(), name -> new LinkedHashMap<>())
                        .putIfAbsent(company.company().id() + ">" + other, move);
            }
        }
        Map<String, Collection<Move>> result = new HashMap<>();
        distinct.forEach((person, found) -> result.put(person, found.values()));
        return result;
    }

    /** What the sentences near by say of a statement: that the rumour is false, or that the resignation waits for something. */
    private List<Move> heardOf(List<Move> moves, List<Sentence> sentences) {
        List<Move> result = new ArrayList<>();
        for (Move move : moves) {
            boolean soft = move.status() == Status.RUMOURED
                    || move.status() == Status.REPORTED
                    || text.charAt(move.sentence().end() - 1) == '?'
                    || Facts.hearsay(text(move.sentence()));
            int at = sentences.indexOf(move.sentence());
            List<Sentence> later = sentences.subList(at + 1, Math.min(sentences.size(), at + 4));
            if (soft && later.stream().anyMatch(sentence -> Facts.denies(text(sentence)))) {
                result.add(move.withStatus(Status.DENIED));
            } else if (tendered(move)
                    && later.stream().limit(2).anyMatch(s -> text(s).contains("辞") && Facts.pending(text(s)))) {
                result.add(move.withStatus(Status.PLANNED));
            } else {
                result.add(move);
            }
        }
        return result;
    }

    private static boolean tendered(Move move) {
        return move.kind() != Kind.JOIN
                && move.status() == Status.CONFIRMED
                && move.trigger().word().contains("辞");
    }

    private String text(Sentence sentence) {
        return text.substring(sentence.start(), sentence.end());
    }

    private static int twin(List<Move> merged, Move move) {
        for (int i = 0; i < merged.size(); i++) {
            Move other = merged.get(i);
            if (other.person().name().equals(move.person().name())
                    && other.background() == move.background()
                    && fits(other, move)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean fits(Move a, Move b) {
        boolean sameKind = a.kind() == b.kind();
        if (a.kind() == Kind.FOUNDING || b.kind() == Kind.FOUNDING) {
            return sameKind && agree(a.to(), b.to());
        }
        if (sameKind && a.kind() != Kind.ROLE_CHANGE) {
            return agree(a.from(), b.from())
                    && agree(a.to(), b.to())
                    && (both(a.from(), b.from()) || both(a.to(), b.to()));
        }
        if (sameKind) {
            return both(a.to(), b.to())
                    && (a.positionTo() == null
                            || b.positionTo() == null
                            || a.positionTo().contains(b.positionTo())
                            || b.positionTo().contains(a.positionTo())
                            || a.sentence().equals(b.sentence()));
        }
        // 离职 … 加入X: one departure with a destination; 加入X … 担任Y: one join with a post.
        if (a.kind() == Kind.ROLE_CHANGE || b.kind() == Kind.ROLE_CHANGE) {
            return both(a.to(), b.to());
        }
        return agree(a.to(), b.to())
                && agree(a.from(), b.from())
                && !both(a.from(), b.to())
                && !both(a.to(), b.from())
                && a.status() == b.status();
    }

    private static boolean both(@Nullable CompanyAt a, @Nullable CompanyAt b) {
        return a != null && b != null && Discourse.related(a, b);
    }

    private static boolean agree(@Nullable CompanyAt a, @Nullable CompanyAt b) {
        return a == null || b == null || Discourse.related(a, b);
    }

    private static Move join(Move a, Move b) {
        Kind kind = a.kind() == b.kind()
                ? a.kind()
                : a.kind() == Kind.DEPARTURE || b.kind() == Kind.DEPARTURE
                        ? Kind.DEPARTURE
                        : a.kind() == Kind.JOIN || b.kind() == Kind.JOIN ? Kind.JOIN : a.kind();
        CompanyAt from = a.from() != null ? a.from() : b.from();
        CompanyAt to = a.to() != null ? a.to() : b.to();
        if (kind != Kind.ROLE_CHANGE && from != null && to != null && Discourse.same(from, to)) {
            from = null;
        }
        Status status = headlined(a, b) || headlined(b, a) ? Status.PLANNED : firmer(a.status(), b.status());
        Move base = status == a.status() ? a : b;
        return base.with(kind, from, to)
                .withPositions(longer(a.positionFrom(), b.positionFrom()), longer(a.positionTo(), b.positionTo()))
                .withDate(
                        a.date() != null && a.date().first() != null
                                ? a.date()
                                : b.date() != null && b.date().first() != null
                                        ? b.date()
                                        : a.date() != null ? a.date() : b.date());
    }

    /** True when a headline, or another sentence before, says flatly what a later one says to come on a day. */
    private static boolean headlined(Move flat, Move planned) {
        return flat.status() == Status.CONFIRMED
                && planned.status() == Status.PLANNED
                && flat.sentence().start() < planned.sentence().start()
                && dated(planned)
                && !dated(flat);
    }

    private static boolean dated(Move move) {
        return move.date() != null && move.date().first() != null;
    }

    private static Status firmer(Status a, Status b) {
        if (a == Status.DENIED || b == Status.DENIED) {
            return Status.DENIED;
        }
        return a.compareTo(b) > 0 ? a : b;
    }

    private static @Nullable String longer(@Nullable String a, @Nullable String b) {
        return a == null ? b : b == null || a.length() >= b.length() ? a : b;
    }
}
