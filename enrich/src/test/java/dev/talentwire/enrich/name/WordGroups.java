package dev.talentwire.enrich.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files of words for training: groups parted by blank lines, or one a line; {@code #} begins a comment. */
final class WordGroups {

    private WordGroups() {}

    /** Lines of a training file, comments left out. */
    static List<String> lines(String file) {
        return read("/names/" + file);
    }

    /** Lines of a shipped lexicon file, comments and blank lines left out. */
    static List<String> lexicon(String file) {
        return read("/talentwire/lexicon/" + file).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    static List<List<String>> groups(String file) {
        List<List<String>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : lines(file)) {
            if (line.isBlank()) {
                groups.add(new ArrayList<>());
            } else {
                groups.getLast().addAll(List.of(line.strip().split("\\s+", -1)));
            }
        }
        return groups;
    }

    static List<String> words(String file) {
        return groups(file).stream().flatMap(List::stream).toList();
    }

    private static List<String> read(String path) {
        try (InputStream in = WordGroups.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Word file " + path + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read word file " + path, e);
        }
    }
}
