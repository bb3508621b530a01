package dev.counterpoint.engine.agent.check;

import dev.counterpoint.engine.agent.parse.Places;
import dev.counterpoint.engine.agent.parse.SpecResolver;
import dev.counterpoint.engine.agent.step.StepNames;
import dev.counterpoint.engine.agent.value.TlcStates;
import dev.counterpoint.engine.agent.value.TlcValues;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Diagnostic.Severity;

import tla2sany.semantic.OpDeclNode;

import tlc2.TLCGlobals;
import tlc2.tool.TLCState;
import tlc2.tool.impl.FastTool;
import tlc2.util.FP64;
import tlc2.value.RandomEnumerableValues;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A spec and model as TLC has read it, ready to be checked. */
record LoadedModel(
        FastTool tool, OpDeclNode[] variables, TlcStates states, StepNames names, Places places) {
    /**
     * Has TLC read it.
     *
     * @param fingerprint which of TLC's functions tells states apart
     * @throws RuntimeException as TLC does, where there is something wrong with it
     */
    static LoadedModel read(
            SpecSource source, SpecResolver resolver, int workers, int fingerprint) {
        return read(
                resolver,
                workers,
                fingerprint,
                () -> new FastTool("", source.rootModule(), SpecResolver.CONFIG, resolver));
    }

    /** The same, read by something else. */
    static LoadedModel read(
            SpecResolver resolver, int workers, int fingerprint, Supplier<FastTool> reading) {
        TLCGlobals.tool = false;
        TLCGlobals.chkptDuration = 0;
        TLCGlobals.setNumWorkers(workers);
        // TLC picks both at random: a check is to do the same each time.
        FP64.Init(fingerprint);
        RandomEnumerableValues.setSeed(0);
        FastTool tool = reading.get();
        Places places = new Places(resolver);
        OpDeclNode[] variables = TlcStates.asDeclared(TLCState.Empty.getVars());
        return new LoadedModel(
                tool,
                variables,
                new TlcStates(variables),
                new StepNames(tool, TlcValues::of, places::of),
                places);
    }

    boolean hasView() {
        return tool.getViewSpec() != null;
    }

    /** What the user should know about this model's verdicts. */
    List<Diagnostic> notes(Search search, SpecResolver resolver) {
        List<Diagnostic> notes = new ArrayList<>();
        if (resolver.ownModules().contains("IOUtils") && !resolver.isTrusted()) {
            notes.add(
                    note(
                            Severity.NOTE,
                            "trust",
                            "The folder of the spec is not trusted, so its IOEnv is empty (--trust"
                                    + " names folders that are)."));
        }
        if (tool.hasSymmetry()) {
            notes.add(
                    note(
                            Severity.NOTE,
                            "symmetry",
                            "With SYMMETRY each recorded state stands for all that differ from it"
                                    + " by a permutation only."));
        }
        if (hasView()) {
            notes.add(
                    note(
                            Severity.NOTE,
                            "view",
                            "With VIEW each recorded state stands for all that have the same"
                                    + " view, and only one of them is explored."));
        }
        boolean depthFirst = search.mode() == Search.Mode.DEPTH_FIRST;
        if ((depthFirst || search.isShared()) && !tool.livenessIsTrue()) {
            notes.add(
                    note(
                            Severity.WARNING,
                            "liveness",
                            "Temporal properties are not checked %s: %s."
                                    .formatted(
                                            depthFirst
                                                    ? "depth-first"
                                                    : "by TLC's distributed mode",
                                            Arrays.stream(tool.getImpliedTemporalNames())
                                                    .distinct()
                                                    .collect(Collectors.joining(", ")))));
            return notes;
        }
        if (!tool.livenessIsTrue() && (tool.hasSymmetry() || hasView())) {
            notes.add(
                    note(
                            Severity.WARNING,
                            "liveness",
                            "With SYMMETRY or VIEW, TLC can miss violations of temporal"
                                    + " properties, and its lassos can be wrong."));
        }
        if (!tool.livenessIsTrue() && tool.hasStateOrActionConstraints()) {
            notes.add(
                    note(
                            Severity.WARNING,
                            "liveness",
                            "With a constraint, TLC can miss violations of temporal properties:"
                                    + " behaviors that leave it are not looked at."));
        }
        return notes;
    }

    private static Diagnostic note(Severity severity, String code, String message) {
        return new Diagnostic(severity, code, message, null, null);
    }
}
