package dev.talentwire.app.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks a tree of settings and writes each value down: what {@link RecordReader} reads, the other way round. */
final class SettingLines {

    private final Configuration configuration;
    private final List<SettingLine> lines = new ArrayList<>();

    SettingLines(Configuration configuration) {
        this.configuration = configuration;
    }

    List<SettingLine> all() {
        section("", configuration.settings());
        return lines;
    }

    private void section(String path, Record section) {
        variantOf(section).ifPresent(name -> line(path + "." + RecordReader.TYPE, name));
        for (RecordComponent component : section.getClass().getRecordComponents()) {
            String place = path.isEmpty() ? component.getName() : path + "." + component.getName();
            value(place, read(component, section));
        }
    }

    private void value(String path, @Nullable Object value) {
        switch (value) {
            case null -> line(path, "~");
            case Optional<?> optional -> value(path, optional.orElse(null));
            case Record section -> section(path, section);
            case Map<?, ?> map
            when !map.isEmpty() -> new TreeMap<>(map).forEach((key, below) -> value(path + "." + key, below));
            case Map<?, ?> none -> line(path, "{}");
            case Collection<?> list
            when list.stream().anyMatch(Record.class::isInstance) -> {
                int i = 0;
                for (Object element : list) {
                    value(path + "[" + i++ + "]", element);
                }
            }
            case Set<?> set -> list(path, set.stream().sorted());
            case Collection<?> list -> list(path, list.stream());
            default -> line(path, Scalars.written(value));
        }
    }

    private void list(String path, Stream<?> elements) {
        line(path, elements.map(Scalars::written).collect(Collectors.joining(", ", "[", "]")));
    }

    /** The value of {@code type} by which the record was chosen; empty when there is no choice. */
    private static Optional<String> variantOf(Record section) {
        return Arrays.stream(section.getClass().getInterfaces())
                .filter(Class::isSealed)
                .map(family -> RecordReader.variantName(family, section.getClass()))
                .findFirst();
    }

    private void line(String path, String value) {
        boolean hidden = Secrets.isSecret(path) || configuration.hidden().contains(path);
        String shown = hidden && !value.equals("~") ? Secrets.MASK : value;
        lines.add(new SettingLine(path, shown, configuration.originOf(path)));
    }

    private static @Nullable Object read(RecordComponent component, Record section) {
        try {
            return component.getAccessor().invoke(section);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component + " of " + section.getClass(), e);
        }
    }
}
