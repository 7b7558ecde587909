package dev.talentwire.ingest.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.talentwire.ingest.web.FetchOutcome.Cause;
import dev.talentwire.ingest.web.FetchOutcome.Failed;
import dev.talentwire.ingest.web.FetchOutcome.Fetched;
import dev.talentwire.ingest.web.FetchOutcome.NotModified;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What sites allow us, by their robots.txt (RFC 9309). No such file, or any 4xx, allows all; a server that is in trouble or cannot be
 * reached allows nothing until it can be asked again. Answers are kept for a day at most.
 */
final class Robots {

    /** Fetches a document without asking robots.txt. */
    interface Fetch {
        FetchOutcome get(URI url) throws InterruptedException;
    }

    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration KEPT_TROUBLE = Duration.ofMinutes(5);

    /** Sites that are remembered before those whose answer has run out are forgotten. */
    private static final int MANY = 10_000;

    private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    private final Map<String, Site> sites = new ConcurrentHashMap<>();
    private final UnaryOperator<String> userAgentFor;
    private final Fetch fetch;
    private final InstantSource clock;

    /**
     * Asks sites once a day.
     *
     * @param userAgentFor what is sent to a host; the product token, the part before the first slash, is our name in robots.txt
     */
    Robots(UnaryOperator<String> userAgentFor, Fetch fetch, InstantSource clock) {
        this.userAgentFor = userAgentFor;
        this.fetch = fetch;
        this.clock = clock;
    }

    /** What a site answered, and until when that holds. */
    private record Answer(Verdict verdict, Instant until) {}

    private sealed interface Verdict {
        record Rules(BaseRobotRules rules) implements Verdict {}

        record Trouble(Failed failure) implements Verdict {}
    }

    private static final class Site {
        private final ReentrantLock asking = new ReentrantLock();
        private volatile @Nullable Answer answer;

        boolean isOver(Instant now) {
            Answer last = answer;
            return last != null && now.isAfter(last.until());
        }
    }

    /** Why a document may not be fetched; empty when it may. */
    Optional<Failed> reasonAgainst(URI url) throws InterruptedException {
        return switch (verdict(url)) {
            case Verdict.Rules allowed when allowed.rules().isAllowed(url.toString()) -> Optional.empty();
            case Verdict.Rules forbidden ->
                Optional.of(new Failed(
                        Cause.FORBIDDEN,
                        url + " is not fetched: " + robotsOf(url) + " disallows it for " + nameFor(url),
                        Optional.empty()));
            case Verdict.Trouble trouble -> Optional.of(trouble.failure());
        };
    }

    /** The pause between requests that a site asks for; zero when it asks for none. */
    Duration crawlDelay(URI url) throws InterruptedException {
        return switch (verdict(url)) {
            case Verdict.Rules site
            when site.rules().getCrawlDelay() > 0 ->
                Duration.ofMillis(site.rules().getCrawlDelay());
            case Verdict.Rules site -> Duration.ZERO;
            case Verdict.Trouble trouble -> Duration.ZERO;
        };
    }

    private String nameFor(URI url) {
        return userAgentFor.apply(url.getHost()).split("[/\\s]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private Verdict verdict(URI url) throws InterruptedException {
        URI robots = robotsOf(url);
        if (sites.size() > MANY) {
            sites.values().removeIf(site -> site.isOver(clock.instant()));
        }
        Site site = sites.computeIfAbsent(robots.toString(), key -> new Site());
        Answer known = site.answer;
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.verdict();
        }
        site.asking.lockInterruptibly();
        try {
            Answer meanwhile = site.answer;
            if (meanwhile != null && clock.instant().isBefore(meanwhile.until())) {
                return meanwhile.verdict();
            }
            Verdict verdict = ask(robots);
            Duration kept = verdict instanceof Verdict.Rules ? KEPT : KEPT_TROUBLE;
            site.answer = new Answer(verdict, clock.instant().plus(kept));
            return verdict;
        } finally {
            site.asking.unlock();
        }
    }

    private Verdict ask(URI robots) throws InterruptedException {
        return switch (fetch.get(robots)) {
            case Fetched fetched -> new Verdict.Rules(rules(robots, fetched.body()));
            case NotModified same -> new Verdict.Rules(rules(robots, new byte[0]));
            case Failed failed when allowsAll(failed.cause()) -> new Verdict.Rules(rules(robots, new byte[0]));
            case Failed failed ->
                new Verdict.Trouble(new Failed(
                        failed.cause(),
                        "the site's rules are unknown, so nothing is fetched from it for now: " + failed.detail(),
                        failed.retryAfter()));
        };
    }

    /** RFC 9309 section 2.3.1: "unavailable" allows, after too many redirects, too; "unreachable" does not. */
    private static boolean allowsAll(Cause cause) {
        return switch (cause) {
            case GONE, REDIRECTS -> true;
            case FORBIDDEN, SERVER_TROUBLE, CONNECTION, TIMEOUT, TOO_LARGE -> false;
        };
    }

    /** The parser keeps a state of warnings: one site at a time. */
    private synchronized BaseRobotRules rules(URI robots, byte[] content) {
        return parser.parseContent(robots.toString(), content, "text/plain", List.of(nameFor(robots)));
    }

    private static URI robotsOf(URI url) {
        return url.resolve("/robots.txt");
    }
}
