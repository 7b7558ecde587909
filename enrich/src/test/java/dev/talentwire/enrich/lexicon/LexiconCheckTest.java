package dev.talentwire.enrich.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talentwire.enrich.text.Normalizer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconCheckTest {

    private static final Normalizer NORMALIZER = new Normalizer(c -> c, List.of());

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '"',
            value = {
                "companies.tsv => Acme,岚谷科技,company,-,ai,-,-,-,- => 'Acme' is no id",
                "companies.tsv => a,岚谷科技,firm,-,ai,-,-,-,- => 'firm' is no kind; use company, university",
                "companies.tsv => a,岚谷科技,company,nobody,ai,-,-,-,- => 'nobody' is the id of no organisation",
                "companies.tsv => a,岚谷科技,company,-,mining,-,-,-,- => 'mining' is no sector; use one of [ai, auto",
                "companies.tsv => a,岚谷科技,company,-,ai,600.x,-,-,- => '600.x' is no stock code",
                "companies.tsv => a,岚谷科技,company,-,ai,-,阿里,-,- => '阿里' already names alibaba (companies.tsv:",
                "companies.tsv => a,岚谷科技,company,-,ai,-,-,-,岚谷 => '岚谷' is marked ambiguous but is no name",
                "companies.tsv => a,岚谷科技 => has 2 columns instead of 9",
                "positions.tsv => 首席幸福官,boss => 'boss' is no seniority; use one of [board, chief",
                "position-modifiers.tsv => 超级,big => 'big' is no kind; use one of [domain, rank, scope]",
                "moves.tsv => 跑路,RUN => 'RUN' is no frame; use one of [APPOINT",
                "everyday-words.txt => 跑路 => '跑路' is no word of moves.tsv",
                "surnames.txt => Smith => 'Smith' is no surname",
                "foreign-names.tsv => 黄仁勋,黄仁勋 => '黄仁勋' is the name itself",
                "company-names.tsv => ending,heavy,动力 => 'heavy' is no weight",
                "company-names.tsv => endnig,2,动力 => 'endnig' is no role"
            })
    void says_where_what_is_wrong_and_what_would_be_right(String file, String row, String problem) throws IOException {
        // Given an operator's file with a comment and a wrong row
        write(file.strip(), "# ours\n" + row.strip().replace(',', '\t') + "\n");

        // When the directory is checked, then the second line is told
        assertThat(LexiconCheck.of(directory, NORMALIZER))
                .extracting(Problem::toString)
                .anySatisfy(line -> assertThat(line).contains(file.strip() + ":2: " + problem.strip()));
    }

    @Test
    void tells_everything_in_one_pass() throws IOException {
        write("moves.tsv", "跑路\tRUN\n溜了\tGO\n");
        write("positions.tsv", "首席幸福官\tboss\n");

        assertThat(LexiconCheck.of(directory, NORMALIZER)).hasSize(3);
    }

    @Test
    void tells_a_file_that_nothing_reads_and_a_file_in_another_encoding() throws IOException {
        write("company.tsv", "");
        Files.write(directory.resolve("moves.tsv"), "跑路\tLEAVE\n".getBytes(Charset.forName("GBK")));

        assertThat(LexiconCheck.of(directory, NORMALIZER))
                .extracting(Problem::toString)
                .anySatisfy(line -> assertThat(line).contains("company.tsv: is read by nothing"))
                .anySatisfy(line -> assertThat(line).contains("moves.tsv:1: is not UTF-8"));
    }

    @Test
    void has_nothing_to_say_about_files_that_can_be_used() throws IOException {
        write("companies.tsv", "langu\t岚谷科技\tcompany\talibaba\tai\t688999.SH\t岚谷\t谷问\t谷问\n");
        write("moves.tsv", "跑路\tLEAVE\n");
        write("everyday-words.txt", "跑路\n");

        assertThat(LexiconCheck.of(directory, NORMALIZER)).isEmpty();
    }

    @Test
    void has_nothing_to_say_about_the_shipped_files() {
        assertThat(LexiconCheck.of(directory, NORMALIZER)).isEmpty();
    }

    /** The rules between rows are for an operator's; given as such, the shipped rows keep them too. */
    @Test
    void the_shipped_organisations_keep_the_rules_of_an_operators() throws IOException {
        try (InputStream shipped = Lexicon.class.getResourceAsStream("/talentwire/lexicon/companies.tsv")) {
            write("companies.tsv", new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8));
        }

        assertThat(LexiconCheck.of(directory, NORMALIZER)).isEmpty();
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(directory.resolve(file), content);
    }
}
