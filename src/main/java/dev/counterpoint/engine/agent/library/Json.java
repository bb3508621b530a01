package dev.counterpoint.engine.agent.library;

import dev.counterpoint.engine.agent.library.World.Call;

import tla2sany.semantic.ExprOrOpArgNode;

import tlc2.overrides.Evaluation;
import tlc2.overrides.TLAPlusOperator;
import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.Tool;
import tlc2.util.Context;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The module Json. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class Json {
    private static final String MODULE = "Json";

    private Json() {}

    /** A value as JSON. */
    @TLAPlusOperator(identifier = "ToJson", module = MODULE, warn = false)
    public static Value ToJson(Value value) {
        return new StringValue(JsonText.of(value));
    }

    /** A value as a JSON array. */
    @TLAPlusOperator(identifier = "ToJsonArray", module = MODULE, warn = false)
    public static Value ToJsonArray(Value value) {
        return new StringValue(JsonText.array(value));
    }

    /** A value as a JSON object. */
    @TLAPlusOperator(identifier = "ToJsonObject", module = MODULE, warn = false)
    public static Value ToJsonObject(Value value) {
        return new StringValue(JsonText.object(value));
    }

    /** Writes a value to a file. */
    @Evaluation(definition = "JsonSerialize", module = MODULE, minLevel = 1, warn = false)
    public static Value JsonSerialize(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        return write("JsonSerialize", call, JsonText.of(call.argument(1)));
    }

    /** Reads a value from a file. */
    @Evaluation(definition = "JsonDeserialize", module = MODULE, warn = false)
    public static Value JsonDeserialize(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        return JsonParser.value(read("JsonDeserialize", call));
    }

    /** Writes the elements of a sequence to a file, one a line. */
    @Evaluation(definition = "ndJsonSerialize", module = MODULE, minLevel = 1, warn = false)
    public static Value ndJsonSerialize(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        Value[] elements = Arguments.sequence("ndJsonSerialize", call.argument(1));
        String lines = Arrays.stream(elements).map(JsonText::of).collect(Collectors.joining("\n"));
        return write("ndJsonSerialize", call, lines + "\n");
    }

    /** Reads a sequence from a file that has an element a line. */
    @Evaluation(definition = "ndJsonDeserialize", module = MODULE, warn = false)
    public static Value ndJsonDeserialize(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        return new TupleValue(
                read("ndJsonDeserialize", call)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(JsonParser::value)
                        .toArray(Value[]::new));
    }

    private static Value write(String operator, Call call, String content) {
        World world = World.of(operator, call.tool());
        Path file = world.file(call.argument(0));
        try {
            Files.writeString(file, content);
            return BoolValue.ValTrue;
        } catch (IOException e) {
            throw world.failed(e);
        }
    }

    private static String read(String operator, Call call) {
        World world = World.of(operator, call.tool());
        Path file = world.file(call.argument(0));
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw world.failed(e);
        }
    }
}
