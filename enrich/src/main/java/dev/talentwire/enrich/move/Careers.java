package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where people come from, said beside the news: 他此前是乙公司财务总监, 来甲公司之前任职于乙公司, 她现为丙公司总监. It tells who joins a house
 * from where.
 */
final class Careers {

    private static final Pattern BEFORE = Pattern.compile(
            "(?:此前|之前|原先|在此之前|(?:加入|加盟|入职|来|到|就任|履新|到任|上任|任职)[^,。;]{0,14}?之?前),?(?:则|刚|一直|曾)?(?:是|为|任职于|就职于|供职于|效力于|工作于|担任|任|系|在|执掌|掌管)");
    private static final Pattern NOW = Pattern.compile("(?:现为|现任|现是|目前(?:是|任|担任|为|就职于|任职于)|原任|原为|原是|原系)");
    private static final Pattern SEVERAL = Pattern.compile("分别|均|都");

    private record Origin(CompanyAt company, @Nullable String position) {}

    private final Discourse discourse;
    private final Map<String, Origin> origins = new HashMap<>();

    Careers(Discourse discourse) {
        this.discourse = discourse;
    }

    /** Remembers what a sentence says of where its person comes from. Called before its cues are read. */
    void enter(Scene scene) {
        String sentence =
                scene.between(scene.sentence().start(), scene.sentence().end());
        remember(scene, BEFORE.matcher(sentence), false);
        remember(scene, NOW.matcher(sentence), true);
    }

    private void remember(Scene scene, Matcher said, boolean now) {
        while (said.find()) {
            int at = scene.sentence().start() + said.end();
            CompanyAt company = Places.employerBehind(scene, at, 14);
            PersonAt person =
                    discourse.subjects().spokenOf(scene, scene.sentence().start() + said.start());
            if (company == null
                    || person == null
                    || SEVERAL.matcher(scene.between(at, company.start())).find()) {
                continue;
            }
            String position = Places.titles(scene, company.end(), 16);
            origins.putIfAbsent(person.name(), new Origin(company, position));
            if (now) {
                discourse.employers().joined(person, company);
            }
        }
    }

    /** The statements, with the employers that those who get into a house come from. */
    List<Move> complete(List<Move> moves) {
        List<Move> result = new ArrayList<>();
        for (Move move : moves) {
            Origin origin = origins.get(move.person().name());
            result.add(origin == null ? move : from(origin, move));
        }
        return result;
    }

    private static Move from(Origin origin, Move move) {
        CompanyAt to = move.to();
        if (to == null
                || move.from() != null
                || move.kind() == Kind.FOUNDING
                || !move.live()
                || Discourse.related(origin.company(), to)) {
            return move;
        }
        String before = move.positionFrom() != null ? move.positionFrom() : origin.position();
        return move.with(Kind.JOIN, origin.company(), to).withPositions(before, move.positionTo());
    }
}
