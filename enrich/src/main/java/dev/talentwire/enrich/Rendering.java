package dev.talentwire.enrich;

import dev.talentwire.enrich.claim.Claim;
import dev.talentwire.enrich.date.DateAt;
import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.PositionAt;
import dev.talentwire.enrich.entity.Span;
import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.move.Kind;
import dev.talentwire.enrich.move.Move;
import dev.talentwire.enrich.move.Status;
import dev.talentwire.enrich.sentiment.Judgement;
import dev.talentwire.enrich.text.Sentence;
import dev.talentwire.schemas.Article;
import dev.talentwire.schemas.CompanySentiment;
import dev.talentwire.schemas.DatePrecision;
import dev.talentwire.schemas.Employer;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.Evidence;
import dev.talentwire.schemas.HeadcountClaim;
import dev.talentwire.schemas.Mention;
import dev.talentwire.schemas.MentionType;
import dev.talentwire.schemas.MoveKind;
import dev.talentwire.schemas.MoveReport;
import dev.talentwire.schemas.MoveStatus;
import dev.talentwire.schemas.PartialDate;
import dev.talentwire.schemas.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what was found in the words of the vocabulary, with offsets into the article as it came. */
final class Rendering {

    private final Article article;
    private final Source source;
    private final Tagged tagged;

    Rendering(Article article, Source source, Tagged tagged) {
        this.article = article;
        this.source = source;
        this.tagged = tagged;
    }

    EnrichedArticle of(List<Move> moves, List<Claim> claims, Judgement tone) {
        return EnrichedArticle.newBuilder()
                .setArticleId(article.getId())
                .setUrl(article.getUrl())
                .setSourceId(article.getSourceId())
                .setTitle(article.getTitle())
                .setPublishedAt(article.getPublishedAt())
                .setPublishedPrecision(article.getPublishedPrecision())
                .setPublishedOrigin(article.getPublishedOrigin())
                .setFetchedAt(article.getFetchedAt())
                .setClusterId(article.getClusterId())
                .setMentions(mentions())
                .setSentiment(tone.document())
                .setCompanySentiments(companySentiments(tone))
                .setReports(reports(moves))
                .setClaims(claims.stream().map(this::claim).toList())
                .setRemarks(new Remarks(source, tagged, this::evidence).all())
                .build();
    }

    List<MoveReport> reports(List<Move> moves) {
        return moves.stream().map(this::report).toList();
    }

    private List<CompanySentiment> companySentiments(Judgement tone) {
        Map<String, String> names = new HashMap<>();
        tagged.companies().forEach(at -> names.put(at.company().id(), at.name()));
        return tone.companies().entrySet().stream()
                .map(entry -> new CompanySentiment(
                        entry.getKey(), names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .toList();
    }

    private List<Mention> mentions() {
        List<Mention> mentions = new ArrayList<>();
        for (PersonAt person : tagged.persons()) {
            mention(mentions, MentionType.PERSON, person, person.name(), person.name());
        }
        for (CompanyAt company : tagged.companies()) {
            if (company.company().employs() && !company.company().media() && !company.viaProduct()) {
                mention(
                        mentions,
                        MentionType.COMPANY,
                        company,
                        company.company().id(),
                        company.name());
            }
        }
        for (PositionAt position : tagged.positions()) {
            mention(mentions, MentionType.POSITION, position, position.title(), position.title());
        }
        mentions.sort(Comparator.comparingInt(Mention::getStart));
        return mentions;
    }

    private void mention(List<Mention> mentions, MentionType type, Span span, String id, String name) {
        int start = tagged.text().sourceStart(span.start()) - source.bodyStart();
        int end = tagged.text().sourceEnd(span.end()) - source.bodyStart();
        if (start >= 0) {
            mentions.add(new Mention(type, start, end, written(span), id, name));
        }
    }

    private String written(Span span) {
        return tagged.text().written(span.start(), span.end());
    }

    private MoveReport report(Move move) {
        return MoveReport.newBuilder()
                .setPerson(new Person(move.person().name(), move.person().name(), written(move.person())))
                .setKind(kind(move.kind()))
                .setFrom(employer(move.from()))
                .setTo(employer(move.to()))
                .setPositionFrom(move.positionFrom())
                .setPositionTo(move.positionTo())
                .setStatus(status(move.status()))
                .setEffectiveDate(date(move.date()))
                .setDateText(move.date() == null ? null : written(move.date()))
                .setBackground(move.background())
                .setConfidence(move.confidence())
                .setTrigger(written(move.trigger()))
                .setEvidence(evidence(move.sentence()))
                .build();
    }

    private HeadcountClaim claim(Claim claim) {
        return HeadcountClaim.newBuilder()
                .setCompany(employer(claim.company()))
                .setGroup(claim.group())
                .setMembers(claim.members().stream().map(CompanyAt::name).toList())
                .setCount(claim.count())
                .setWhat(claim.what())
                .setPeriod(claim.period() == null ? null : written(claim.period()))
                .setEvidence(evidence(claim.sentence()))
                .build();
    }

    private Evidence evidence(Sentence sentence) {
        return source.evidence(
                tagged.text().sourceStart(sentence.start()), tagged.text().sourceEnd(sentence.end()));
    }

    private @Nullable Employer employer(@Nullable CompanyAt company) {
        return company == null
                ? null
                : new Employer(
                        company.company().id(),
                        company.name(),
                        written(company),
                        company.company().parent(),
                        company.viaProduct(),
                        company.company().sector());
    }

    private static @Nullable PartialDate date(@Nullable DateAt date) {
        if (date == null || date.first() == null) {
            return null;
        }
        DatePrecision precision = switch (date.precision()) {
            case DAY -> DatePrecision.DAY;
            case MONTH -> DatePrecision.MONTH;
            case HALF -> DatePrecision.HALF;
            case YEAR -> DatePrecision.YEAR;
            case NONE -> DatePrecision.UNKNOWN;
        };
        return new PartialDate(date.first(), precision);
    }

    private static MoveKind kind(Kind kind) {
        return switch (kind) {
            case DEPARTURE -> MoveKind.DEPARTURE;
            case JOIN -> MoveKind.JOIN;
            case ROLE_CHANGE -> MoveKind.ROLE_CHANGE;
            case FOUNDING -> MoveKind.FOUNDING;
        };
    }

    private static MoveStatus status(Status status) {
        return switch (status) {
            case CONFIRMED -> MoveStatus.CONFIRMED;
            case REPORTED -> MoveStatus.REPORTED;
            case RUMOURED -> MoveStatus.RUMOURED;
            case PLANNED -> MoveStatus.PLANNED;
            case DENIED -> MoveStatus.DENIED;
            case NEGATED -> MoveStatus.NEGATED;
        };
    }
}
