package dev.talentwire.aggregate.counts;

import dev.talentwire.aggregate.moves.Period;
import dev.talentwire.schemas.ClaimCheck;
import dev.talentwire.schemas.EnrichedArticle;
import dev.talentwire.schemas.HeadcountClaim;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What articles claim about how many people left one company, beside what was found. Claims about those who came are left out, and so are
 * layoffs: they never name the people, so that nothing could be found.
 *
 * @param articles articles with their claims about the company
 */
public record LeaverClaims(Collection<EnrichedArticle> articles) {

    private static final Pattern LEFT = Pattern.compile("离|走|辞|退|流失|跳槽|转投|挖|卸任|更换|换|去了|告别|失去|另谋|流向|投效|改投|跳往");
    private static final Pattern SOMETHING_ELSE = Pattern.compile("裁|精简|加盟|加入|入职|到岗|新聘|新进|挖来|请来|引进|引入|吸引|招");

    private record Claim(EnrichedArticle article, HeadcountClaim claim, LocalDate said) {

        /** The days it speaks of; empty when it does not say. */
        Optional<Period> period() {
            return Optional.ofNullable(claim.getPeriod()).flatMap(words -> ClaimPeriod.of(words, said));
        }

        boolean isAboutTimeBefore(LocalDate day) {
            return period().map(days -> days.last().isBefore(day)).orElse(false);
        }
    }

    /**
     * The largest claim that an article of the window makes; empty when none does. What is said of another time, as 去年同期 for comparison,
     * counts only when nothing is said of the window.
     *
     * @param ledger what was found
     */
    public Optional<ClaimCheck> largest(CompanyLedger ledger, int windowDays, LocalDate asOf) {
        LocalDate before = asOf.minusDays(windowDays);
        return articles.stream()
                .flatMap(article ->
                        article.getClaims().stream().map(claim -> new Claim(article, claim, saidOn(article))))
                .filter(claim -> claim.said().isAfter(before) && !claim.said().isAfter(asOf))
                .filter(claim -> isAboutLeaving(claim.claim().getWhat()))
                .max(Comparator.comparingInt((Claim claim) -> claim.isAboutTimeBefore(before.plusDays(1)) ? 0 : 1)
                        .thenComparingInt(claim -> claim.claim().getCount())
                        .thenComparing(Claim::said)
                        .thenComparing(claim -> claim.article().getArticleId()))
                .map(claim -> checked(claim, ledger, new Period(before.plusDays(1), asOf)));
    }

    private static ClaimCheck checked(Claim claim, CompanyLedger ledger, Period window) {
        Period period = claim.period().orElse(window);
        int found = ledger.departuresPerDay(period.first(), period.last()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return ClaimCheck.newBuilder()
                .setClaimed(claim.claim().getCount())
                .setFound(found)
                .setWhat(claim.claim().getWhat())
                .setPeriod(claim.claim().getPeriod())
                .setEvidence(claim.claim().getEvidence().getSentence())
                .setUrl(claim.article().getUrl())
                .build();
    }

    private static boolean isAboutLeaving(String what) {
        return LEFT.matcher(what).find() && !SOMETHING_ELSE.matcher(what).find();
    }

    private static LocalDate saidOn(EnrichedArticle article) {
        Instant said = article.getPublishedAt() == null ? article.getFetchedAt() : article.getPublishedAt();
        return LocalDate.ofInstant(said, Period.CALENDAR);
    }
}
