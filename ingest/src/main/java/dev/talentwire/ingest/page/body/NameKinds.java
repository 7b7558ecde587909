package dev.talentwire.ingest.page.body;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the words in an element's names speak of.
 *
 * @param strong    whether of furniture, see {@link FurnitureWords#isStrong}
 * @param mayBeLong whether of such furniture that may be longer than the article
 * @param frame     whether of such furniture and of a frame around the article as well
 * @param weak      whether of what is furniture if there is little text in it
 * @param inset     whether of a box that is set into an article
 * @param note      whether of what an article says aside
 * @param body      whether of what holds an article
 */
record NameKinds(
        boolean strong, boolean mayBeLong, boolean frame, boolean weak, boolean inset, boolean note, boolean body) {

    static NameKinds of(List<String> words) {
        boolean strong = any(words, FurnitureWords::isStrong);
        return new NameKinds(
                strong,
                strong && any(words, FurnitureWords::mayBeLong),
                strong && any(words, FurnitureWords::isFrame),
                any(words, FurnitureWords::isWeak),
                any(words, FurnitureWords::isInset),
                any(words, FurnitureWords::isNote),
                any(words, FurnitureWords.BODY::contains));
    }

    private static boolean any(List<String> words, Predicate<String> kind) {
        for (String word : words) {
            if (kind.test(word)) {
                return true;
            }
        }
        return false;
    }
}
