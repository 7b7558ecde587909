package dev.talentwire.app.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
            case Collection<?> list ->
                line(path, list.stream().map(Scalars::written).sorted().collect(Collectors.joining(", ", "[", "]")));
            default -> line(path, Scalars.written(value));
        }
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
