package dev.talentwire.enrich.move;

import dev.talentwire.enrich.entity.CompanyAt;
import dev.talentwire.enrich.entity.PersonAt;
import dev.talentwire.enrich.text.TableRow;
import dev.talentwire.enrich.text.TableRow.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of an announcement's table: who, which post, and whether it was taken or given up. */
final class TableReader {

    private static final Pattern NAME = Pattern.compile("^姓名$");
    private static final Pattern POST = Pattern.compile("职务|职位|岗位");
    private static final Pattern KIND = Pattern.compile("类型|情形|变动情况|状态|方式");
    private static final Pattern STAYS = Pattern.compile("继续任职|是否继续");
    private static final Pattern LEAVES = Pattern.compile("离任|辞职|辞任|解聘|离职|免职|退休|届满|卸任|去职");
    private static final Pattern GETS = Pattern.compile("聘任|选举|任命|委任|新任|当选|补选|增选|就任|上任");

    private final Discourse discourse;
    private final Map<Integer, TableRow> rows = new HashMap<>();

    TableReader(Discourse discourse, List<TableRow> table) {
        this.discourse = discourse;
        table.forEach(row -> rows.put(row.start(), row));
    }

    /** True when the sentence is a row of a table; then it has been read. */
    boolean read(Scene scene) {
        TableRow row = rows.get(scene.sentence().start());
        Cell name = row == null ? null : row.under(NAME);
        if (row == null || name == null) {
            return false;
        }
        PersonAt person = Scene.first(scene.persons(), name.start(), name.end());
        CompanyAt house = discourse.houses().at(scene.sentence().start());
        Cue cue = cue(row);
        if (person != null && house != null && cue != null) {
            Cell post = row.under(POST);
            String title = post == null ? null : post.text();
            discourse.statements().add(scene, cue, draft(row, cue, person, house, title));
        }
        return true;
    }

    private static Draft draft(TableRow row, Cue cue, PersonAt person, CompanyAt house, @Nullable String title) {
        if (cue.frame() != Frame.LEAVE) {
            return new Draft(Kind.ROLE_CHANGE, person, null, house, null, title, 0.9);
        }
        Cell stays = row.under(STAYS);
        return stays != null && stays.text().startsWith("是")
                ? Draft.within(person, house, title, null, 0.9)
                : Draft.departure(person, house, title, 0.9);
    }

    /** The word that says it: in the row's own cell of kind, else in the header, as 离任职务 and 聘任时间 do. */
    private static @Nullable Cue cue(TableRow row) {
        Cell kind = row.under(KIND);
        Cue said = kind == null ? null : word(kind);
        if (said != null) {
            return said;
        }
        for (Cell column : row.header()) {
            Cue word = word(column);
            if (word != null) {
                Cell first = row.cells().get(0);
                return new Cue(first.start(), first.end(), word.word(), word.frame());
            }
        }
        return null;
    }

    private static @Nullable Cue word(Cell cell) {
        Matcher leaves = LEAVES.matcher(cell.text());
        if (leaves.find()) {
            return new Cue(cell.start(), cell.end(), leaves.group(), Frame.LEAVE);
        }
        Matcher gets = GETS.matcher(cell.text());
        return gets.find() ? new Cue(cell.start(), cell.end(), gets.group(), Frame.APPOINT) : null;
    }
}
