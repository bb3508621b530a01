package dev.counterpoint.library;

import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.TrimTask;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * A counterexample that was kept.
 *
 * @param file where it is kept
 * @param trace the counterexample and where it comes from
 * @param incident what people noted of it
 */
public record Schedule(Path file, TraceFile trace, Incident incident) {

    /** What people call it: its title, else what it shows. */
    public String title() {
        return trace.headline();
    }

    /** The file's name without its ending. */
    public String name() {
        return String.valueOf(file.getFileName()).replaceFirst("(\\.itf)?\\.json$", "");
    }

    /** The name of the property it violates; null for a deadlock or an Assert, or where unknown. */
    public @Nullable String property() {
        TraceMeta.Property property = trace.meta().property();
        return property == null ? null : property.name();
    }

    /** How a check ends that finds it. */
    public Kind kind() {
        TraceMeta.Property property = trace.meta().property();
        return switch (property == null ? "" : property.kind()) {
            case "deadlock" -> Kind.DEADLOCK;
            case "assert" -> Kind.ASSERT;
            case "assumption" -> Kind.ASSUMPTION;
            case "property" -> Kind.PROPERTY;
            default -> trace.trace().isLasso() ? Kind.PROPERTY : Kind.INVARIANT;
        };
    }

    /** What a replay has to look for; null where the file does not say. */
    TrimTask.@Nullable Kind aim() {
        TraceMeta.Property property = trace.meta().property();
        return switch (property == null ? "" : property.kind()) {
            case "invariant", "property" -> TrimTask.Kind.PROPERTY;
            case "deadlock" -> TrimTask.Kind.DEADLOCK;
            case "assert" -> TrimTask.Kind.ASSERT;
            default -> null;
        };
    }

    /** The same with other notes. */
    public Schedule with(Incident other) {
        return new Schedule(file, trace, other);
    }

    /** Where its spec and its model are. */
    public SchedulePlaces places() {
        return new SchedulePlaces(this);
    }
}
