package dev.talentwire.enrich.entity;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.name.Name;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.words.Words;
import java.util.List;

/** Of the persons that the name tagger reads, those to believe although the rules do not propose them. */
final class TaggedPersons {

    /** Where the names gained and the words mistaken for names balance on articles that the tagger was not trained on. */
    private static final float SURE = 100;

    /** Enough behind a title or an employer and before something that follows names. */
    private static final float SURE_IN_PLACE = 60;

    /** A character that is a surname in this share of its uses may begin a name that the tagger reads. */
    private static final double SOMETIMES_SURNAME = 0.1;

    /** 叶总, 徐工, 吴老师, 王某: how people are addressed, not what they are called. */
    private static final String FORMS_OF_ADDRESS = "总工哥姐师老先女某氏家";

    private static final int LONGEST = 4;

    private final Lexicon lexicon;
    private final Words words;

    TaggedPersons(Lexicon lexicon, Words words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    List<PersonAt> believed(String text, Surroundings around, TaggerView view) {
        return view.persons().stream()
                .filter(name -> name.margin() >= needed(text, around, name))
                .filter(name -> chinese(text, around, name) || latin(text.substring(name.start(), name.end())))
                .map(name -> new PersonAt(name.start(), name.end(), text.substring(name.start(), name.end())))
                .toList();
    }

    private static float needed(String text, Surroundings around, Name name) {
        boolean behind = around.titleEnds()[name.start()] || around.companyEnds()[name.start()];
        return behind && NameContext.right(text, name.end()) >= 1 ? SURE_IN_PLACE : SURE;
    }

    private static boolean latin(String name) {
        return PersonFinder.LATIN.matcher(name).matches()
                && !PersonFinder.NOT_LATIN_PERSON.matcher(name).matches();
    }

    private boolean chinese(String text, Surroundings around, Name name) {
        String form = text.substring(name.start(), name.end());
        for (int i = name.start(); i < name.end(); i++) {
            if (!Normalizer.chinese(text.charAt(i)) || around.titles()[i]) {
                return false;
            }
        }
        boolean surname = lexicon.surname(form.charAt(0))
                || (form.length() > 2 && lexicon.compoundSurname(form, 0))
                || words.surname(form.charAt(0)) > SOMETIMES_SURNAME;
        return surname
                && form.length() >= 2
                && form.length() <= LONGEST
                && FORMS_OF_ADDRESS.indexOf(form.charAt(form.length() - 1)) < 0
                && !words.common(form);
    }
}
