package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.text.TableRow;
import java.util.List;

/** Reads one article sentence by sentence: each cue goes to the reader of its frame. */
final class Reading {

    /** No news article states this many moves; what does is a list or garbage. */
    private static final int MOST_STATEMENTS = 1_000;

    private final Discourse discourse;
    private final Leaving leaving;
    private final Joining joining;
    private final TakingPosts takingPosts;
    private final Appointing appointing;
    private final Succession succession;
    private final Poaching poaching;
    private final HandingOver handingOver;
    private final Exchange exchange;
    private final Following following;
    private final Careers careers;
    private final TableReader tables;

    Reading(Tagged tagged, Profiles profiles, Statements statements) {
        discourse = new Discourse(
                profiles,
                new Employers(tagged, profiles),
                new Houses(Employers.main(tagged.companies())),
                new Subjects(profiles),
                statements);
        Posts posts = new Posts(discourse);
        leaving = new Leaving(discourse);
        joining = new Joining(discourse);
        takingPosts = new TakingPosts(discourse, posts);
        appointing = new Appointing(discourse, posts);
        succession = new Succession(discourse, posts);
        poaching = new Poaching(discourse);
        handingOver = new HandingOver(discourse, posts, leaving);
        exchange = new Exchange(discourse);
        following = new Following(discourse);
        careers = new Careers(discourse);
        tables = new TableReader(discourse, TableRow.of(tagged.text()));
    }

    Discourse discourse() {
        return discourse;
    }

    List<Move> moves() {
        return careers.complete(discourse.statements().all());
    }

    List<Kept> kept() {
        return discourse.statements().kept();
    }

    void read(Scene scene) {
        Statements statements = discourse.statements();
        discourse.houses().enter(scene);
        careers.enter(scene);
        if (tables.read(scene)) {
            return;
        }
        for (Cue cue : scene.cues()) {
            if (statements.size() >= MOST_STATEMENTS) {
                statements.note(scene, "dropped: the article has made " + MOST_STATEMENTS + " statements already");
                return;
            }
            int before = statements.size();
            read(scene, cue);
            int made = statements.size() - before;
            statements.note(
                    scene,
                    cue.frame() + " “" + cue.word() + "” → "
                            + (made == 0 ? "nothing: no person or no employer that fits" : made + " statement(s)"));
        }
        discourse.subjects().finished(scene);
    }

    private void read(Scene scene, Cue cue) {
        switch (cue.frame()) {
            case LEAVE, LEAVE_OBJECT -> leaving.read(scene, cue);
            case DISMISS -> leaving.dismissed(scene, cue);
            case JOIN, SWITCH, RETURN -> joining.read(scene, cue);
            case TAKE_POST -> takingPosts.read(scene, cue);
            case APPOINT -> appointing.read(scene, cue);
            case SUCCEED -> succession.read(scene, cue);
            case HAND_OVER -> handingOver.read(scene, cue);
            case EXCHANGE -> exchange.read(scene, cue);
            case FOLLOW -> following.read(scene, cue);
            case POACH -> poaching.read(scene, cue);
            case FOUND -> joining.founded(scene, cue);
        }
    }
}
