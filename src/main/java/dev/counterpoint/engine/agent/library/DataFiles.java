package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.string;

import dev.counterpoint.engine.agent.library.World.Call;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ExprOrOpArgNode;

import tlc2.overrides.Evaluation;
import tlc2.overrides.TLAPlusOperator;
import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.Tool;
import tlc2.util.Context;
import tlc2.value.ValueInputStream;
import tlc2.value.ValueOutputStream;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.Value;

import util.UniqueString;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** The files and strings of the module IOUtils. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class DataFiles {
    private static final String MODULE = "IOUtils";

    private DataFiles() {}

    /** The integer that a string writes. */
    @TLAPlusOperator(identifier = "atoi", module = MODULE, warn = false)
    public static Value atoi(Value text) {
        try {
            return IntValue.gen(Integer.parseInt(string("atoi", text).strip()));
        } catch (NumberFormatException e) {
            throw Arguments.wrong("atoi", "string that writes an integer", text);
        }
    }

    /** Writes a value in TLC's own form. */
    @Evaluation(definition = "IOSerialize", module = MODULE, minLevel = 1, warn = false)
    public static Value IOSerialize(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        World world = World.of("IOSerialize", tool);
        Path file = world.file(call.argument(1));
        Value value = call.argument(0);
        value.deepNormalize();
        try {
            ValueOutputStream out = new ValueOutputStream(file.toFile(), isTrue(call.argument(2)));
            try {
                value.write(out);
            } finally {
                out.close();
            }
            return BoolValue.ValTrue;
        } catch (IOException e) {
            throw world.failed(e);
        }
    }

    /** Reads a value in TLC's own form. */
    @Evaluation(definition = "IODeserialize", module = MODULE, warn = false)
    public static Value IODeserialize(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        World world = World.of("IODeserialize", tool);
        Path file = world.file(call.argument(0));
        try {
            ValueInputStream in = new ValueInputStream(file.toFile(), isTrue(call.argument(1)));
            try {
                return (Value) in.read(UniqueString.internTbl.toMap());
            } finally {
                in.close();
            }
        } catch (IOException e) {
            throw world.failed(e);
        }
    }

    /** Writes a text. */
    @Evaluation(definition = "Serialize", module = MODULE, minLevel = 1, warn = false)
    public static Value Serialize(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        World world = World.of("Serialize", tool);
        Path file = world.file(call.argument(1));
        Value options = call.argument(2);
        Charset charset = charset(world, options);
        try {
            Files.writeString(
                    file, Templates.plain(call.argument(0)), charset, opening(world, options));
            return Commands.outcome(0, "", "");
        } catch (IOException e) {
            throw world.failed(e);
        }
    }

    /** Reads a text. */
    @Evaluation(definition = "Deserialize", module = MODULE, warn = false)
    public static Value Deserialize(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        World world = World.of("Deserialize", tool);
        Path file = world.file(call.argument(0));
        try {
            return Commands.outcome(
                    0, Files.readString(file, charset(world, call.argument(1))), "");
        } catch (IOException e) {
            throw world.failed(e);
        }
    }

    private static Charset charset(World world, Value options) {
        if (!(option(options, "format") instanceof StringValue format)
                || !format.val.toString().equals("TXT")) {
            throw world.refused("its options must have the format \"TXT\"");
        }
        if (!(option(options, "charset") instanceof StringValue name)) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name.val.toString());
        } catch (IllegalArgumentException e) {
            throw world.refused("there is no charset " + name.val);
        }
    }

    private static OpenOption[] opening(World world, Value options) {
        Value wanted = option(options, "openOptions");
        if (wanted == null) {
            return new OpenOption[] {
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING
            };
        }
        try {
            return Arrays.stream(Arguments.sequence(world.operator(), wanted))
                    .map(o -> StandardOpenOption.valueOf(Templates.plain(o)))
                    .toArray(OpenOption[]::new);
        } catch (IllegalArgumentException e) {
            throw world.refused("its openOptions are not all known: " + wanted);
        }
    }

    private static @Nullable Value option(Value options, String name) {
        return options instanceof RecordValue record ? record.select(new StringValue(name)) : null;
    }

    private static boolean isTrue(Value value) {
        return value instanceof BoolValue bool && bool.val;
    }
}
