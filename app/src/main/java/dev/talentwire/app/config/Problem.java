package dev.talentwire.app.config;

/**
 * One thing that is wrong with a configuration.
 *
 * @param path  where, such as {@code sources[2].url}
 * @param value what stands there, as written; secrets masked; empty when nothing does
 * @param right what would be right
 */
public record Problem(String path, String value, String right) {

    private static final int LONGEST_VALUE = 60;

    public Problem {
        path = path.isEmpty() ? "(top level)" : path;
        if (Secrets.isSecret(path) && !value.isEmpty()) {
            value = Secrets.MASK;
        } else if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    @Override
    public String toString() {
        return path + (value.isEmpty() ? "" : " is " + value) + ": " + right;
    }
}
