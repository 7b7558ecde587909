package dev.talentwire.enrich.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lexicon's files: those shipped with the program, each followed by the operator's file of the same name, if there is one.
 * UTF-8; {@code #} begins a comment line; columns are separated by one tab, lists inside a cell by {@code |}; {@code -} is empty.
 */
public final class LexiconFiles {

    private static final String SHIPPED = "/talentwire/lexicon/";

    private final @Nullable Path operator;
    private final List<Problem> problems = new ArrayList<>();

    /** @param operator the operator's directory; null for none */
    public LexiconFiles(@Nullable Path operator) {
        this.operator = operator;
    }

    /** One line: where it stands, its cells, and whether it is the operator's. */
    public record Row(String file, int line, List<String> cells, boolean own) {

        public String cell(int column) {
            String cell = column < cells.size() ? cells.get(column).strip() : "";
            return cell.equals("-") ? "" : cell;
        }

        List<String> list(int column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                return List.of();
            }
            // Neither a pattern nor a stream, for tens of thousands of cells are read before the code is warm.
            String[] items = cell.split("\\|");
            for (int i = 0; i < items.length; i++) {
                items[i] = items[i].strip();
            }
            return List.of(items);
        }
    }

    /** Rows of a file, the shipped ones first. Rows with fewer than {@code columns} cells are problems. */
    public List<Row> rows(String file, int columns) {
        List<Row> rows = new ArrayList<>();
        try (InputStream shipped = LexiconFiles.class.getResourceAsStream(SHIPPED + file)) {
            if (shipped != null) {
                read(file, shipped.readAllBytes(), columns, false, rows);
            }
            if (operator != null && Files.isRegularFile(operator.resolve(file))) {
                Path own = operator.resolve(file);
                read(own.toString(), Files.readAllBytes(own), columns, true, rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read lexicon file " + file + ": check its permissions", e);
        }
        return rows;
    }

    /** Notes what is wrong with a row, for {@link #throwIfAny}. */
    public void problem(Row row, String what) {
        problem(row, "", what);
    }

    /** The same for one value of a row. */
    void problem(Row row, String value, String what) {
        problems.add(new Problem(row.file(), row.line(), value, what));
    }

    /** Every problem noted so far. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** @throws LexiconException with every problem noted, if there is one */
    public void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new LexiconException(problems);
        }
    }

    private void read(String name, byte[] bytes, int columns, boolean own, List<Row> rows) {
        String content = new String(bytes, StandardCharsets.UTF_8);
        int number = 0;
        for (String line : content.replace("\uFEFF", "").split("\n", -1)) {
            number++;
            line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Row row = new Row(name, number, List.of(line.split("\t", -1)), own);
            if (line.indexOf('\uFFFD') >= 0) {
                problem(row, "is not UTF-8; save the file as UTF-8");
            } else if (row.cells().size() < columns) {
                problem(
                        row,
                        "has " + row.cells().size() + " columns instead of " + columns
                                + "; separate columns with one TAB, write - for an empty one");
            } else {
                rows.add(row);
            }
        }
    }
}
