package dev.talentwire.ingest.fuzz;

import dev.talentwire.ingest.date.DateText;
import dev.talentwire.ingest.date.Dateline;
import dev.talentwire.ingest.date.PublicationDate;
import dev.talentwire.schemas.DateOrigin;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Any text is a date of our times, or none. */
public final class DateFuzz {

    private DateFuzz() {}

    /** Jazzer calls this. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Stream.of(DateText.parse(text, DateOrigin.FEED), Dateline.find(text), Dateline.inLine(text, DateText.ZONE))
                .flatMap(date -> date.stream())
                .forEach(date -> check(date, text));
    }

    private static void check(PublicationDate date, String text) {
        int year = date.at().atZone(DateText.ZONE).getYear();
        if (year < 1989 || year > 2100) {
            throw new IllegalStateException(text + " was read as " + date);
        }
    }
}
