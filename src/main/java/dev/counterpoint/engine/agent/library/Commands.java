package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.sequence;

import dev.counterpoint.engine.agent.library.World.Call;

import tla2sany.semantic.ExprOrOpArgNode;

import tlc2.overrides.Evaluation;
import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.Tool;
import tlc2.util.Context;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.Value;

import util.UniqueString;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The commands and the environment of the module IOUtils. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class Commands {
    private static final String MODULE = "IOUtils";

    private Commands() {}

    /** Runs a command. */
    @Evaluation(definition = "IOExec", module = MODULE, minLevel = 1, warn = false)
    public static Value IOExec(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        World world = World.of("IOExec", tool).demandTrust();
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        return run(world, Map.of(), parts(world, call.argument(0)));
    }

    /** Runs a command with an environment. */
    @Evaluation(definition = "IOEnvExec", module = MODULE, minLevel = 1, warn = false)
    public static Value IOEnvExec(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        World world = World.of("IOEnvExec", tool).demandTrust();
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        return run(world, environment(world, call.argument(0)), parts(world, call.argument(1)));
    }

    /** Runs a command with parameters. */
    @Evaluation(definition = "IOExecTemplate", module = MODULE, minLevel = 1, warn = false)
    public static Value IOExecTemplate(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        World world = World.of("IOExecTemplate", tool).demandTrust();
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        return run(world, Map.of(), filled(world, call.argument(0), call.argument(1)));
    }

    /** Runs a command with parameters and an environment. */
    @Evaluation(definition = "IOEnvExecTemplate", module = MODULE, minLevel = 1, warn = false)
    public static Value IOEnvExecTemplate(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        World world = World.of("IOEnvExecTemplate", tool).demandTrust();
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        return run(
                world,
                environment(world, call.argument(0)),
                filled(world, call.argument(1), call.argument(2)));
    }

    /** The environment; empty where the spec is not trusted. */
    @Evaluation(definition = "IOEnv", module = MODULE, warn = false)
    public static Value IOEnv(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Map<String, String> variables =
                World.of("IOEnv", tool).place().isTrusted() ? System.getenv() : Map.of();
        return new RecordValue(
                variables.keySet().stream()
                        .map(UniqueString::uniqueStringOf)
                        .toArray(UniqueString[]::new),
                variables.values().stream().map(StringValue::new).toArray(Value[]::new),
                false);
    }

    private static List<String> parts(World world, Value command) {
        return Arrays.stream(sequence(world.operator(), command)).map(Templates::plain).toList();
    }

    private static List<String> filled(World world, Value command, Value parameters) {
        Value[] values = sequence(world.operator(), parameters);
        return Arrays.stream(sequence(world.operator(), command))
                .map(part -> Templates.fill(world.operator(), part, values))
                .toList();
    }

    /** From a record, or from a set of pairs. */
    private static Map<String, String> environment(World world, Value value) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (value.toFcnRcd() instanceof FcnRcdValue record) {
            Value[] names = record.getDomainAsValues();
            for (int i = 0; i < names.length; i++) {
                variables.put(Templates.plain(names[i]), Templates.plain(record.values[i]));
            }
        } else {
            for (Value pair : Arguments.elements(world.operator(), value)) {
                Value[] parts = sequence(world.operator(), pair);
                if (parts.length != 2) {
                    throw Arguments.wrong(world.operator(), "set of pairs", value);
                }
                variables.put(Templates.plain(parts[0]), Templates.plain(parts[1]));
            }
        }
        return variables;
    }

    private static Value run(World world, Map<String, String> environment, List<String> command) {
        if (command.isEmpty()) {
            throw world.refused("the command has no parts");
        }
        try {
            Path printed = Files.createTempFile("command", ".err");
            Path nothing = Files.createTempFile("command", ".in");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(world.place().specFolder().toFile())
                            .redirectError(printed.toFile())
                            .redirectInput(nothing.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            return outcome(exit, out, Files.readString(printed, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw world.refused("it was interrupted");
        } catch (IOException e) {
            throw world.refused("the command cannot be run: " + e.getMessage());
        }
    }

    /** How something went, as a record. */
    static Value outcome(int exit, String out, String error) {
        return new RecordValue(
                new UniqueString[] {
                    UniqueString.uniqueStringOf("exitValue"),
                    UniqueString.uniqueStringOf("stdout"),
                    UniqueString.uniqueStringOf("stderr")
                },
                new Value[] {IntValue.gen(exit), new StringValue(out), new StringValue(error)},
                false);
    }
}
