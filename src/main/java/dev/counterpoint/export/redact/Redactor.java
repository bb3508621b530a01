package dev.counterpoint.export.redact;

import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.FunctionValue;
import dev.counterpoint.state.IntegerValue;
import dev.counterpoint.state.ModelValue;
import dev.counterpoint.state.OpaqueValue;
import dev.counterpoint.state.RecordValue;
import dev.counterpoint.state.SequenceValue;
import dev.counterpoint.state.SetValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;
import dev.counterpoint.state.StringValue;
import dev.counterpoint.state.Trace;
import dev.counterpoint.state.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes names and blanks values, in values and in what is said about them. */
final class Redactor {
    private static final Value BLANK = new StringValue("redacted");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private final Redaction redaction;

    Redactor(Redaction redaction) {
        this.redaction = redaction;
    }

    TraceFile file(TraceFile file) {
        Trace alias = file.alias();
        return new TraceFile(
                trace(file.trace()), meta(file.meta()), alias == null ? null : trace(alias));
    }

    Trace trace(Trace trace) {
        Step closing = trace.closing();
        return new Trace(
                trace.states().stream().map(this::state).toList(),
                trace.steps().stream().map(this::step).toList(),
                trace.loop(),
                closing == null ? null : step(closing));
    }

    private State state(State state) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < state.values().size(); i++) {
            values.add(value(state.variables().get(i), state.values().get(i)));
        }
        return new State(state.variables().stream().map(this::name).toList(), values);
    }

    Step step(Step step) {
        return new Step(
                name(step.action()),
                step.parameters().stream()
                        .map(b -> new Binding(name(b.name()), value(b.name(), b.value())))
                        .toList());
    }

    private Value value(String name, Value value) {
        return redaction.blanked().contains(name) ? BLANK : value(value);
    }

    private Value value(Value value) {
        return switch (value) {
            case ModelValue v -> new ModelValue(name(v.name()));
            case StringValue v -> new StringValue(name(v.value()));
            case OpaqueValue v -> new OpaqueValue(words(v.text()));
            case SetValue v -> SetValue.of(v.elements().stream().map(this::value).toList());
            case SequenceValue v ->
                    new SequenceValue(v.elements().stream().map(this::value).toList());
            case RecordValue v -> {
                SortedMap<String, Value> fields = new TreeMap<>();
                v.fields().forEach((name, item) -> fields.put(name(name), value(name, item)));
                yield new RecordValue(fields);
            }
            case FunctionValue v -> {
                SortedMap<Value, Value> entries = new TreeMap<>();
                v.entries().forEach((key, item) -> entries.put(value(key), value(item)));
                yield FunctionValue.of(entries);
            }
            case BooleanValue v -> v;
            case IntegerValue v -> v;
        };
    }

    private String name(String name) {
        String alias = redaction.names().get(name);
        return alias == null ? words(name) : alias;
    }

    /** A text in which each word that is to be changed is. */
    private String words(String text) {
        if (redaction.names().isEmpty()) {
            return text;
        }
        Matcher words = WORD.matcher(text);
        StringBuilder changed = new StringBuilder();
        while (words.find()) {
            String alias = redaction.names().get(words.group());
            words.appendReplacement(
                    changed, Matcher.quoteReplacement(alias == null ? words.group() : alias));
        }
        return words.appendTail(changed).toString();
    }

    private @Nullable String text(@Nullable String text) {
        return text == null ? null : words(text);
    }

    /** A sentence that may tell a blanked value is left out. */
    private @Nullable String sentence(@Nullable String text) {
        boolean tells =
                text != null
                        && WORD.matcher(text)
                                .results()
                                .anyMatch(word -> redaction.blanked().contains(word.group()));
        return tells ? null : text(text);
    }

    /** The digests are of a text that is not given; what other tools noted cannot be understood. */
    private TraceMeta meta(TraceMeta meta) {
        TraceMeta.Property property = meta.property();
        return new TraceMeta(
                text(meta.title()),
                property == null
                        ? null
                        : new TraceMeta.Property(
                                property.kind(),
                                text(property.name()),
                                text(property.plain()),
                                text(property.formal()),
                                sentence(property.message()),
                                text(property.file()),
                                property.line()),
                text(meta.spec()),
                text(meta.config()),
                null,
                null,
                meta.constants().stream().map(this::constant).toList(),
                meta.engine(),
                meta.trimmed(),
                new TreeMap<>(),
                meta.notes().stream().map(this::note).toList(),
                meta.actions().stream()
                        .map(
                                a ->
                                        new TraceMeta.Action(
                                                name(a.name()),
                                                text(a.plain()),
                                                a.environment(),
                                                text(a.actor())))
                        .toList());
    }

    private TraceMeta.Constant constant(TraceMeta.Constant constant) {
        boolean blank = redaction.blanked().contains(constant.name());
        return new TraceMeta.Constant(
                name(constant.name()), blank ? BLANK.toString() : words(constant.value()));
    }

    private TraceMeta.Note note(TraceMeta.Note note) {
        return new TraceMeta.Note(note.state(), note.marked(), words(note.text()));
    }
}
