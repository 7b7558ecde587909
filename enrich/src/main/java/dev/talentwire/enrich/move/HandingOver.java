package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.text.Sought;
import org.jspecify.annotations.Nullable;

/** Reads A把X一职交给B, A让位于B: one gives up what another takes up. */
final class HandingOver {

    /** Furthest that the words about the one who receives (其子, 29岁的) may reach. */
    private static final int GAP = 10;
    /** What can be handed over, when no title is named. */
    private static final Sought CHARGE = Sought.of("一职|职务|职位|职责|位[子置]|交椅|帅印|接力棒|权杖|大权|管理权|棒子|团队|部门|业务|板块|条线|日常");

    private final Discourse discourse;
    private final Posts posts;
    private final Leaving leaving;

    HandingOver(Discourse discourse, Posts posts, Leaving leaving) {
        this.discourse = discourse;
        this.posts = posts;
        this.leaving = leaving;
    }

    void read(Scene scene, Cue cue) {
        PersonAt successor = Scene.first(scene.persons(), cue.end(), scene.clauseEnd(cue.end()));
        if (successor == null || discourse.profile(successor).start() - cue.end() > GAP) {
            return;
        }
        int part = scene.partStart(cue.start());
        String before = scene.between(scene.clauseStart(cue.start()), cue.start());
        String post = handed(scene, part, cue);
        boolean gives = cue.word().startsWith("交棒") || cue.word().startsWith("让");
        if (post == null && !gives && !CHARGE.in(before) && !before.isEmpty()) {
            return;
        }
        PersonAt giver = Scene.last(scene.persons(), scene.clauseStart(cue.start()), cue.start());
        CompanyAt house = giver == null ? null : discourse.employer(scene, discourse.profile(giver));
        posts.give(scene, cue, successor, house, post);
        if (giver != null
                && house != null
                && (gives || before.matches(".*[把将].*"))
                && !discourse.statements().left(giver)) {
            leaving.givesUp(scene, cue, giver, house, post, successor.end());
        }
    }

    /** The title named before the cue that is not part of a name's apposition. */
    private @Nullable String handed(Scene scene, int from, Cue cue) {
        PositionAt position = Scene.last(scene.positions(), from, cue.start());
        boolean apposed =
                position != null && scene.persons().stream().anyMatch(person -> person.start() == position.end());
        return position == null || apposed || cue.start() - position.end() > GAP ? null : position.title();
    }
}
