package dev.talentwire.enrich.sentiment;

import dev.talentwire.schemas.SentimentLabel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A text of our own with what it says of each company; the files pairs-*.tsv describe themselves. */
record LabelledText(String id, String text, Map<String, SentimentLabel> labels) {

    static List<LabelledText> read(String file) {
        try (InputStream in = LabelledText.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException(file + " is not on the test class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(LabelledText::parse)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private static LabelledText parse(String line) {
        String[] columns = line.split("\t", -1);
        Map<String, SentimentLabel> labels = new LinkedHashMap<>();
        for (String pair : columns[2].split("\\|", -1)) {
            String[] sides = pair.split("=", -1);
            labels.put(sides[0], SentimentLabel.valueOf(sides[1].toUpperCase(Locale.ROOT)));
        }
        return new LabelledText(columns[0], columns[1], labels);
    }

    List<CompanyMention> mentions() {
        List<CompanyMention> mentions = new ArrayList<>();
        for (String company : labels.keySet()) {
            for (int at = text.indexOf(company); at >= 0; at = text.indexOf(company, at + 1)) {
                mentions.add(new CompanyMention(company, at, at + company.length()));
            }
        }
        return mentions;
    }
}
