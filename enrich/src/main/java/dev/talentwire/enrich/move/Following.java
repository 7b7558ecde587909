package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 乙、丙也跟过去: who follows goes where the one told of before has gone. */
final class Following {

    /** How many statements back the leader may be told of. */
    private static final int REACH = 4;
    /** People who come from the leader's own house. */
    private static final Pattern OWN_PEOPLE = Pattern.compile("组员|成员|部下|下属|旧部|同事|团队|徒弟|助手|副手|师弟|师妹|搭档|手下|原班");

    private final Discourse discourse;

    Following(Discourse discourse) {
        this.discourse = discourse;
    }

    void read(Scene scene, Cue cue) {
        List<PersonAt> who = discourse.subjects().of(scene, cue, false);
        if (cue.word().equals("同行") && !scene.text().startsWith("的", cue.end())) {
            return;
        }
        Move led = leader(who);
        if (led == null) {
            return;
        }
        boolean own = OWN_PEOPLE
                .matcher(scene.between(scene.clauseStart(cue.start()), cue.start()))
                .find();
        for (PersonAt person : who) {
            Profile profile = discourse.profile(person);
            boolean same = own || (profile.titles() != null && !profile.former());
            CompanyAt from = profile.company() != null ? profile.company() : same ? led.from() : null;
            discourse
                    .statements()
                    .add(scene, cue, new Draft(Kind.JOIN, person, from, led.to(), profile.titles(), null, 0.7));
        }
    }

    private @Nullable Move leader(List<PersonAt> followers) {
        List<Move> told = discourse.statements().all();
        for (int i = told.size() - 1; i >= Math.max(0, told.size() - REACH); i--) {
            Move move = told.get(i);
            if (move.to() != null
                    && move.kind() != Kind.ROLE_CHANGE
                    && followers.stream()
                            .noneMatch(p -> p.name().equals(move.person().name()))) {
                return move;
            }
        }
        return null;
    }
}
