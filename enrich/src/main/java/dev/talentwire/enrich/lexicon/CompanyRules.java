package dev.talentwire.enrich.lexicon;

import dev.talentwire.enrich.lexicon.LexiconFiles.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold between the rows of companies.tsv. Of two rows that contradict each other, the operator's is told. */
final class CompanyRules {

    private static final String FILE = "companies.tsv";
    private static final int COLUMNS = 9;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,8}(?:\\.[A-Z]{1,3})?");
    private static final Set<String> SECTORS = Set.of(
            "ai",
            "internet",
            "semiconductor",
            "hardware",
            "auto",
            "finance",
            "pharma",
            "consumer",
            "realestate",
            "telecom",
            "games",
            "media",
            "energy",
            "industrial",
            "logistics",
            "education",
            "robotics",
            "cloud",
            "security",
            "other");

    private final LexiconFiles files;

    CompanyRules(LexiconFiles files) {
        this.files = files;
    }

    void check() {
        List<Row> rows = files.rows(FILE, COLUMNS);
        Map<String, Row> ids = new HashMap<>();
        Map<String, Row> forms = new HashMap<>();
        for (Row row : rows) {
            Row same = ids.put(row.cell(0), row);
            if (row.own() && same != null && same.own()) {
                files.problem(row, row.cell(0), "is the id of line " + same.line() + " too; give each company one row");
            }
            for (String form : forms(row)) {
                Row other = forms.putIfAbsent(form, row);
                if (row.own() && other != null && !other.cell(0).equals(row.cell(0))) {
                    files.problem(
                            row,
                            form,
                            "already names " + other.cell(0) + " (" + other.file() + ":" + other.line()
                                    + "); a name belongs to one organisation");
                }
            }
        }
        rows.stream().filter(Row::own).forEach(row -> row(row, ids.keySet()));
    }

    private void row(Row row, Set<String> ids) {
        if (!ID.matcher(row.cell(0)).matches()) {
            files.problem(
                    row, row.cell(0), "is no id; use small letters, digits and single hyphens, such as acme-robotics");
        }
        if (row.cell(1).length() < 2) {
            files.problem(row, row.cell(1), "is too short for a name; write at least two characters");
        }
        if (!row.cell(3).isEmpty() && !ids.contains(row.cell(3))) {
            files.problem(row, row.cell(3), "is the id of no organisation; name the group's id as parent, or -");
        }
        if (!SECTORS.contains(row.cell(4))) {
            files.problem(
                    row,
                    row.cell(4),
                    "is no sector; use one of " + SECTORS.stream().sorted().toList());
        }
        for (String code : row.cell(5).isEmpty() ? new String[0] : row.cell(5).split(",", -1)) {
            if (!CODE.matcher(code.strip()).matches()) {
                files.problem(
                        row, code, "is no stock code; write 600519.SH, 0700.HK or BABA, several separated by commas");
            }
        }
        Set<String> forms = forms(row);
        for (String ambiguous : row.list(8)) {
            if (!forms.contains(ambiguous)) {
                files.problem(row, ambiguous, "is marked ambiguous but is no name, alias or product of the row");
            }
        }
    }

    private static Set<String> forms(Row row) {
        Set<String> forms = new HashSet<>(row.list(6));
        forms.add(row.cell(1));
        forms.addAll(row.list(7));
        return forms;
    }
}
