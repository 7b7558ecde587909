package dev.talentwire.aggregate.moves;

import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.ReportRef;
import dev.talentwire.schemas.TalentMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes one paired episode down as a {@link TalentMove}. */
final class MoveRecord {

    private static final double MOST_CONFIDENT = 0.99;

    private final Pairing pairing;
    private final List<Statement> statements;
    private final Episode told;
    private final MoveStatus status;

    private MoveRecord(Pairing pairing) {
        this.pairing = pairing;
        this.statements = pairing.statements();
        this.told = pairing.told();
        this.status = told.status();
    }

    /** False when all that was ever said is that it did not happen. */
    static boolean worthTelling(Pairing pairing) {
        return pairing.statements().stream()
                .anyMatch(statement -> statement.report().getStatus() != MoveStatus.NEGATED);
    }

    static TalentMove of(String id, Pairing pairing, ConsolidationSettings settings) {
        return new MoveRecord(pairing).write(id, settings);
    }

    private TalentMove write(String id, ConsolidationSettings settings) {
        boolean background = statements.stream().allMatch(Statement::background);
        Optional<PartialDate> effective = Dates.stated(told);
        Optional<PartialDate> counted = background ? Optional.empty() : Dates.counted(told, settings);
        var builder = TalentMove.newBuilder()
                .setId(id)
                .setPersonId(statements.getFirst().report().getPerson().getId())
                .setPerson(majority(s -> Optional.of(s.report().getPerson().getName()))
                        .orElseThrow())
                .setKind(kind())
                .setFrom(employer(Side.LEAVING).orElse(null))
                .setTo(employer(Side.ARRIVING).orElse(null))
                .setPositionFrom(majority(s -> Optional.ofNullable(s.report().getPositionFrom()))
                        .orElse(null))
                .setPositionTo(majority(s -> Optional.ofNullable(s.report().getPositionTo()))
                        .orElse(null))
                .setStatus(status)
                .setEffectiveDate(effective.orElse(null))
                .setCountedOn(counted.orElse(null))
                .setArrivedOn(background ? null : arrivedOn(counted, settings).orElse(null))
                .setBackground(background)
                .setConfidence(confidence())
                .setFirstReported(published().min(Comparator.naturalOrder()).orElse(null))
                .setLastReported(published().max(Comparator.naturalOrder()).orElse(null))
                .setOrigins((int)
                        statements.stream().map(Statement::origin).distinct().count())
                .setReports(reports(settings.reportsKept()))
                .setAlternatives(alternatives(effective))
                .setRevision(1);
        return builder.build();
    }

    private MoveKind kind() {
        if (told.side() == Side.STAYING) {
            return MoveKind.ROLE_CHANGE;
        }
        if (told.side() == Side.LEAVING) {
            return MoveKind.DEPARTURE;
        }
        boolean founded =
                told.direct().stream().anyMatch(statement -> statement.report().getKind() == MoveKind.FOUNDING);
        return founded ? MoveKind.FOUNDING : MoveKind.JOIN;
    }

    private Optional<Employer> employer(Side side) {
        if (told.side() == Side.STAYING) {
            return vote(told.statements(), side)
                    .winner()
                    .or(() -> vote(told.statements(), other(side)).winner())
                    .map(this::asFirstWritten);
        }
        return end(side)
                .flatMap(episode -> vote(episode.statements(), side).winner().map(this::asFirstWritten));
    }

    private static Side other(Side side) {
        return side == Side.LEAVING ? Side.ARRIVING : Side.LEAVING;
    }

    private Optional<Episode> end(Side side) {
        return side == Side.LEAVING ? pairing.leaving() : pairing.arriving();
    }

    private static Vote<String> vote(List<Statement> among, Side side) {
        return Vote.among(
                among,
                statement ->
                        Optional.ofNullable(named(statement.report(), side)).map(Employer::getId),
                Comparator.naturalOrder());
    }

    private static Employer named(MoveReport report, Side side) {
        return side == Side.LEAVING ? report.getFrom() : report.getTo();
    }

    private Employer asFirstWritten(String id) {
        return statements.stream()
                .map(Statement::report)
                .flatMap(report -> Stream.of(report.getFrom(), report.getTo()))
                .filter(employer -> employer != null && employer.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Optional<PartialDate> arrivedOn(Optional<PartialDate> counted, ConsolidationSettings settings) {
        if (told.side() != Side.LEAVING) {
            return Optional.empty();
        }
        return pairing.arriving()
                .filter(Episode::explicit)
                .flatMap(arriving -> Dates.counted(arriving, settings))
                .filter(date -> !Optional.of(date).equals(counted));
    }

    /** The value that most origins give; the longer one on a tie, for it says more. */
    private Optional<String> majority(Function<Statement, Optional<String>> value) {
        return Vote.among(
                        statements,
                        value,
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .winner();
    }

    /** Origins are taken as independent witnesses: the chance that not all of them are wrong. */
    private double confidence() {
        boolean live = Standing.live(status);
        Map<String, Double> bestByOrigin = statements.stream()
                .filter(statement -> Standing.live(statement.report().getStatus()) == live)
                .collect(Collectors.toMap(
                        Statement::origin, statement -> statement.report().getConfidence(), Math::max, TreeMap::new));
        double allWrong = bestByOrigin.values().stream().reduce(1.0, (product, one) -> product * (1 - one));
        return Math.round(Math.min(MOST_CONFIDENT, 1 - allWrong) * 1000) / 1000.0;
    }

    private Stream<Instant> published() {
        return statements.stream()
                .map(statement -> statement.article().getPublishedAt())
                .filter(Objects::nonNull);
    }

    /** The first report of every origin goes before second reports of any, when not all can be kept. */
    private List<ReportRef> reports(int most) {
        var heard = new HashSet<String>();
        var first = new ArrayList<Statement>();
        var later = new ArrayList<Statement>();
        for (Statement statement : statements) {
            (heard.add(statement.origin()) ? first : later).add(statement);
        }
        first.addAll(later);
        return first.stream()
                .limit(most)
                .sorted(Statement.ORDER)
                .map(MoveRecord::reference)
                .toList();
    }

    private static ReportRef reference(Statement statement) {
        var article = statement.article();
        MoveReport report = statement.report();
        return new ReportRef(
                article.getArticleId(),
                article.getUrl(),
                article.getSourceId(),
                article.getTitle(),
                article.getClusterId(),
                article.getPublishedAt(),
                report.getStatus(),
                report.getBackground(),
                report.getConfidence(),
                report.getEvidence().getSentence());
    }

    private List<String> alternatives(Optional<PartialDate> effective) {
        var lines = new ArrayList<String>();
        if (told.side() != Side.STAYING) {
            lines.addAll(otherEmployers("from", Side.LEAVING));
            lines.addAll(otherEmployers("to", Side.ARRIVING));
        }
        effective.ifPresent(chosen -> lines.addAll(Dates.contradicting(told, chosen)));
        return lines;
    }

    private List<String> otherEmployers(String word, Side side) {
        Optional<String> chosen = employer(side).map(Employer::getId);
        return vote(statements, side).ranked().stream()
                .filter(choice -> !Optional.of(choice.value()).equals(chosen))
                .map(choice -> word + " " + asFirstWritten(choice.value()).getName() + ": " + origins(choice.origins()))
                .toList();
    }

    static String origins(int count) {
        return count == 1 ? "1 origin" : count + " origins";
    }
}
