package dev.talentwire.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;

/** Reads from an RSS channel how often it wants to be asked. What is no number or no day is left out of account. */
final class ChannelPace {

    private static final int HOURS = 24;
    private static final String NUMBER = "\\d{1,6}";

    private ChannelPace() {}

    static Pace of(Document document) {
        return document.getRootElement().getChildren().stream()
                .filter(child -> child.getName().equals("channel"))
                .findFirst()
                .map(ChannelPace::of)
                .orElse(Pace.ANY);
    }

    private static Pace of(Element channel) {
        Optional<Duration> ttl = texts(channel, "ttl")
                .filter(minutes -> minutes.matches(NUMBER))
                .map(minutes -> Duration.ofMinutes(Long.parseLong(minutes)))
                .findFirst();
        Set<Integer> hours = below(channel, "skipHours", "hour")
                .filter(hour -> hour.matches(NUMBER))
                // RSS 0.91 counts from 1 to 24.
                .map(hour -> Integer.parseInt(hour) % HOURS)
                .collect(Collectors.toSet());
        Set<DayOfWeek> days = below(channel, "skipDays", "day")
                .flatMap(name -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equals(name.toUpperCase(Locale.ROOT))))
                .collect(Collectors.toSet());
        return new Pace(ttl, hours, days);
    }

    private static Stream<String> below(Element channel, String group, String name) {
        return channel.getChildren().stream()
                .filter(child -> child.getName().equals(group))
                .flatMap(child -> texts(child, name));
    }

    private static Stream<String> texts(Element parent, String name) {
        return parent.getChildren().stream()
                .filter(child -> child.getName().equals(name))
                .map(Element::getTextTrim);
    }
}
