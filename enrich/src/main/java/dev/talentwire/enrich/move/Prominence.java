package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.Company;
import dev.talentwire.enrich.entity.CompanyAt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How an article puts its employers forward: at the head of a paragraph, often, or just now. Media do not count. */
final class Prominence {

    private static final int LOWEST_RANK = 2;
    /** In place of the sentences since an employer that was not named yet. */
    private static final int NOT_YET = 9;

    /** By paragraph, the employer that it names first. */
    private final Map<Integer, CompanyAt> heads = new HashMap<>();
    /** By paragraph, the index of its first sentence. */
    private final Map<Integer, Integer> starts = new HashMap<>();
    /** By employer, how many are named more often, up to {@link #LOWEST_RANK}. */
    private final Map<String, Integer> ranks = new HashMap<>();
    /** By employer, the indexes of the sentences that name it. */
    private final Map<String, TreeSet<Integer>> sentences = new HashMap<>();

    Prominence(List<Scene> scenes) {
        Map<String, Integer> mentions = new HashMap<>();
        for (int i = 0; i < scenes.size(); i++) {
            Scene scene = scenes.get(i);
            int paragraph = scene.sentence().paragraph();
            starts.putIfAbsent(paragraph, i);
            for (CompanyAt at : scene.companies()) {
                Company company = at.company();
                if (!company.employs() || company.media()) {
                    continue;
                }
                mentions.merge(company.id(), 1, Integer::sum);
                sentences.computeIfAbsent(company.id(), id -> new TreeSet<>()).add(i);
                heads.putIfAbsent(paragraph, at);
            }
        }
        int most = 0;
        int second = 0;
        for (int count : mentions.values()) {
            second = Math.max(second, Math.min(most, count));
            most = Math.max(most, count);
        }
        for (Map.Entry<String, Integer> own : mentions.entrySet()) {
            ranks.put(own.getKey(), own.getValue() < second ? LOWEST_RANK : own.getValue() < most ? 1 : 0);
        }
    }

    /** The employer that the paragraph of a sentence names first, when that is before the sentence. */
    @Nullable
    CompanyAt ofParagraph(Scene scene) {
        CompanyAt head = heads.get(scene.sentence().paragraph());
        return head != null && head.start() < scene.sentence().start() ? head : null;
    }

    /**
     * Adds what shows how prominent an employer is at a place.
     *
     * @param index of the sentence
     * @param at    offset in it
     * @return whether the employer heads the paragraph, and its rank by mentions, in one word
     */
    String signs(Signs signs, Scene scene, int index, CompanyAt company, int at) {
        String id = company.company().id();
        TreeSet<Integer> named = sentences.get(id);
        Integer last = named == null ? null : named.floor(index);
        int rank = ranks.getOrDefault(id, Math.min(LOWEST_RANK, ranks.size()));
        String paragraph = inParagraph(scene.sentence().paragraph(), company, last, at);
        signs.add("often").and(rank);
        signs.add("paragraph").and(paragraph);
        signs.add("ago").and(last == null ? NOT_YET : steps(index - last));
        return paragraph + rank;
    }

    /** "=" the paragraph names it first; "," later; "!" it names only others; "-" nobody before the place. */
    private String inParagraph(int paragraph, CompanyAt company, @Nullable Integer last, int at) {
        CompanyAt head = heads.get(paragraph);
        if (head == null || head.start() >= at) {
            return "-";
        }
        if (Discourse.same(head, company)) {
            return "=";
        }
        return last != null && last >= starts.getOrDefault(paragraph, 0) ? "," : "!";
    }

    /** Sentences since, in steps. */
    private static int steps(int ago) {
        return ago < 3 ? ago : ago < 6 ? 3 : 4;
    }
}
