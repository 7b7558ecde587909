package dev.talentwire.ingest.page.body;

import java.util.List;

/**
 * What the words in an element's names speak of.
 *
 * @param strong    whether of furniture, see {@link FurnitureWords#isStrong}
 * @param mayBeLong whether of furniture that may be longer than the article
 * @param frame     whether of a frame around the article as well
 * @param weak      whether of what is furniture if there is little text in it
 * @param inset     whether of a box that is set into an article
 * @param note      whether of what an article says aside
 * @param body      whether of what holds an article
 */
record NameKinds(
        boolean strong, boolean mayBeLong, boolean frame, boolean weak, boolean inset, boolean note, boolean body) {

    static NameKinds of(List<String> words) {
        return new NameKinds(
                words.stream().anyMatch(FurnitureWords::isStrong),
                words.stream().anyMatch(FurnitureWords::mayBeLong),
                words.stream().anyMatch(FurnitureWords::isFrame),
                words.stream().anyMatch(FurnitureWords::isWeak),
                words.stream().anyMatch(FurnitureWords::isInset),
                words.stream().anyMatch(FurnitureWords::isNote),
                words.stream().anyMatch(FurnitureWords.BODY::contains));
    }
}
