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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

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
        int end = Math.min(garble.end(), garble.start() + LONGEST_EXCERPT);
        Evidence excerpt = source.evidence(garble.start(), end);
        return new Remark(RemarkKind.UNREADABLE, garble.confusion().words(), excerpt);
    }

    private void pseudonyms(List<Remark> remarks) {
        Set<String> declared = Pseudonyms.in(tagged.text().text());
        Set<String> told = new HashSet<>();
        for (PersonAt person : tagged.persons()) {
            if (declared.contains(person.name()) && told.add(person.name())) {
                tagged.sentences().stream()
                        .filter(sentence -> sentence.holds(person.start()))
                        .findFirst()
                        .ifPresent(sentence ->
                                remarks.add(new Remark(RemarkKind.PSEUDONYM, person.name(), evidence.apply(sentence))));
            }
        }
    }
}
