package dev.counterpoint.export;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Where a trace comes from and what it shows; everything may be missing.
 *
 * @param title a title that a person gave it
 * @param property what it violates
 * @param spec the spec's file, as one would name it on the command line
 * @param config the configuration's file
 * @param specDigest the digest of the user's modules and the model, {@code sha256:} and hex
 * @param configDigest the digest of the configuration alone
 * @param constants the model's constants in its order
 * @param engine what found it
 * @param trimmed how it was made smaller; null where it was not
 * @param foreign what other tools noted in the file's {@code #meta}: JSON text by key
 * @param notes what people noted on states, in their order
 * @param actions what the spec says of the actions that the trace takes
 */
public record TraceMeta(
        @Nullable String title,
        @Nullable Property property,
        @Nullable String spec,
        @Nullable String config,
        @Nullable String specDigest,
        @Nullable String configDigest,
        List<Constant> constants,
        @Nullable Engine engine,
        @Nullable Trimmed trimmed,
        SortedMap<String, String> foreign,
        List<Note> notes,
        List<Action> actions) {
    /** Nothing is known. */
    public static final TraceMeta NONE =
            new TraceMeta(null, null, null, null, null, null, List.of(), null, new TreeMap<>());

    public TraceMeta {
        constants = List.copyOf(constants);
        foreign = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) foreign));
        notes = List.copyOf(notes);
        actions = List.copyOf(actions);
    }

    /** Of whose actions the spec says nothing. */
    public TraceMeta(
            @Nullable String title,
            @Nullable Property property,
            @Nullable String spec,
            @Nullable String config,
            @Nullable String specDigest,
            @Nullable String configDigest,
            List<Constant> constants,
            @Nullable Engine engine,
            @Nullable Trimmed trimmed,
            SortedMap<String, String> foreign,
            List<Note> notes) {
        this(
                title,
                property,
                spec,
                config,
                specDigest,
                configDigest,
                constants,
                engine,
                trimmed,
                foreign,
                notes,
                List.of());
    }

    /** On which nobody noted anything. */
    public TraceMeta(
            @Nullable String title,
            @Nullable Property property,
            @Nullable String spec,
            @Nullable String config,
            @Nullable String specDigest,
            @Nullable String configDigest,
            List<Constant> constants,
            @Nullable Engine engine,
            @Nullable Trimmed trimmed,
            SortedMap<String, String> foreign) {
        this(
                title,
                property,
                spec,
                config,
                specDigest,
                configDigest,
                constants,
                engine,
                trimmed,
                foreign,
                List.of());
    }

    /** The same with these notes. */
    public TraceMeta with(List<Note> others) {
        return new TraceMeta(
                title,
                property,
                spec,
                config,
                specDigest,
                configDigest,
                constants,
                engine,
                trimmed,
                foreign,
                others,
                actions);
    }

    /** The same where the spec says this of the actions. */
    public TraceMeta withActions(List<Action> others) {
        return new TraceMeta(
                title,
                property,
                spec,
                config,
                specDigest,
                configDigest,
                constants,
                engine,
                trimmed,
                foreign,
                notes,
                others);
    }

    /**
     * The same for others: its files are named from the spec's folder, for where the sender keeps
     * them is nobody's business.
     */
    public TraceMeta portable() {
        return inPlaces(this::fromSpec);
    }

    /** The same where all files are in one folder, as in a bundle. */
    public TraceMeta inOneFolder() {
        return inPlaces(name -> name.substring(nameStart(name)));
    }

    /** The same as it goes into a file of a folder: whole paths are named from there. */
    TraceMeta from(Path folder) {
        return inPlaces(name -> isWhole(name) ? FilePlaces.from(folder, name) : name);
    }

    private TraceMeta inPlaces(UnaryOperator<String> named) {
        Property told =
                property == null || property.file() == null
                        ? property
                        : new Property(
                                property.kind(),
                                property.name(),
                                property.plain(),
                                property.formal(),
                                property.message(),
                                named.apply(property.file()),
                                property.line());
        return new TraceMeta(
                title,
                told,
                spec == null ? null : named.apply(spec),
                config == null ? null : named.apply(config),
                specDigest,
                configDigest,
                constants,
                engine,
                trimmed,
                foreign,
                notes,
                actions);
    }

    /** Of a trace that was not trimmed. */
    public TraceMeta(
            @Nullable String title,
            @Nullable Property property,
            @Nullable String spec,
            @Nullable String config,
            @Nullable String specDigest,
            @Nullable String configDigest,
            List<Constant> constants,
            @Nullable Engine engine,
            SortedMap<String, String> foreign) {
        this(
                title,
                property,
                spec,
                config,
                specDigest,
                configDigest,
                constants,
                engine,
                null,
                foreign);
    }

    /** With nothing of other tools, and one digest for the spec and its model. */
    public static TraceMeta of(
            Property property,
            String spec,
            @Nullable String config,
            @Nullable String specDigest,
            List<Constant> constants,
            @Nullable Engine engine) {
        return new TraceMeta(
                null, property, spec, config, specDigest, null, constants, engine, new TreeMap<>());
    }

    /**
     * What is violated.
     *
     * @param kind the check's word for it: {@code invariant}, {@code property}, {@code deadlock},
     *     {@code assert}, {@code assumption}
     * @param plain its plain sentence
     * @param formal its formal statement
     * @param message what happened, in words
     * @param file the module's file
     * @param line where it is defined, from 1; 0 where that is not known
     */
    public record Property(
            String kind,
            @Nullable String name,
            @Nullable String plain,
            @Nullable String formal,
            @Nullable String message,
            @Nullable String file,
            int line) {}

    /**
     * How a trace was made smaller, and what is known of it: enough to find it out again.
     *
     * @param word {@code optimal}, {@code locally-minimal} or {@code budget-expired}
     * @param certificate the same in a sentence
     * @param order what there was to be less of, the most important first
     * @param proved those of them of which no counterexample at these constants has less
     * @param before how much of each there was, in that order
     * @param after how much there is
     * @param states how many distinct states were met
     * @param nodes how many of them, apart for each actor who came to them, were searched
     */
    public record Trimmed(
            String word,
            String certificate,
            List<String> order,
            List<String> proved,
            List<Integer> before,
            List<Integer> after,
            long states,
            long nodes) {
        public Trimmed {
            order = List.copyOf(order);
            proved = List.copyOf(proved);
            before = List.copyOf(before);
            after = List.copyOf(after);
            if (before.size() != order.size() || after.size() != order.size()) {
                throw new IllegalArgumentException("a number for each measure");
            }
        }
    }

    /**
     * What a person noted on a state.
     *
     * @param state its index, from 0
     * @param marked whether it is bookmarked
     * @param text empty for a bookmark alone
     */
    public record Note(int state, boolean marked, String text) {}

    /**
     * What the spec says of an action.
     *
     * @param plain its plain sentence
     * @param environment whether it is a fault's or an adversary's step
     * @param actor the parameter that says who acts
     */
    public record Action(
            String name, @Nullable String plain, boolean environment, @Nullable String actor) {}

    /** What the spec says of an action; null where nothing is known. */
    public @Nullable Action action(String name) {
        return actions.stream().filter(a -> a.name().equals(name)).findFirst().orElse(null);
    }

    /** A constant's value as TLA+ text. */
    public record Constant(String name, String value) {}

    /** The checker. */
    public record Engine(String name, @Nullable String version) {}

    /** What the trace shows, as one sentence for a title. */
    public String headline() {
        if (title != null) {
            return title;
        }
        if (property == null) {
            return spec == null ? "A trace" : "A trace of " + spec;
        }
        if (property.plain() != null) {
            return property.plain();
        }
        if (property.name() != null) {
            return property.name() + " is violated";
        }
        return switch (property.kind()) {
            case "deadlock" -> "A deadlock: no step is possible in the last state";
            case "assert" -> "An Assert is false";
            default -> "A counterexample";
        };
    }

    /**
     * The command that checks the model again, for the spec's folder; null where the spec is not
     * known.
     */
    public @Nullable String command() {
        if (spec == null) {
            return null;
        }
        return "counterpoint check "
                + quoted(fromSpec(spec))
                + (config == null ? "" : " --config " + quoted(fromSpec(config)));
    }

    /**
     * A file's name as it is from the spec's folder; of one elsewhere, its name alone: where a
     * sender keeps files is nobody's business.
     */
    public String fromSpec(String file) {
        String folder = spec == null ? "" : spec.substring(0, nameStart(spec));
        boolean elsewhere = folder.isEmpty() ? isWhole(file) : !file.startsWith(folder);
        return file.substring(elsewhere ? nameStart(file) : folder.length());
    }

    private static boolean isWhole(String path) {
        return path.startsWith("/") || path.startsWith("\\") || path.indexOf(':') > 0;
    }

    private static int nameStart(String file) {
        return Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
    }

    private static String quoted(String argument) {
        return argument.matches("[A-Za-z0-9_./][A-Za-z0-9_./-]*")
                ? argument
                : "'" + argument.replace("'", "'\\''") + "'";
    }
}
