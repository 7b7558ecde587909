package dev.talentwire.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.talentwire.app.refusal.Nearest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree of YAML nodes into a tree of records and collects every problem instead of stopping at the first.
 *
 * <p>The name of a component is its key. A missing key takes the value of the default record given; a record in a list has no
 * default, so its keys are needed unless {@link #orElse} names one. A sealed interface is chosen by the key {@code type}:
 * {@code feed} is {@code FeedSource} of {@code SourceSettings}. What a record's constructor refuses with IllegalArgumentException
 * becomes a problem at the component that the message names ({@link Complaint}), else at the record. What is wrong is replaced by
 * its default, so that the rest is checked all the same.
 */
final class RecordReader {

    /** The key by which one of several records is chosen. */
    static final String TYPE = "type";

    private final List<Problem> problems = new ArrayList<>();
    private final Map<Class<?>, Map<String, Object>> fallbacks = new LinkedHashMap<>();

    /** The value of a component for records that are given without it. */
    RecordReader orElse(Class<? extends Record> type, String component, Object value) {
        fallbacks.computeIfAbsent(type, key -> new LinkedHashMap<>()).put(component, value);
        return this;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The record that the node describes. Where something is wrong it holds the default instead, and {@link #problems()} says so;
     * null when there is no default either.
     */
    <R extends Record> @Nullable R read(String path, JsonNode node, Class<R> type, @Nullable R defaults) {
        if (!(node instanceof ObjectNode section)) {
            problem(path, node, "a section with the keys " + String.join(", ", keys(type)) + " is expected");
            return defaults;
        }
        refuseUnknownKeys(path, section, type);
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new @Nullable Object[components.length];
        @Nullable Object[] standard = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            standard[i] = fallback(type, components[i], defaults);
            values[i] = component(path, section, components[i], standard[i]);
        }
        R made = new Draft<>(type, values, standard).make(complaint -> complain(path, section, complaint));
        return made == null ? defaults : made;
    }

    private void complain(String path, ObjectNode section, Complaint complaint) {
        String key = complaint.component();
        problem(
                key.isEmpty() ? path : below(path, key),
                key.isEmpty() ? section : section.path(key),
                complaint.right());
    }

    private @Nullable Object component(
            String path, ObjectNode section, RecordComponent component, @Nullable Object fallback) {
        String key = component.getName();
        String place = below(path, key);
        JsonNode node = section.get(key);
        if (node == null || node.isNull()) {
            if (fallback == null && !Draft.isNullable(component)) {
                problems.add(
                        new Problem(place, "", "it is missing; expected is " + Scalars.expected(component.getType())));
            }
            return fallback;
        }
        Object value = value(place, node, component.getGenericType(), fallback);
        return value == null ? fallback : value;
    }

    private @Nullable Object fallback(Class<?> type, RecordComponent component, @Nullable Record defaults) {
        return defaults != null
                ? invoke(component, defaults)
                : fallbacks.getOrDefault(type, Map.of()).get(component.getName());
    }

    private @Nullable Object value(String path, JsonNode node, Type type, @Nullable Object fallback) {
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (raw == List.class || raw == Set.class) {
            List<Object> elements = list(path, node, argument(type, 0));
            return elements == null || raw == List.class ? elements : new LinkedHashSet<>(elements);
        }
        if (raw == Map.class) {
            return map(path, node, argument(type, 1));
        }
        if (raw == Optional.class) {
            return Optional.ofNullable(value(path, node, argument(type, 0), null));
        }
        if (raw.isRecord()) {
            return read(path, node, raw.asSubclass(Record.class), fallback);
        }
        if (raw.isSealed()) {
            return variant(path, node, raw);
        }
        return scalar(path, node, raw);
    }

    // The default of a component has the component's own type: the record declares both.
    @SuppressWarnings("unchecked")
    private <R extends Record> @Nullable R read(String path, JsonNode node, Class<R> type, @Nullable Object fallback) {
        return read(path, node, type, (R) fallback);
    }

    private @Nullable List<Object> list(String path, JsonNode node, Type element) {
        List<Object> values = new ArrayList<>();
        if (!node.isArray()) {
            problem(path, node, "a list is expected" + (node.isValueNode() ? ": [" + node.asText() + "]" : ""));
            return null;
        }
        for (int i = 0; i < node.size(); i++) {
            Object value = value(path + "[" + i + "]", node.get(i), element, null);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** A map keeps dotted keys whole, however they are nested: {@code a: {b: 1}} and {@code a.b: 1} are the same. */
    private Map<String, Object> map(String path, JsonNode node, Type element) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!node.isObject()) {
            problem(path, node, "a section of keys and values is expected");
            return values;
        }
        node.properties().forEach(entry -> {
            String place = path + "." + entry.getKey();
            if (entry.getValue().isObject() && element == String.class) {
                map(place, entry.getValue(), element)
                        .forEach((key, value) -> values.put(entry.getKey() + "." + key, value));
            } else {
                Object value = value(place, entry.getValue(), element, null);
                if (value != null) {
                    values.put(entry.getKey(), value);
                }
            }
        });
        return values;
    }

    private @Nullable Object variant(String path, JsonNode node, Class<?> sealed) {
        Map<String, Class<? extends Record>> variants = Arrays.stream(sealed.getPermittedSubclasses())
                .collect(Collectors.toMap(
                        variant -> variantName(sealed, variant),
                        variant -> variant.asSubclass(Record.class),
                        (a, b) -> a,
                        LinkedHashMap::new));
        JsonNode name = node.get(TYPE);
        Class<? extends Record> variant = name == null ? null : variants.get(name.asText());
        if (variant == null) {
            String place = node.isObject() ? path + "." + TYPE : path;
            problem(
                    place,
                    name == null ? node : name,
                    "one of these types is expected: " + String.join(", ", variants.keySet()));
            return null;
        }
        ObjectNode rest = ((ObjectNode) node).deepCopy();
        rest.remove(TYPE);
        return read(path, rest, variant, (Object) null);
    }

    private @Nullable Object scalar(String path, JsonNode node, Class<?> type) {
        if (node.isValueNode()) {
            try {
                return Scalars.parse(node.asText(), type);
            } catch (IllegalArgumentException e) {
                problem(path, node, Scalars.expected(type) + " is expected");
                return null;
            }
        }
        problem(path, node, Scalars.expected(type) + " is expected, not " + (node.isArray() ? "a list" : "a section"));
        return null;
    }

    private void refuseUnknownKeys(String path, ObjectNode section, Class<?> type) {
        List<String> known = keys(type);
        section.properties().forEach(entry -> {
            if (!known.contains(entry.getKey())) {
                String place = below(path, entry.getKey());
                String meant = Nearest.to(entry.getKey(), known)
                        .map(key -> key + " is probably meant; ")
                        .orElse("");
                problem(
                        place,
                        entry.getValue(),
                        "there is no such key; " + meant + "the keys here are " + String.join(", ", known));
            }
        });
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void problem(String path, JsonNode node, String right) {
        String value = node.isMissingNode() ? "" : node.isTextual() ? '"' + node.asText() + '"' : node.toString();
        problems.add(new Problem(path, value, right));
    }

    private static @Nullable Object invoke(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read the default of " + component, e);
        }
    }

    private static List<String> keys(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** The value of {@link #TYPE} that chooses a record of a sealed interface. */
    static String variantName(Class<?> sealed, Class<?> variant) {
        String family = sealed.getSimpleName().replaceFirst("Settings$", "");
        return variant.getSimpleName().replaceFirst(family + "$", "").toLowerCase(Locale.ROOT);
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
