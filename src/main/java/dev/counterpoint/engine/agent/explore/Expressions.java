package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.agent.parse.SpecResolver;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;

import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;

import tlc2.value.impl.ModelValue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Expressions that a person typed, in the names of a loaded spec. TLC evaluates only what belongs
 * to a spec, so each becomes the one definition of a module that extends the loaded one, and that
 * module is loaded beside it.
 */
final class Expressions {
    private static final int KEPT = 12;
    private static final List<String> STANDARD =
            List.of("Integers", "Sequences", "FiniteSets", "TLC");

    private final LoadedSpec spec;
    private final String module;
    private final String name;
    private final List<String> modelValues;
    private final List<String> extended;
    private final Map<String, Compiled> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Compiled> eldest) {
                    return size() > KEPT;
                }
            };

    /** An expression in a spec of its own. */
    record Compiled(LoadedSpec spec, OpDefNode definition) {}

    Expressions(LoadedSpec spec) {
        this.spec = spec;
        this.module = unused("CounterpointExpression");
        this.name = unused("CounterpointValue");
        this.modelValues = modelValues();
        this.extended =
                STANDARD.stream().filter(m -> errors(List.of(m), "TRUE").isEmpty()).toList();
    }

    /**
     * The expression as a definition.
     *
     * @throws IllegalArgumentException with a sentence, where it does not parse
     */
    Compiled compile(String expression) {
        Compiled known = kept.get(expression);
        if (known != null) {
            return known;
        }
        List<Diagnostic> errors = errors(extended, expression);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(sentence(errors.getFirst().message()));
        }
        SpecSource source = source(extended, expression);
        LoadedSpec loaded =
                LoadedSpec.read(source, new SpecResolver(source, spec.folder()), spec.folder());
        Compiled compiled = new Compiled(loaded, Objects.requireNonNull(loaded.definition(name)));
        kept.put(expression, compiled);
        return compiled;
    }

    /** Nobody knows of the module around the expression. */
    private static String sentence(String message) {
        return message.startsWith("==== is not expected here")
                ? message.replace("==== is not expected here", "The expression ends too early")
                : message.replace("The module ends", "The expression ends");
    }

    private List<Diagnostic> errors(List<String> modules, String expression) {
        Path folder = spec.folder();
        SpecSource source = source(modules, expression);
        return SanyParser.diagnostics(source, new SpecResolver(source, folder)).stream()
                .filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .toList();
    }

    private SpecSource source(List<String> modules, String expression) {
        SpecSource loaded = spec.source();
        StringBuilder text = new StringBuilder("---- MODULE ").append(module).append(" ----\n");
        text.append("EXTENDS ").append(loaded.rootModule());
        modules.forEach(m -> text.append(", ").append(m));
        text.append('\n');
        modelValues.forEach(v -> text.append("CONSTANT ").append(v).append('\n'));
        text.append(name).append(" ==\n").append(expression).append("\n====\n");
        StringBuilder config = new StringBuilder(loaded.config());
        modelValues.forEach(v -> config.append("\nCONSTANT ").append(v).append(" = ").append(v));
        Map<String, String> overlays = new HashMap<>(loaded.overlays());
        overlays.put(module, text.toString());
        return new SpecSource(
                loaded.file(),
                module,
                overlays,
                loaded.configName(),
                config.append('\n').toString(),
                loaded.libraries(),
                loaded.trusted());
    }

    /** Those that have no name in the spec are declared, so that a person can write them. */
    private List<String> modelValues() {
        Set<String> taken = new HashSet<>();
        for (OpDeclNode constant : spec.root().getConstantDecls()) {
            taken.add(constant.getName().toString());
        }
        for (OpDeclNode variable : spec.root().getVariableDecls()) {
            taken.add(variable.getName().toString());
        }
        return Arrays.stream(ModelValue.mvs)
                .map(v -> v.val.toString())
                .filter(v -> v.matches("[0-9_]*[A-Za-z][A-Za-z0-9_]*"))
                .filter(v -> !taken.contains(v) && spec.definition(v) == null)
                .toList();
    }

    private String unused(String wanted) {
        String free = wanted;
        while (spec.definition(free) != null || spec.source().overlays().containsKey(free)) {
            free += "_";
        }
        return free;
    }
}
