package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.CheckEvent.Violation;
import dev.counterpoint.engine.protocol.Fairness;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.lang.DocComments;
import dev.counterpoint.lang.TextLines;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.state.Trace;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks for what made a deadlock or a lasso possible, and reads what an error was in. */
final class CauseFinder {
    private static final int MOST_CALLS = 12;
    private static final int LONGEST_CALL = 120;

    private final Sources sources;
    private final EngineQuestions engine;
    private final @Nullable Spec spec;

    CauseFinder(Sources sources, EngineQuestions engine, @Nullable Spec spec) {
        this.sources = sources;
        this.engine = engine;
        this.spec = spec;
    }

    Causes of(Violation violation) {
        Trace trace = violation.trace();
        if (trace == null) {
            return Causes.NONE;
        }
        return switch (violation.kind()) {
            case DEADLOCK -> disabled(trace);
            case TEMPORAL_PROPERTY -> fairness(trace);
            default -> Causes.NONE;
        };
    }

    private Causes disabled(Trace trace) {
        if (!engine.isLoaded()) {
            return Causes.NONE;
        }
        Request question = new Request.WhyDisabled(trace.states().getLast());
        return engine.ask(question, Reply.Disabled.class)
                .map(told -> new Causes(told.actions(), List.of(), ""))
                .orElse(Causes.NONE);
    }

    private Causes fairness(Trace trace) {
        if (!trace.isLasso() || !engine.isLoaded()) {
            return Causes.NONE;
        }
        List<Fairness> missing =
                engine.ask(new Request.FairnessHints(trace), Reply.FairnessMissing.class)
                        .map(Reply.FairnessMissing::assumptions)
                        .orElse(List.of());
        // Nothing obliges a fault to happen.
        List<Fairness> ofTheSystem =
                missing.stream().filter(f -> !isEnvironment(f.step().action())).toList();
        return new Causes(List.of(), ofTheSystem, subscript(trace.variables()));
    }

    private boolean isEnvironment(String action) {
        return definition(action)
                .filter(d -> sources.plain(d).filter(p -> p.has("environment")).isPresent())
                .isPresent();
    }

    private Optional<Definition> definition(String name) {
        return spec == null ? Optional.empty() : spec.definition(name);
    }

    /** The spec's own name for all its variables, where it has one. */
    private String subscript(List<String> variables) {
        String tuple = "<<" + String.join(", ", variables) + ">>";
        if (spec == null) {
            return tuple;
        }
        List<String> sorted = spec.variables().stream().map(Declaration::name).sorted().toList();
        for (Module module : spec.modules()) {
            for (Definition definition : module.definitions()) {
                boolean named =
                        definition.parameters().isEmpty()
                                && spec.definition(definition.name())
                                        .filter(definition::equals)
                                        .isPresent();
                if (named && elements(sources.formal(definition)).equals(sorted)) {
                    return definition.name();
                }
            }
        }
        return tuple;
    }

    /** The names in {@code name == <<a, b>>}, sorted; none for other definitions. */
    private static List<String> elements(@Nullable String formal) {
        int open = formal == null ? -1 : formal.indexOf("<<");
        if (formal == null || open < 0 || !formal.strip().endsWith(">>")) {
            return List.of();
        }
        String inside = formal.substring(open + 2, formal.lastIndexOf(">>"));
        boolean tuple = formal.substring(0, open).strip().matches("\\w+\\s*==");
        if (!tuple || !inside.matches("[\\w\\s,]*")) {
            return List.of();
        }
        return List.of(inside.strip().split("\\s*,\\s*")).stream().sorted().toList();
    }

    /** What was being evaluated, the innermost first. */
    List<Frame> calls(List<SourceRange> outermostFirst) {
        List<Frame> frames = new ArrayList<>();
        for (SourceRange range : outermostFirst.reversed()) {
            boolean around = frames.isEmpty() || isAround(range, frames.getLast().range());
            if (around && frames.size() < MOST_CALLS) {
                frames.add(frame(range));
            }
        }
        return frames;
    }

    /**
     * Whether an expression has another as its part, or uses the definition that has it. What was
     * evaluated before is still on the stack.
     */
    private boolean isAround(SourceRange outer, SourceRange inner) {
        if (outer.equals(inner)) {
            return false;
        }
        boolean contains =
                outer.module().equals(inner.module())
                        && outer.contains(inner.line(), inner.column())
                        && outer.contains(inner.endLine(), inner.endColumn());
        Definition of = around(inner);
        return contains || (of != null && names(frame(outer).text(), of.name()));
    }

    private static boolean names(String expression, String name) {
        return List.of(expression.split("\\W+")).contains(name);
    }

    private @Nullable Definition around(SourceRange range) {
        return spec == null
                ? null
                : spec.modules().stream()
                        .flatMap(m -> m.definitions().stream())
                        .filter(d -> d.module().equals(range.module()))
                        .filter(d -> d.range().contains(range.line(), range.column()))
                        .findFirst()
                        .orElse(null);
    }

    private Frame frame(SourceRange range) {
        Path file =
                spec == null
                        ? sources.beside(range.module())
                        : spec.module(range.module()).map(Module::file).orElse(null);
        String text = file == null ? null : sources.text(file, range.module());
        String said =
                text == null ? "" : new TextLines(text).text(range).strip().replaceAll("\\s+", " ");
        return new Frame(
                file,
                range,
                said.length() > LONGEST_CALL ? said.substring(0, LONGEST_CALL) + "..." : said);
    }

    /** The texts that a check was about. */
    record Sources(Preparation prepared, @Nullable Spec spec) {
        @Nullable String text(Path file, String module) {
            return Incidents.text(prepared, file, module);
        }

        Path beside(String module) {
            return prepared.source().file().resolveSibling(module + ".tla");
        }

        private @Nullable String text(Definition definition) {
            Path file =
                    spec == null
                            ? null
                            : spec.module(definition.module()).map(Module::file).orElse(null);
            return file == null ? null : text(file, definition.module());
        }

        Optional<dev.counterpoint.spec.PlainText> plain(Definition definition) {
            String text = text(definition);
            return text == null
                    ? Optional.empty()
                    : new DocComments(definition.module(), text).of(definition);
        }

        @Nullable String formal(Definition definition) {
            String text = text(definition);
            return text == null ? null : new TextLines(text).text(definition.range());
        }
    }
}
