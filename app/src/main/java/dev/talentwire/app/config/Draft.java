package dev.talentwire.app.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A record in the making. What its constructor refuses gives way to the default until nothing is refused any more, and what is missing
 * has a stand-in for the while: so that one wrong value does not hide the next.
 */
final class Draft<R extends Record> {

    /** A record, or why there is none. */
    private record Attempt<R>(@Nullable R made, @Nullable String refusal) {}

    private final Class<R> type;
    private final RecordComponent[] components;
    private final @Nullable Object[] values;
    private final @Nullable Object[] defaults;
    private final Set<String> judged = new HashSet<>();
    private boolean whole = true;

    /**
     * @param values   one for each component; null for none
     * @param defaults the same
     */
    Draft(Class<R> type, @Nullable Object[] values, @Nullable Object[] defaults) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.values = values.clone();
        this.defaults = defaults.clone();
    }

    /** The record; null when something is missing or refused that has no default. Every complaint is told once. */
    @Nullable
    R make(Consumer<Complaint> complaints) {
        for (int i = 0; i < values.length; i++) {
            fill(i);
        }
        while (canBeTried()) {
            Attempt<R> attempt = attempt();
            if (attempt.refusal() == null) {
                return whole ? attempt.made() : null;
            }
            List<Complaint> news = Complaint.of(attempt.refusal(), names()).stream()
                    .filter(complaint -> judged.add(complaint.component()))
                    .toList();
            news.forEach(complaints);
            news.forEach(this::giveWay);
            if (news.isEmpty() || judged.contains("")) {
                return null;
            }
        }
        return null;
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private boolean canBeTried() {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null && !isNullable(components[i])) {
                return false;
            }
        }
        return true;
    }

    private void giveWay(Complaint complaint) {
        int index = names().indexOf(complaint.component());
        if (index >= 0) {
            values[index] = defaults[index];
            fill(index);
        }
    }

    private void fill(int index) {
        if (values[index] == null && !isNullable(components[index])) {
            values[index] = Scalars.standIn(components[index].getType());
            judged.add(components[index].getName());
            whole = false;
        }
    }

    private List<String> names() {
        return Arrays.stream(components).map(RecordComponent::getName).toList();
    }

    private Attempt<R> attempt() {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new Attempt<>(type.getDeclaredConstructor(types).newInstance(values), null);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                return new Attempt<>(null, String.valueOf(refusal.getMessage()));
            }
            throw new IllegalStateException("Making " + type + " of the configuration failed", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is not a public record with public components", e);
        }
    }
}
