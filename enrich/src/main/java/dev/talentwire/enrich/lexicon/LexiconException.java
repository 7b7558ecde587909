package dev.talentwire.enrich.lexicon;

import java.util.List;

/** A lexicon file says something that cannot be used. Holds every problem found, each with file and line. */
public final class LexiconException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<String> problems;

    public LexiconException(List<String> problems) {
        super(
                problems.size() == 1
                        ? problems.get(0)
                        : problems.size() + " problems in the lexicon:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    /** One line each: file, line number, what is wrong and what would be right. */
    public List<String> problems() {
        return problems;
    }
}
