package dev.talentwire.enrich;

import dev.talentwire.enrich.entity.Deaths;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.entity.Pseudonyms;
import dev.talentwire.enrich.entity.Tagged;
import dev.talentwire.enrich.text.Garble;
import dev.talentwire.enrich.text.Sentence;
import dev.talentwire.schemas.Evidence;
import dev.talentwire.schemas.Remark;
import dev.talentwire.schemas.RemarkKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects what a reader should know of an article beside its moves. */
final class Remarks {

    /** An article that is garbled throughout says so in as many places as it has paragraphs. */
    private static final int MOST_GARBLES = 20;

    private static final int LONGEST_EXCERPT = 80;

    private final Source source;
    private final Tagged tagged;
    private final Function<Sentence, Evidence> evidence;

    Remarks(Source source, Tagged tagged, Function<Sentence, Evidence> evidence) {
        this.source = source;
        this.tagged = tagged;
        this.evidence = evidence;
    }

    List<Remark> all() {
        List<Remark> remarks = new ArrayList<>();
        tagged.text().garbled().stream()
                .limit(MOST_GARBLES)
                .map(this::unreadable)
                .forEach(remarks::add);
        Deaths.in(tagged)
                .forEach(death -> remarks.add(
                        new Remark(RemarkKind.DEATH, death.person().name(), evidence.apply(death.sentence()))));
        pseudonyms(remarks);
        return remarks;
    }

    private Remark unreadable(Garble garble) {
        int cut = Math.min(garble.end(), garble.start() + LONGEST_EXCERPT);
        int end = Character.isHighSurrogate(source.text().charAt(cut - 1)) ? cut - 1 : cut;
        Evidence excerpt = source.evidence(garble.start(), end);
        return new Remark(RemarkKind.UNREADABLE, garble.confusion().words(), excerpt);
    }

    /** Each by the sentence that declares it. */
    private void pseudonyms(List<Remark> remarks) {
        String text = tagged.text().text();
        if (!Pseudonyms.mayBeIn(text)) {
            return;
        }
        Set<String> untold =
                tagged.persons().stream().map(PersonAt::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Sentence sentence : tagged.sentences()) {
            Set<String> declared = Pseudonyms.in(text.substring(sentence.start(), sentence.end()));
            untold.stream()
                    .filter(declared::contains)
                    .forEach(name -> remarks.add(new Remark(RemarkKind.PSEUDONYM, name, evidence.apply(sentence))));
            untold.removeAll(declared);
        }
    }
}
