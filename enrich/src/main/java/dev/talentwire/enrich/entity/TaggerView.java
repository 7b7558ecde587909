package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.name.Name;
import dev.talentwire.enrich.text.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What the name tagger reads in those sentences of a text that it was asked about. */
final class TaggerView {

    private final List<Name> persons = new ArrayList<>();
    private final List<Name> organisations = new ArrayList<>();
    private final BitSet asked = new BitSet();

    /** @param sentences those to read; none when there is no tagger */
    static TaggerView of(SecondReader.Opinion opinion, List<Sentence> sentences) {
        TaggerView view = new TaggerView();
        for (Sentence sentence : sentences) {
            view.persons.addAll(opinion.names(Name.Type.PERSON, sentence.start(), sentence.end()));
            view.organisations.addAll(opinion.names(Name.Type.ORGANISATION, sentence.start(), sentence.end()));
            view.asked.set(sentence.start(), sentence.end());
        }
        return view;
    }

    /** In order, without overlap. */
    List<Name> persons() {
        return persons;
    }

    /** In order, without overlap. */
    List<Name> organisations() {
        return organisations;
    }

    /** Whether the sentence that holds an offset was read. */
    boolean asked(int offset) {
        return asked.get(offset);
    }
}
