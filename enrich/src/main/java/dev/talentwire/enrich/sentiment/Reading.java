package dev.talentwire.enrich.sentiment;

import java.util.ArrayList;
import java.util.List;

/** One article being read, sentence after sentence. */
final class Reading {

    private static final double FIRST_SENTENCE = 1.2;
    private static final double BEFORE_CONTRAST = 0.5;
    private static final double BEHIND_CONTRAST = 1.2;
    private static final double TEAM_WON = 0.5;
    private static final double CONCEDED = 0.5;

    private final String text;
    private final Carried carried = new Carried();
    private final Attachment attachment;
    private final Tally tally = new Tally();
    /** What the last sentence said and a denial may still take back. */
    private List<Effect> open = List.of();

    Reading(String text) {
        this.text = text;
        this.attachment = new Attachment(text, carried);
    }

    void sentence(List<Surroundings> clauses, List<Parties> parties) {
        List<Effect> said = new ArrayList<>();
        int settled = 0;
        for (int i = 0; i < clauses.size(); i++) {
            Surroundings around = clauses.get(i);
            boolean contrast = around.has(Modifier.CONTRAST);
            if (contrast) {
                said.replaceAll(effect -> effect.times(BEFORE_CONTRAST));
                settled = said.size();
            }
            double force =
                    around.certainty() * (contrast ? BEHIND_CONTRAST : around.has(Modifier.CONCESSION) ? CONCEDED : 1);
            int first = said.size();
            events(around, clauses, parties.get(i), force, said);
            if (around.has(Modifier.DENIAL)) {
                takeBack(said, contrast ? first : settled);
            }
        }
        open.forEach(tally::add);
        open = said;
    }

    Judgement finish() {
        open.forEach(tally::add);
        return tally.judgement();
    }

    private void events(
            Surroundings around, List<Surroundings> sentence, Parties parties, double force, List<Effect> said) {
        Clause clause = around.clause();
        parties.all().forEach(party -> tally.mentions(party.company()));
        double place = clause.sentence() == 0 ? FIRST_SENTENCE : 1;
        Party subject = parties.topic();
        boolean leads = subject != null && opens(subject, around);
        if (subject != null && leads) {
            carried.speaksOf(subject.company(), clause.sentence());
        }
        double hold = leads ? 1 : carried.hold(clause.sentence());
        for (int i = 0; i < around.cues().size(); i++) {
            Cue cue = around.cues().get(i);
            Event event = cue.event();
            if (event == null || event.harmless()) {
                continue;
            }
            int leaving = event.departure() ? Surroundings.leaving(text, sentence) : 0;
            double weight = force * place * Surroundings.departureWeight(sentence, event, leaving);
            List<Attachment.Target> targets = attachment.of(clause, parties, cue, event);
            if (leaving > 1) {
                for (Party winner : parties.destinationsAfter(cue.end())) {
                    said.add(new Effect(winner.company(), cue.start(), cue.end(), TEAM_WON * force * place, 0));
                }
            }
            for (Attachment.Target target : targets) {
                double turned = target.weight() * around.turn(i, target.weight()) * (target.carried() ? hold : 1);
                said.add(new Effect(
                        target.company(), cue.start(), cue.end(), turned * weight, turned < 0 ? leaving : 0));
            }
            if (targets.isEmpty()) {
                double turned = event.subject() + event.object();
                said.add(new Effect(null, cue.start(), cue.end(), turned * around.turn(i, turned) * weight, 0));
            }
        }
        if (subject != null && !leads) {
            carried.maySpeakOf(subject.company(), clause.sentence());
        }
    }

    /** True when a company stands before everything that happens in the clause. */
    private static boolean opens(Party party, Surroundings around) {
        for (Cue cue : around.cues()) {
            if (cue.event() != null && !cue.event().harmless()) {
                return party.start() < cue.start();
            }
        }
        return true;
    }

    /** A denial: what the sentence said up to it never happened; with nothing there, it answers the sentence before. */
    private void takeBack(List<Effect> said, int from) {
        if (said.size() > from) {
            said.subList(from, said.size()).clear();
        } else {
            open = List.of();
        }
    }
}
