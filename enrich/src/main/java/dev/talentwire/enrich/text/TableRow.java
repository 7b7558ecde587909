package dev.talentwire.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of people, as announcements print them in plain text: 姓名 职务 变动类型 日期, one person a line.
 *
 * @param header the cells of the line that names the columns
 * @param cells  the row's own cells
 */
public record TableRow(List<Cell> header, List<Cell> cells) {

    /** A cell with its place in the normalised text. */
    public record Cell(int start, int end, String text) {}

    private static final String SEPARATORS = "│|\t ";
    private static final int FEWEST_COLUMNS = 3;

    /** The rows of every such table, in order. */
    public static List<TableRow> of(NormalText normal) {
        String text = normal.text();
        List<TableRow> rows = new ArrayList<>();
        if (!text.contains("姓名")) {
            return rows;
        }
        List<Cell> header = null;
        int start = 0;
        while (start < text.length()) {
            int stop = text.indexOf('\n', start);
            int end = stop < 0 ? text.length() : stop;
            List<Cell> cells = cells(normal, start, end);
            if (opens(cells)) {
                header = cells;
            } else if (header != null && fits(header, cells)) {
                rows.add(new TableRow(header, cells));
            } else if (!cells.isEmpty()) {
                header = null;
            }
            start = end + 1;
        }
        return rows;
    }

    /** The cell under the first column whose name holds one of the words; null when there is none. */
    public @Nullable Cell under(Pattern words) {
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            if (words.matcher(header.get(i).text()).find()) {
                return cells.get(i);
            }
        }
        return null;
    }

    public int start() {
        return cells.get(0).start();
    }

    private static boolean opens(List<Cell> cells) {
        return cells.size() >= FEWEST_COLUMNS
                && cells.size() <= 12
                && cells.stream().anyMatch(cell -> cell.text().equals("姓名"));
    }

    private static boolean fits(List<Cell> header, List<Cell> cells) {
        return cells.size() >= 2
                && cells.size() <= header.size() + 1
                && cells.get(0).text().length() <= 12;
    }

    /** Cells end at rules and blanks, also at the blanks that normalising dropped. */
    private static List<Cell> cells(NormalText normal, int start, int end) {
        List<Cell> cells = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            boolean separator = i == end || SEPARATORS.indexOf(normal.text().charAt(i)) >= 0;
            boolean dropped = i > from && i < end && normal.sourceStart(i) > normal.sourceEnd(i);
            if ((separator || dropped) && i > from) {
                cells.add(new Cell(from, i, normal.text().substring(from, i)));
            }
            from = separator ? i + 1 : dropped ? i : from;
        }
        return cells;
    }
}
