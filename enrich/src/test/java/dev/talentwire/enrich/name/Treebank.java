package dev.talentwire.enrich.name;

import dev.talentwire.enrich.text.NormalText;
import dev.talentwire.enrich.text.Normalizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Universal NER's files: {@code # text =} lines, then one token a line with its IOB2 tag; blank lines part sentences. */
final class Treebank {

    private Treebank() {}

    static List<Example> read(Path file, Normalizer normalizer) throws IOException {
        List<Example> examples = new ArrayList<>();
        String text = "";
        List<Name> raw = new ArrayList<>();
        int at = 0;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# text = ")) {
                text = line.substring("# text = ".length());
                at = 0;
                raw.clear();
            } else if (line.isBlank()) {
                examples.add(example(text, raw, normalizer));
            } else if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                int start = text.indexOf(cells[1], at);
                if (start < 0) {
                    continue;
                }
                at = start + cells[1].length();
                token(cells[2], start, at, raw);
            }
        }
        return examples;
    }

    private static void token(String tag, int start, int end, List<Name> raw) {
        if (tag.endsWith("PER") || tag.endsWith("ORG")) {
            Name.Type type = tag.endsWith("PER") ? Name.Type.PERSON : Name.Type.ORGANISATION;
            if (tag.startsWith("I-") && !raw.isEmpty()) {
                Name last = raw.removeLast();
                raw.add(new Name(last.start(), end, type, 0));
            } else {
                raw.add(new Name(start, end, type, 0));
            }
        }
    }

    private static Example example(String text, List<Name> raw, Normalizer normalizer) {
        NormalText normal = normalizer.normalize(text);
        int[] places = new int[text.length() + 1];
        for (int i = normal.length() - 1; i >= 0; i--) {
            Arrays.fill(places, normal.sourceStart(i), normal.sourceEnd(i + 1), i);
        }
        List<Name> names = new ArrayList<>();
        for (Name span : raw) {
            names.add(new Name(places[span.start()], places[span.end() - 1] + 1, span.type(), 0));
        }
        return new Example(normal.text(), names);
    }
}
