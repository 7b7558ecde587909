package dev.talentwire.enrich.lexicon;

import dev.talentwire.enrich.text.Normalizer;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that is known before an article is read. Immutable after {@link #load}. */
public final class Lexicon {

    /** What the list of move words gives for a longer word that says nothing of a move. */
    public static final String NO_MOVE = "NONE";

    private static final List<Organisation.Kind> KINDS = List.of(Organisation.Kind.values());

    private final Map<String, Organisation> organisations = new HashMap<>();
    private final Map<String, Organisation> byCode = new HashMap<>();
    private final PhraseTrie<Surface> surfaces = new PhraseTrie<>();
    private final PhraseTrie<String> positions = new PhraseTrie<>();
    private final PhraseTrie<String> modifiersBackwards = new PhraseTrie<>();
    private final BitSet surnames = new BitSet();
    private final Set<String> compoundSurnames = new HashSet<>();
    private final BitSet compoundFirsts = new BitSet();
    private final BitSet transliteration = new BitSet();
    private final Set<String> notPersons = new HashSet<>();
    private final BitSet notPersonLasts = new BitSet();
    private final Map<String, String> foreignNames = new HashMap<>();
    private final Set<String> everyday = new HashSet<>();
    private final Set<String> weak = new HashSet<>();
    private final BitSet foreignFirsts = new BitSet();
    private final PhraseTrie<String> moveWords = new PhraseTrie<>();

    private final NameWords nameWords;

    private Lexicon(NameWords nameWords) {
        this.nameWords = nameWords;
    }

    /**
     * Reads the shipped files, and the operator's own on top of them.
     *
     * @param operator   directory with files of the same names and columns, or null
     * @param normalizer brings every entry into the form that texts are matched in
     * @throws LexiconException with every problem found, file and line
     */
    public static Lexicon load(@Nullable Path operator, Normalizer normalizer) {
        LexiconFiles files = new LexiconFiles(operator);
        Lexicon lexicon = read(files, normalizer);
        files.throwIfAny();
        return lexicon;
    }

    /** Reads all files; what cannot be used is noted with them. */
    static Lexicon read(LexiconFiles files, Normalizer normalizer) {
        Lexicon lexicon = new Lexicon(new NameWords(files, normalizer));
        lexicon.readOrganisations(files, normalizer);
        for (LexiconFiles.Row row : files.rows("positions.tsv", 2)) {
            lexicon.positions.put(normalizer.word(row.cell(0)), row.cell(1));
        }
        for (LexiconFiles.Row row : files.rows("position-modifiers.tsv", 2)) {
            String term = normalizer.word(row.cell(0));
            lexicon.modifiersBackwards.put(new StringBuilder(term).reverse().toString(), row.cell(1));
        }
        for (LexiconFiles.Row row : files.rows("surnames.txt", 1)) {
            for (String name : row.cell(0).split("\\s+", -1)) {
                lexicon.readSurname(normalizer.word(name));
            }
        }
        for (LexiconFiles.Row row : files.rows("transliteration-chars.txt", 1)) {
            row.cell(0).chars().filter(c -> c > ' ').forEach(lexicon.transliteration::set);
        }
        for (LexiconFiles.Row row : files.rows("not-persons.txt", 1)) {
            for (String word : row.cell(0).split("\\s+", -1)) {
                lexicon.readNotPerson(normalizer.word(word));
            }
        }
        for (LexiconFiles.Row row : files.rows("everyday-words.txt", 1)) {
            boolean weak = row.cell(0).equals("weak");
            for (String word : row.cell(weak ? 1 : 0).split("\\s+", -1)) {
                (weak ? lexicon.weak : lexicon.everyday).add(normalizer.word(word));
            }
        }
        for (LexiconFiles.Row row : files.rows("foreign-names.tsv", 1)) {
            lexicon.readForeignName(row, normalizer);
        }
        for (LexiconFiles.Row row : files.rows("moves.tsv", 2)) {
            lexicon.moveWords.put(normalizer.word(row.cell(0)), row.cell(1));
        }
        return lexicon;
    }

    private void readSurname(String name) {
        if (name.length() == 1) {
            surnames.set(name.charAt(0));
        } else if (!name.isEmpty()) {
            compoundSurnames.add(name);
            compoundFirsts.set(name.charAt(0));
        }
    }

    private void readNotPerson(String word) {
        if (!word.isEmpty()) {
            notPersons.add(word);
            notPersonLasts.set(word.charAt(word.length() - 1));
        }
    }

    private void readForeignName(LexiconFiles.Row row, Normalizer normalizer) {
        String name = normalizer.word(row.cell(0));
        foreignName(name, name);
        for (int column = 1; column < row.cells().size(); column++) {
            for (String other : row.list(column)) {
                foreignName(normalizer.word(other), name);
            }
        }
    }

    private void foreignName(String form, String name) {
        if (!form.isEmpty() && (form.equals(name) || !foreignNames.containsKey(form))) {
            foreignNames.put(form, name);
            foreignFirsts.set(form.charAt(0));
        }
    }

    private void readOrganisations(LexiconFiles files, Normalizer normalizer) {
        for (LexiconFiles.Row row : files.rows("companies.tsv", 9)) {
            Organisation.Kind kind = kind(row.cell(2));
            if (kind == null) {
                files.problem(
                        row,
                        row.cell(2),
                        "is no kind; use company, university, institution, government, fund or media");
                continue;
            }
            Organisation organisation = new Organisation(
                    row.cell(0), row.cell(1), kind, row.cell(3).isEmpty() ? null : row.cell(3), row.cell(4));
            if (organisations.put(organisation.id(), organisation) != null
                    && row.file().equals("companies.tsv")) {
                files.problem(row, "id '" + organisation.id() + "' is used twice; ids are unique");
            }
            List<String> ambiguous = row.list(8);
            surface(organisation, row.cell(1), false, ambiguous, normalizer);
            for (String alias : row.list(6)) {
                surface(organisation, alias, false, ambiguous, normalizer);
            }
            for (String product : row.list(7)) {
                surface(organisation, product, true, ambiguous, normalizer);
            }
            for (String code : row.cell(5).split(",", -1)) {
                String listed = code.strip();
                if (!listed.isEmpty() && !listed.startsWith(".")) {
                    byCode.put(listed.toUpperCase(Locale.ROOT), organisation);
                }
            }
        }
    }

    private static Organisation.@Nullable Kind kind(String cell) {
        for (Organisation.Kind kind : KINDS) {
            if (kind.name().equalsIgnoreCase(cell)) {
                return kind;
            }
        }
        return null;
    }

    private void surface(
            Organisation organisation, String form, boolean product, List<String> ambiguous, Normalizer normalizer) {
        String normal = normalizer.word(form);
        if (normal.length() >= 2) {
            Surface old = surfaces.get(normal);
            boolean corrected = old != null
                    && !old.organisation().equals(organisation)
                    && old.organisation().id().equals(organisation.id());
            if (old == null || corrected || (old.viaProduct() && !product)) {
                surfaces.put(normal, new Surface(organisation, product, ambiguous.contains(form)));
            }
        }
    }

    /** Forms of organisations, in normalised text. */
    public PhraseTrie<Surface> surfaces() {
        return surfaces;
    }

    public @Nullable Organisation organisation(String id) {
        return organisations.get(id);
    }

    /** By stock code with its exchange, such as 600519.SH. */
    public @Nullable Organisation byCode(String code) {
        return byCode.get(code);
    }

    /** Titles, with their seniority. */
    public PhraseTrie<String> positions() {
        return positions;
    }

    /** Words that stand before a title and belong to it, spelled backwards, with their kind. */
    public PhraseTrie<String> modifiersBackwards() {
        return modifiersBackwards;
    }

    /** Words that say that somebody moves, with the name of their frame. */
    public PhraseTrie<String> moveWords() {
        return moveWords;
    }

    /** True for a move word that news without moves is full of, too. */
    public boolean everyday(String moveWord) {
        return everyday.contains(moveWord);
    }

    /** True for a move word that says next to nothing by itself: 到, 成为. */
    public boolean weak(String moveWord) {
        return weak.contains(moveWord);
    }

    /** How employers are recognised that are not listed. */
    public NameWords nameWords() {
        return nameWords;
    }

    /** True for a surname of one character. */
    public boolean surname(char c) {
        return surnames.get(c);
    }

    /** True when a surname of two characters stands at an offset. */
    public boolean compoundSurname(String text, int at) {
        return at + 2 <= text.length()
                && compoundFirsts.get(text.charAt(at))
                && compoundSurnames.contains(text.substring(at, at + 2));
    }

    public boolean transliterates(char c) {
        return transliteration.get(c);
    }

    public boolean notPerson(String s) {
        return !s.isEmpty() && notPersonLasts.get(s.charAt(s.length() - 1)) && notPersons.contains(s);
    }

    /** The name under which a foreign person is kept, if the form is known. */
    public @Nullable String foreignName(String form) {
        return foreignNames.get(form);
    }

    /** False for a character with which no known form of a foreign person's name begins. */
    public boolean beginsForeignName(char c) {
        return foreignFirsts.get(c);
    }

    public List<Organisation> all() {
        return List.copyOf(organisations.values());
    }
}
