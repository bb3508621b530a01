package dev.counterpoint.trim;

import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a trace file says of where the trace comes from, against the model it is trimmed for. */
final class Origin {
    private Origin() {}

    /** What it violates; null where the file does not say. */
    static TrimTask.@Nullable Kind kind(TraceMeta meta) {
        TraceMeta.Property property = meta.property();
        return switch (property == null ? "" : property.kind()) {
            case "invariant", "property" -> TrimTask.Kind.PROPERTY;
            case "deadlock" -> TrimTask.Kind.DEADLOCK;
            case "assert" -> TrimTask.Kind.ASSERT;
            default -> null;
        };
    }

    /** The name of what it violates; null where it has none. */
    static @Nullable String property(TraceMeta meta) {
        TraceMeta.Property property = meta.property();
        return property == null || kind(meta) != TrimTask.Kind.PROPERTY ? null : property.name();
    }

    /** Whether the spec or its model is another than when the trace was found. */
    static boolean isChanged(TraceMeta meta, ReadyModel model) {
        return meta.specDigest() != null && !meta.specDigest().equals(model.digest());
    }

    /** A sentence that says which constant has another value now; null where none has. */
    static @Nullable String differingConstant(TraceMeta meta, ReadyModel model) {
        if (meta.specDigest() == null) {
            return null;
        }
        for (TraceMeta.Constant then : meta.constants()) {
            for (Model.Assignment now : model.model().constants()) {
                if (now.name().equals(then.name())
                        && !comparable(now.value()).equals(comparable(then.value()))) {
                    return "The trace was found with %s = %s, but %s has %s = %s; name the trace's own model with --config."
                            .formatted(
                                    then.name(),
                                    then.value(),
                                    model.config().isEmpty() ? "the model" : model.config(),
                                    now.name(),
                                    now.value());
                }
            }
        }
        return null;
    }

    /** Blanks, and the order of a set's elements, make no difference. */
    private static String comparable(String value) {
        String dense = value.replaceAll("\\s+", "");
        boolean plainSet = dense.matches("\\{[^{}\\[\\]()<>]*}");
        return plainSet
                ? Arrays.stream(dense.substring(1, dense.length() - 1).split(",", -1))
                        .sorted()
                        .collect(Collectors.joining(",", "{", "}"))
                : dense;
    }
}
