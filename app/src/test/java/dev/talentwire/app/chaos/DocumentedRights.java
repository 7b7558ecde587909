package dev.talentwire.app.chaos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The table "Least rights" of docs/operations.md, as Kafka's access control takes it. */
final class DocumentedRights {

    private static final String HEADING = "## Least rights";
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final String DOCUMENTED_PREFIX = "talentwire.";

    private DocumentedRights() {}

    /**
     * The rights of a module's principal, whose name is the module's.
     *
     * @param page   docs/operations.md
     * @param prefix of topics, in place of the documented one
     */
    static List<AclBinding> of(String module, String page, String prefix) {
        String section = page.substring(page.indexOf(HEADING) + HEADING.length());
        int next = section.indexOf("\n## ");
        List<AclBinding> rights = new ArrayList<>();
        (next < 0 ? section : section.substring(0, next))
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|", -1))
                .filter(cells ->
                        cells[1].strip().equals(module) || cells[1].strip().equals("all"))
                .forEach(cells -> add(module, cells[2], cells[3], prefix, rights));
        return rights;
    }

    private static void add(String module, String resource, String operations, String prefix, List<AclBinding> rights) {
        PatternType pattern = resource.contains("(prefixed)") ? PatternType.PREFIXED : PatternType.LITERAL;
        for (Matcher name = NAME.matcher(resource); name.find(); ) {
            var on = new ResourcePattern(type(resource), name.group(1).replace(DOCUMENTED_PREFIX, prefix), pattern);
            for (AclOperation operation : operations(operations)) {
                rights.add(new AclBinding(
                        on, new AccessControlEntry("User:" + module, "*", operation, AclPermissionType.ALLOW)));
            }
        }
    }

    private static ResourceType type(String resource) {
        String text = resource.strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("topic")) {
            return ResourceType.TOPIC;
        }
        if (text.startsWith("group")) {
            return ResourceType.GROUP;
        }
        if (text.startsWith("transactional id")) {
            return ResourceType.TRANSACTIONAL_ID;
        }
        throw new IllegalArgumentException("docs/operations.md: what kind of resource is \"" + resource + "\"?");
    }

    private static List<AclOperation> operations(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(word -> word.strip().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT))
                .map(AclOperation::fromString)
                .toList();
    }
}
