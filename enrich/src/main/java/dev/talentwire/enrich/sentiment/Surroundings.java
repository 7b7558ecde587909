package dev.talentwire.enrich.sentiment;

import java.util.List;

/** The cues of one clause, and what they make of an event among them. */
record Surroundings(Clause clause, List<Cue> cues) {

    private static final double NEGATED_GOOD = -0.7;
    private static final double NEGATED_BAD = -0.3;
    private static final double ENDED_BAD = -0.7;
    private static final double IN_QUESTION = 0.2;
    private static final double HAPPENS_TO_RIVAL = -0.3;

    /** How far before an event a negation still reaches it, in characters. */
    private static final int REACH = 8;

    boolean has(Modifier modifier) {
        for (Cue cue : cues) {
            if (cue.is(modifier)) {
                return true;
            }
        }
        return false;
    }

    /** The factor by which everything in the clause counts less. */
    double certainty() {
        if (cues.isEmpty()) {
            return clause.questions() ? IN_QUESTION : 1;
        }
        if (has(Modifier.PURPOSE)) {
            return 0;
        }
        double factor = 1;
        if (!has(Modifier.WHY) && (clause.questions() || has(Modifier.QUESTION))) {
            factor *= IN_QUESTION;
        }
        if (has(Modifier.HYPOTHETICAL)) {
            factor *= 0.6;
        }
        if (has(Modifier.PAST)) {
            factor *= 0.2;
        }
        int hedges = (int) cues.stream().filter(cue -> cue.is(Modifier.HEDGE)).count();
        return factor * Math.pow(0.65, Math.min(hedges, 3));
    }

    /** The factor for the event of cue {@code at}: 1, or what negations and the end of something bad leave of it. */
    double turn(int at, double weight) {
        Cue cue = cues.get(at);
        if (happensToRival(at)) {
            return HAPPENS_TO_RIVAL;
        }
        boolean negated = false;
        boolean ended = false;
        boolean burdened = false;
        for (int i = at - 1; i >= 0 && cue.start() - cues.get(i).end() <= REACH; i--) {
            Cue before = cues.get(i);
            burdened |= before.is(Modifier.BURDEN);
            if (before.is(Modifier.NEGATION)) {
                negated = !negated;
            } else if (before.is(Modifier.UNDO)) {
                ended = true;
            } else if (before.event() != null && !before.event().harmless() && !before.is(Modifier.BURDEN)) {
                break;
            }
        }
        ended |= endedBehind(at);
        Event event = cue.event();
        double turned = burdened && event != null && event.quantity() ? -1 : 1;
        if (ended && weight < 0) {
            return negated ? turned : turned * ENDED_BAD;
        }
        if (negated) {
            return turned * (weight * turned > 0 ? NEGATED_GOOD : NEGATED_BAD);
        }
        return turned;
    }

    /** 对手接连倒下: a rival without a name stands right before. */
    private boolean happensToRival(int at) {
        return at > 0
                && cues.get(at - 1).is(Modifier.RIVAL)
                && cues.get(at).start() - cues.get(at - 1).end() <= 3;
    }

    /** 诉讼风险已经解除: the word for the end stands behind what ends. */
    private boolean endedBehind(int at) {
        if (at + 1 == cues.size() || !cues.get(at + 1).is(Modifier.UNDO)) {
            return false;
        }
        Cue end = cues.get(at + 1);
        return end.start() - cues.get(at).end() <= 6 && clause.end() - end.end() <= 1;
    }

    /** How much a departure weighs: who leaves, how many, and why. The reason may stand in another clause of the sentence. */
    static double departureWeight(List<Surroundings> sentence, Event event, int leaving) {
        if (!event.departure()) {
            return 1;
        }
        double weight = leaving > 1 ? 1.6 : 1;
        if (any(sentence, Modifier.KEY)) {
            weight *= 1.5;
        }
        if (any(sentence, Modifier.PRIVATE)) {
            weight *= 0.75;
        }
        if (any(sentence, Modifier.DEMAND)) {
            weight *= 0.4;
        }
        return any(sentence, Modifier.ROUTINE) ? weight * (event.forced() ? 0.6 : 0) : weight;
    }

    /** How many people the sentence says leave: 1, or 2 for more. */
    static int leaving(String text, List<Surroundings> sentence) {
        boolean many = any(sentence, Modifier.MANY)
                || sentence.stream().anyMatch(clause -> Headcount.plural(text, clause.clause()));
        return many ? 2 : 1;
    }

    private static boolean any(List<Surroundings> sentence, Modifier modifier) {
        return sentence.stream().anyMatch(clause -> clause.has(modifier));
    }
}
