package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.CheckEvent.Violation;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.export.TraceMeta;
import dev.counterpoint.lang.DocComments;
import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.lang.Properties;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.lang.TextLines;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.PlainText;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.state.BooleanValue;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Tells of each violation what the property says in plain and formal words, where it stands, and
 * which part of it is false. Asks the engine that found it, within a short time: a violation is
 * reported in any case, with what is known.
 */
final class Incidents {
    private static final String EXPECTED_BOOLEAN = "expected a boolean value";
    private final Preparation prepared;
    private final EngineQuestions engine;
    private @Nullable Spec parsed;
    private boolean certain = true;

    Incidents(Preparation prepared, Checkers.Checker checker, long millisLeft) {
        this.prepared = prepared;
        engine = new EngineQuestions(prepared.source(), checker, millisLeft);
    }

    List<Counterexample> describe(List<Violation> violations) {
        if (violations.isEmpty()) {
            return List.of();
        }
        Spec spec = spec();
        return violations.stream().map(v -> describe(v, spec)).toList();
    }

    private @Nullable Spec spec() {
        if (parsed == null) {
            parsed =
                    engine.ask(new Request.Parse(prepared.source()), Reply.Parsed.class)
                            .map(Reply.Parsed::spec)
                            .orElse(null);
        }
        return parsed;
    }

    /** What the spec states and the model does not ask for, in a sentence; empty where all is. */
    String unasked() {
        boolean maybe = Properties.mayBeUnasked(prepared.texts(), prepared.model());
        Spec spec = maybe ? spec() : null;
        if (spec == null) {
            return "";
        }
        ModelFile model = new ModelFile(prepared.modelFile(), prepared.model());
        return UnaskedWords.of(Properties.unasked(spec, prepared.texts(), model));
    }

    /** What the spec says of the actions that violations take. */
    List<TraceMeta.Action> actions(List<Counterexample> violations) {
        List<Trace> traces =
                violations.stream()
                        .map(Counterexample::trace)
                        .filter(Objects::nonNull)
                        .map(Trace.class::cast)
                        .toList();
        Spec spec = traces.isEmpty() ? null : spec();
        if (spec == null) {
            return List.of();
        }
        return TakenActions.of(
                Properties.of(
                        spec,
                        prepared.texts(),
                        List.of(new ModelFile(prepared.modelFile(), prepared.model()))),
                traces);
    }

    /** What was being evaluated when that failed, the innermost first. */
    List<Frame> calls(List<SourceRange> outermostFirst) {
        return outermostFirst.isEmpty() ? List.of() : causes(spec()).calls(outermostFirst);
    }

    private CauseFinder causes(@Nullable Spec spec) {
        return new CauseFinder(new CauseFinder.Sources(prepared, spec), engine, spec);
    }

    /** The same violations, each with only the properties that its behavior does violate. */
    List<Violation> narrowed(List<Violation> violations) {
        return violations.stream()
                .map(
                        v ->
                                new Violation(
                                        v.kind(),
                                        violated(v),
                                        v.message(),
                                        v.trace(),
                                        v.graphStates(),
                                        v.alias()))
                .toList();
    }

    /** TLC does not say which of several temporal properties it is: those the behavior violates. */
    private List<String> violated(Violation violation) {
        Trace trace = violation.trace();
        if (violation.properties().size() < 2) {
            return violation.properties();
        }
        if (trace == null || !engine.isLoaded()) {
            certain = false;
            return violation.properties();
        }
        List<String> found =
                violation.properties().stream()
                        .filter(
                                name ->
                                        engine.ask(
                                                        new Request.EvaluateProperty(name, trace),
                                                        Reply.PropertyEvaluated.class)
                                                .filter(told -> told.violatedAt() >= 0)
                                                .isPresent())
                        .toList();
        certain &= !found.isEmpty();
        return found.isEmpty() ? violation.properties() : found;
    }

    /** Whether of several properties named all are known to be violated. */
    boolean isCertain() {
        return certain;
    }

    private Counterexample describe(Violation violation, @Nullable Spec spec) {
        String property =
                violation.properties().isEmpty() ? null : violation.properties().getFirst();
        Definition definition =
                property == null || spec == null ? null : definition(spec, property);
        Path file = definition == null || spec == null ? null : file(spec, definition);
        String text =
                file == null || definition == null
                        ? null
                        : text(prepared, file, definition.module());
        return new Counterexample(
                Judgement.kind(violation.kind()),
                property,
                text == null || definition == null ? null : plain(text, definition),
                text == null || definition == null ? null : formal(text, definition),
                file,
                definition == null ? null : definition.range(),
                violation.message(),
                violation.trace(),
                violation.graphStates(),
                property != null && engine.isLoaded() ? explanation(violation, property) : null,
                violation.alias(),
                causes(spec).of(violation));
    }

    /**
     * The same diagnostics, in clearer words where TLC only says that something should have been
     * Boolean: the invariant that is not is found by asking for each one's value.
     */
    List<Diagnostic> clearer(List<Violation> violations, List<Diagnostic> told) {
        boolean vague = told.stream().anyMatch(d -> d.message().contains(EXPECTED_BOOLEAN));
        if (!vague || violations.isEmpty()) {
            return told;
        }
        Trace trace = violations.getFirst().trace();
        if (trace == null || !engine.isLoaded()) {
            return told;
        }
        return prepared.model().invariants().stream()
                .map(invariant -> notBoolean(invariant.name(), trace))
                .flatMap(Optional::stream)
                .findFirst()
                .map(List::of)
                .orElse(told);
    }

    private Optional<Diagnostic> notBoolean(String invariant, Trace trace) {
        State state = trace.states().getLast();
        return engine.ask(new Request.Explain(invariant, state, null), Reply.Explained.class)
                .map(Reply.Explained::explanation)
                .filter(e -> e.value() != null && !(e.value() instanceof BooleanValue))
                .map(
                        e ->
                                Diagnostic.error(
                                        "evaluation",
                                        "The invariant %s is neither TRUE nor FALSE in state %d: it is %s."
                                                .formatted(
                                                        invariant,
                                                        trace.states().size(),
                                                        e.value()),
                                        prepared.source()
                                                .file()
                                                .resolveSibling(e.range().module() + ".tla"),
                                        e.range()));
    }

    private static @Nullable Definition definition(Spec spec, String property) {
        return spec.definition(property).orElse(null);
    }

    private static @Nullable Path file(Spec spec, Definition definition) {
        return spec.module(definition.module()).map(Module::file).orElse(null);
    }

    /** A module's text as it was checked; null where it cannot be read. */
    static @Nullable String text(Preparation prepared, Path file, String module) {
        String unsaved = prepared.source().overlays().get(module);
        if (unsaved != null) {
            return unsaved;
        }
        return SourceText.read(file) instanceof SourceText.Reading.Text read ? read.text() : null;
    }

    private static @Nullable String plain(String text, Definition definition) {
        return new DocComments(definition.module(), text)
                .of(definition)
                .map(PlainText::sentence)
                .filter(s -> !s.isBlank())
                .orElse(null);
    }

    private static String formal(String text, Definition definition) {
        return new TextLines(text).text(definition.range());
    }

    private @Nullable Explanation explanation(Violation violation, String property) {
        Trace trace = violation.trace();
        if (trace == null) {
            return null;
        }
        List<State> states = trace.states();
        State last = states.getLast();
        Request question =
                switch (violation.kind()) {
                    case INVARIANT -> new Request.Explain(property, last, null);
                    case ACTION_PROPERTY ->
                            states.size() < 2
                                    ? null
                                    : new Request.Explain(
                                            property, states.get(states.size() - 2), last);
                    default -> null;
                };
        return question == null
                ? null
                : engine.ask(question, Reply.Explained.class)
                        .map(Reply.Explained::explanation)
                        .orElse(null);
    }
}
