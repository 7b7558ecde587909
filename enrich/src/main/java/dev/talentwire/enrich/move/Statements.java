package dev.talentwire.enrich.move;

import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what the frames say, and gives each statement its date and its status. */
final class Statements {

    private static final Sought GOES_ON = Sought.of("(?:随后|其后|之后|此后|不久后?|后来|继而|旋即|又|再)[^,。;]{0,4}$");

    /** How many characters on either side of a cue decide how sure it is: a sentence may be as long as an article. */
    private static final int CONTEXT = 200;

    private static final char BLANK = '＿';

    private final Profiles profiles;
    private final Facts facts;
    private final Dating dating;
    private final Trace trace;
    private final List<Move> moves = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    Statements(Profiles profiles, Facts facts, Dating dating, Trace trace) {
        this.profiles = profiles;
        this.facts = facts;
        this.dating = dating;
        this.trace = trace;
    }

    List<Move> all() {
        return moves;
    }

    /** Posts that people keep. */
    List<Kept> kept() {
        return kept;
    }

    void keeps(Scene scene, PersonAt person, CompanyAt house, String position) {
        kept.add(new Kept(person, house, position));
        note(scene, person.name() + " keeps " + position);
    }

    int size() {
        return moves.size();
    }

    void note(Scene scene, String note) {
        trace.note(scene.sentence(), note);
    }

    void note(Move move, String note) {
        trace.note(move.sentence(), move.kind() + " " + move.person().name() + " " + note);
    }

    /** True when a move that counts says already that somebody left an employer or changed within one. */
    boolean left(PersonAt person) {
        return moves.stream().anyMatch(m -> m.person().name().equals(person.name()) && m.live() && m.from() != null);
    }

    /** The employer that the last move of somebody is about. */
    @Nullable
    CompanyAt lastHouse(PersonAt person) {
        for (int i = moves.size() - 1; i >= 0; i--) {
            Move move = moves.get(i);
            if (move.person().name().equals(person.name()) && move.from() != null && move.live()) {
                return move.from();
            }
        }
        return null;
    }

    /** The house that a sentence has already said somebody to change within or to leave for nowhere. */
    @Nullable
    CompanyAt houseIn(Scene scene, PersonAt person) {
        for (int i = moves.size() - 1; i >= 0 && moves.get(i).sentence().equals(scene.sentence()); i--) {
            Move move = moves.get(i);
            if (move.person().name().equals(person.name())) {
                return move.to() != null ? move.to() : move.from();
            }
        }
        return null;
    }

    /** The employer that a sentence has already said somebody to come to from another. */
    @Nullable
    CompanyAt joinedIn(Scene scene, PersonAt person) {
        for (int i = moves.size() - 1; i >= 0 && moves.get(i).sentence().equals(scene.sentence()); i--) {
            Move move = moves.get(i);
            if (move.person().name().equals(person.name()) && move.kind() != Kind.ROLE_CHANGE && move.to() != null) {
                return move.to();
            }
        }
        return null;
    }

    /** The employer that somebody has been said to leave. */
    @Nullable
    CompanyAt leftBefore(PersonAt person) {
        for (int i = moves.size() - 1; i >= 0; i--) {
            Move move = moves.get(i);
            if (move.person().name().equals(person.name()) && move.kind() == Kind.DEPARTURE && move.live()) {
                return move.from();
            }
        }
        return null;
    }

    /** The post that somebody gave up last. */
    @Nullable
    String lastPost(PersonAt person) {
        for (int i = moves.size() - 1; i >= 0; i--) {
            Move move = moves.get(i);
            if (move.person().name().equals(person.name()) && move.positionFrom() != null) {
                return move.positionFrom();
            }
        }
        return null;
    }

    /** The employer in which the last post of a sentence was taken. */
    @Nullable
    CompanyAt lastTaken(Scene scene) {
        for (int i = moves.size() - 1; i >= 0 && moves.get(i).sentence().equals(scene.sentence()); i--) {
            if (moves.get(i).trigger().frame() == Frame.TAKE_POST) {
                return moves.get(i).to();
            }
        }
        return null;
    }

    void add(Scene scene, Cue cue, Draft draft) {
        CompanyAt employer = draft.from() != null ? draft.from() : draft.to();
        if (employer == null || !employer.company().employs()) {
            return;
        }
        Move move = judge(scene, cue, draft);
        moves.add(move);
        note(
                scene,
                move.kind() + " " + move.person().name()
                        + (move.from() == null ? "" : " from " + move.from().name())
                        + (move.to() == null ? "" : " to " + move.to().name()) + " " + move.status()
                        + (move.background() ? " background" : ""));
    }

    /** A draft with its date and status, as the words around its cue have it. */
    Move judge(Scene scene, Cue cue, Draft draft) {
        DateAt date = dating.of(scene, cue, draft.person());
        return new Move(
                draft.kind(),
                draft.person(),
                draft.from(),
                draft.to() != null && !draft.to().company().employs() ? null : draft.to(),
                draft.positionFrom(),
                draft.positionTo(),
                status(scene, cue, draft.person(), date),
                background(scene, cue, draft.kind(), date) || goesOnFromHistory(scene, cue, draft.person(), date),
                date,
                cue,
                scene.sentence(),
                draft.confidence());
    }

    private Status status(Scene scene, Cue cue, PersonAt person, @Nullable DateAt date) {
        int clauseStart = scene.clauseStart(cue.start());
        int clauseFrom = person.end() <= cue.start() ? Math.max(clauseStart, person.start()) : clauseStart;
        String before = unnamed(scene, Math.max(scene.sentence().start(), cue.start() - CONTEXT), cue.start());
        String clause = unnamed(scene, Math.max(Math.min(cue.start(), clauseFrom), cue.start() - CONTEXT), cue.start());
        if (cue.frame() == Frame.HAND_OVER) {
            clause = clause.replace('将', '把');
        }
        String after = scene.between(cue.end(), Math.min(scene.sentence().end(), cue.end() + CONTEXT));
        Status status = facts.status(cue.word(), before, clause, after, date, text(scene, date));
        boolean told = status == Status.CONFIRMED || status == Status.REPORTED;
        return told && facts.undated() && dating.comesAfterSaid(scene, cue, person) ? Status.PLANNED : status;
    }

    /** 2017年他离开X,不久后加入Y: what goes on undated from history of the same sentence is history. */
    private boolean goesOnFromHistory(Scene scene, Cue cue, PersonAt person, @Nullable DateAt date) {
        if ((date != null && date.first() != null)
                || !GOES_ON.in(scene.between(scene.clauseStart(cue.start()), cue.start()))) {
            return false;
        }
        Move before = null;
        for (Move move : moves) {
            if (move.sentence().equals(scene.sentence())
                    && move.person().name().equals(person.name())
                    && move.trigger().start() < cue.start()) {
                before = move;
            }
        }
        return before != null && before.background() && before.date() != null;
    }

    private boolean background(Scene scene, Cue cue, Kind kind, @Nullable DateAt date) {
        int from = Math.max(scene.sentence().start(), cue.start() - CONTEXT);
        int to = Math.min(scene.sentence().end(), cue.end() + CONTEXT);
        return facts.background(
                kind,
                unnamed(scene, from, cue.start()),
                plain(scene, scene.clauseStart(cue.start()), cue.start()),
                scene.between(cue.end(), to),
                unnamed(scene, from, to),
                text(scene, date),
                date);
    }

    private static String text(Scene scene, @Nullable DateAt date) {
        return date == null ? "" : scene.text().substring(date.start(), date.end());
    }

    /** Text with its names and what stands in apposition to them blanked: 曾 in 曾任总监的张三 is another past than that of the cue. */
    private String plain(Scene scene, int from, int to) {
        StringBuilder text = new StringBuilder(scene.between(from, to));
        for (PersonAt person : scene.persons()) {
            if (person.end() <= to) {
                for (int i = Math.max(from, profiles.of(person).start()); i < Math.min(to, person.end()); i++) {
                    text.setCharAt(i - from, BLANK);
                }
            }
        }
        return text.toString();
    }

    /** Text with its names blanked: 曾 in 曾予安 is no 曾 of the past. */
    private static String unnamed(Scene scene, int from, int to) {
        StringBuilder text = new StringBuilder(scene.between(from, to));
        for (PersonAt person : scene.persons()) {
            for (int i = Math.max(from, person.start()); i < Math.min(to, person.end()); i++) {
                text.setCharAt(i - from, BLANK);
            }
        }
        return text.toString();
    }
}
