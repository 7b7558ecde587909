package dev.talentwire.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;

/** Secrets that stand in the configuration file itself: files are copied, committed and shown. */
final class LiteralSecrets {

    /** Keys that hold a secret and nothing else. Others that are masked, such as a token's address, may be written out. */
    private static final Pattern KEY = Pattern.compile("(.*[._-])?(password|passwd|secret|token|user\\.info)");

    /** A login configuration holds a secret when a password in it is anything but a reference. */
    private static final Pattern LOGIN =
            Pattern.compile("(?i)\\b(password|secret|token)\\s*=\\s*[\"']?(?!\\$\\{)[^\"'\\s;]");

    private final List<Problem> problems;

    LiteralSecrets(List<Problem> problems) {
        this.problems = problems;
    }

    /** Looks at a file's tree, before references are resolved. */
    void check(ObjectNode tree) {
        check("", "", tree);
    }

    private void check(String path, String key, JsonNode node) {
        switch (node) {
            case ObjectNode section ->
                section.properties()
                        .forEach(entry -> check(
                                path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(),
                                entry.getKey(),
                                entry.getValue()));
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) {
                    check(path + "[" + i + "]", "", list.get(i));
                }
            }
            case TextNode text -> check(path, key, text.textValue());
            default -> {
                if (node.isNumber()) {
                    check(path, key, node.asText());
                }
            }
        }
    }

    private void check(String path, String key, String text) {
        boolean secret = key.endsWith("jaas.config")
                ? LOGIN.matcher(text).find()
                : KEY.matcher(key).matches() && !text.isEmpty() && !References.isIn(text);
        if (secret) {
            problems.add(new Problem(
                    path, text, "a secret may not stand in the file; write ${env:NAME} or ${file:/run/secrets/name}"));
        }
    }
}
