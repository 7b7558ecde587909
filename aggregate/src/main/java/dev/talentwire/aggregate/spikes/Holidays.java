package dev.talentwire.aggregate.spikes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** Long public holidays, from {@code holidays.tsv}: few decide, and few write, until they are over. */
final class Holidays {

    private static final String FILE = "holidays.tsv";
    private static final NavigableSet<LocalDate> CHINESE = read();

    private Holidays() {}

    /** Every day of the long public holidays of mainland China. */
    static NavigableSet<LocalDate> chinese() {
        return CHINESE;
    }

    private static NavigableSet<LocalDate> read() {
        try (InputStream in = Objects.requireNonNull(Holidays.class.getResourceAsStream(FILE), FILE)) {
            var days = new TreeSet<LocalDate>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> LocalDate.parse(row[0])
                            .datesUntil(LocalDate.parse(row[1]).plusDays(1))
                            .forEach(days::add));
            return Collections.unmodifiableNavigableSet(days);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE + ", which is part of this program", e);
        }
    }
}
