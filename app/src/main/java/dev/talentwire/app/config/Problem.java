package dev.talentwire.app.config;

/**
 * One thing that is wrong with a configuration.
 *
 * @param path  where, such as {@code sources[2].url}
 * @param value what stands there, as written; secrets masked; empty when nothing does
 * @param right what would be right
 * @param by    who set it over the file, such as {@code --set}; empty for the file
 */
public record Problem(String path, String value, String right, String by) {

    private static final int LONGEST_VALUE = 60;

    public Problem {
        path = path.isEmpty() ? "(top level)" : path;
        if (Secrets.isSecret(path) && !value.isEmpty()) {
            value = Secrets.MASK;
        } else if (value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }

    Problem(String path, String value, String right) {
        this(path, value, right, "");
    }

    Problem setBy(String who) {
        return new Problem(path, value, right, who);
    }

    @Override
    public String toString() {
        return path + (value.isEmpty() ? "" : " is " + value)
                + (by.isEmpty() || by.equals(path) ? "" : " (set by " + by + ")") + ": " + right;
    }
}
