package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.agent.parse.Places;
import dev.counterpoint.engine.agent.parse.SpecResolver;
import dev.counterpoint.engine.agent.step.StepNames;
import dev.counterpoint.engine.agent.value.TlcStates;
import dev.counterpoint.engine.agent.value.TlcValues;
import dev.counterpoint.engine.protocol.SpecSource;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;

import tlc2.TLCGlobals;
import tlc2.tool.TLCState;
import tlc2.tool.TLCStateMut;
import tlc2.tool.impl.FastTool;
import tlc2.util.FP64;
import tlc2.value.RandomEnumerableValues;

import util.ToolIO;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A spec and model as TLC has read it, ready for questions.
 *
 * @param folder the engine's own folder
 */
public record LoadedSpec(
        SpecSource source,
        Path folder,
        SpecResolver resolver,
        FastTool tool,
        OpDeclNode[] variables,
        TlcStates states,
        StepNames names,
        SourceTexts texts) {

    /**
     * Has TLC read it.
     *
     * @throws RuntimeException as TLC does, where there is something wrong with it
     */
    public static LoadedSpec read(SpecSource source, SpecResolver resolver, Path folder) {
        TLCGlobals.tool = false;
        // TLC picks both at random: questions are to be answered the same each time.
        FP64.Init(0);
        RandomEnumerableValues.setSeed(0);
        NameTable.forgetNumbers();
        FastTool tool = quietly(source.rootModule(), resolver);
        Places places = new Places(resolver);
        OpDeclNode[] variables = TLCState.Empty.getVars();
        return new LoadedSpec(
                source,
                folder,
                resolver,
                tool,
                variables,
                new TlcStates(variables),
                new StepNames(tool, TlcValues::of, places::of),
                new SourceTexts(resolver, places));
    }

    /** TLC tells each step of its reading; what went wrong is in what it throws. */
    private static FastTool quietly(String rootModule, SpecResolver resolver) {
        PrintStream out = ToolIO.out;
        PrintStream err = ToolIO.err;
        try (PrintStream nothing =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            ToolIO.out = nothing;
            ToolIO.err = nothing;
            return new FastTool("", rootModule, SpecResolver.CONFIG, resolver);
        } finally {
            ToolIO.out = out;
            ToolIO.err = err;
        }
    }

    /**
     * Makes TLC's static tables those of this spec again, after another was read. States made
     * before are void.
     */
    @SuppressWarnings(
            "ReferenceEquality") // The very array is in the table, or it is another spec's.
    public void makeCurrent() {
        if (TLCState.Empty.getVars() != variables) {
            NameTable.number(variables);
            TLCStateMut.setVariables(variables);
        }
    }

    /** The root module. */
    public ModuleNode root() {
        return tool.getSpecProcessor().getRootModule();
    }

    /** The definition that a name means in the root module. */
    public @Nullable OpDefNode definition(String name) {
        return root().getOpDef(name);
    }
}
