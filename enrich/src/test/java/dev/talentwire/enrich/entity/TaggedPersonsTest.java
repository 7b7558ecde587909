package dev.talentwire.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.enrich.lexicon.Lexicon;
import dev.talentwire.enrich.name.Name;
import dev.talentwire.enrich.text.Normalizer;
import dev.talentwire.enrich.text.Sentence;
import dev.talentwire.enrich.text.Sentences;
import dev.talentwire.enrich.words.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedPersonsTest {

    private static final Words WORDS = new Words();
    private static final Lexicon LEXICON = Lexicon.load(null, new Normalizer(WORDS::simplify, List.of()));

    @Test
    void a_name_is_believed_when_the_tagger_is_sure_of_it() {
        assertThat(believed("佘望舒上月离开", 0, 3, 150)).containsExactly("佘望舒");
        assertThat(believed("佘望舒上月离开", 0, 3, 40)).isEmpty();
    }

    @Test
    void forms_of_address_and_words_without_a_surname_are_no_names() {
        assertThat(believed("叶总上月离开", 0, 2, 150)).isEmpty();
        assertThat(believed("玻色子上月离开", 0, 3, 150)).isEmpty();
    }

    @Test
    void a_latin_name_has_two_words_and_is_no_product() {
        assertThat(believed("Samuel Yuen上月离开", 0, 11, 150)).containsExactly("Samuel Yuen");
        assertThat(believed("Anchor Labs上月离开", 0, 11, 150)).isEmpty();
    }

    private static List<String> believed(String text, int start, int end, float margin) {
        SecondReader.Opinion opinion = new SecondReader.Opinion() {
            @Override
            public double of(int from, int to) {
                return 0;
            }

            @Override
            public List<Name> names(Name.Type type, int from, int to) {
                return type == Name.Type.PERSON ? List.of(new Name(start, end, type, margin)) : List.of();
            }
        };
        List<Sentence> sentences = Sentences.of(text);
        return new TaggedPersons(LEXICON, WORDS)
                        .believed(
                                text,
                                new Surroundings(text.length(), List.of(), List.of()),
                                TaggerView.of(opinion, sentences))
                        .stream()
                        .map(PersonAt::name)
                        .toList();
    }
}
