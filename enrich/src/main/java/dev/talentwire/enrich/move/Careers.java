package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.Sought;
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

    private static final Sought BEFORE = Sought.of(
            "(?:此前|之前|原先|在此之前|(?:加入|加盟|入职|来|到|就任|履新|到任|上任|任职)[^,。;]{0,14}?之?前),?(?<who>[\\u4e00-\\u9fffA-Za-z·. ]{0,24}?)(?:则|刚|一直|曾)?(?:是|为|任职于|就职于|供职于|效力于|工作于|担任|任|系|在|执掌|掌管)");
    private static final Sought CAME = Sought.of("(?:则|也|此前|此前是|原先)?来自");
    private static final Pattern PRONOUN = Pattern.compile("他|她|其|此人|后者|这位[\\u4e00-\\u9fff]{0,3}");
    private static final Sought NOW = Sought.of("(?:现为|现任|现是|目前(?:是|任|担任|为|就职于|任职于)|原任|原为|原是|原系)");
    private static final Sought SEVERAL = Sought.of("分别|均|都");

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
        Matcher before = BEFORE.matcher(sentence);
        for (int at = 0; BEFORE.find(before, sentence, at); at = before.end()) {
            int who = scene.sentence().start() + before.start("who");
            remember(
                    scene,
                    subject(scene, who, before.group("who")),
                    scene.sentence().start() + before.end());
        }
        Matcher came = CAME.matcher(sentence);
        for (int at = 0; CAME.find(came, sentence, at); at = came.end()) {
            if (tells(scene, scene.sentence().start() + came.start())) {
                remember(scene, spokenOf(scene, came), scene.sentence().start() + came.end());
            }
        }
        Matcher now = NOW.matcher(sentence);
        for (int at = 0; NOW.find(now, sentence, at); at = now.end()) {
            PersonAt person = spokenOf(scene, now);
            Origin origin = remember(scene, person, scene.sentence().start() + now.end());
            if (origin != null && person != null) {
                discourse.employers().joined(person, origin.company());
            }
        }
    }

    /** 甲来自X, 他来自X, …,来自X; not 一位来自X的工程师, nor 五人来自X. */
    private static boolean tells(Scene scene, int at) {
        return at > scene.sentence().start()
                && ("他她其人者,".indexOf(scene.text().charAt(at - 1)) >= 0
                        || scene.persons().stream()
                                .anyMatch(p -> p.end() == at
                                        || (p.end() < at
                                                && scene.text().startsWith(")", at - 1)
                                                && scene.text().charAt(p.end()) == '(')));
    }

    private @Nullable PersonAt spokenOf(Scene scene, Matcher said) {
        return discourse.subjects().spokenOf(scene, scene.sentence().start() + said.start());
    }

    /** 来甲公司之前,张三是…: the name between, when it is one. */
    private @Nullable PersonAt subject(Scene scene, int start, String name) {
        if (name.isEmpty() || PRONOUN.matcher(name).matches()) {
            return discourse.subjects().spokenOf(scene, start);
        }
        PersonAt named = Scene.first(scene.persons(), start, start + name.length());
        return named != null && named.end() - named.start() == name.length() ? named : null;
    }

    private @Nullable Origin remember(Scene scene, @Nullable PersonAt person, int at) {
        CompanyAt company = Places.employerBehind(scene, at, 14);
        if (company == null
                || person == null
                || SEVERAL.in(scene.between(at, company.start()))
                || (scene.text().startsWith("的", company.end())
                        && Scene.first(scene.persons(), company.end(), company.end() + 6) != null)) {
            return null;
        }
        Origin origin = new Origin(company, Places.titles(scene, company.end(), 16));
        origins.putIfAbsent(person.name(), origin);
        return origin;
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
