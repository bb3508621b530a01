package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.string;

import dev.counterpoint.engine.agent.library.World.Call;

import tla2sany.semantic.ExprOrOpArgNode;

import tlc2.overrides.Evaluation;
import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.Tool;
import tlc2.util.Context;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

import util.UniqueString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The module CSV. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class Csv {
    private static final String MODULE = "CSV";

    private Csv() {}

    /** Adds a line made from a template. */
    @Evaluation(definition = "CSVWrite", module = MODULE, minLevel = 1, warn = false)
    public static Value CSVWrite(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        Value[] values = Arguments.sequence("CSVWrite", call.argument(1));
        String line = Templates.fill("CSVWrite", call.argument(0), values);
        return append("CSVWrite", call, call.argument(2), line + "\n");
    }

    /** Adds a record as a line. */
    @Evaluation(definition = "CSVWriteRecord", module = MODULE, minLevel = 1, warn = false)
    public static Value CSVWriteRecord(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        if (!(call.argument(0).toFcnRcd() instanceof FcnRcdValue row)) {
            throw Arguments.wrong("CSVWriteRecord", "record", call.argument(0));
        }
        row.normalize();
        String delimiter = string("CSVWriteRecord", call.argument(1));
        boolean headers = call.argument(2) instanceof BoolValue wanted && wanted.val;
        String lines =
                (headers ? joined(row.getDomainAsValues(), delimiter) : "")
                        + joined(row.values, delimiter);
        return append("CSVWriteRecord", call, call.argument(3), lines);
    }

    /** The lines as records. */
    @Evaluation(definition = "CSVRead", module = MODULE, warn = false)
    public static Value CSVRead(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        UniqueString[] names =
                Arrays.stream(Arguments.sequence("CSVRead", call.argument(0)))
                        .map(name -> UniqueString.uniqueStringOf(string("CSVRead", name)))
                        .toArray(UniqueString[]::new);
        Pattern delimiter = Pattern.compile(Pattern.quote(string("CSVRead", call.argument(1))));
        World world = World.of("CSVRead", tool);
        return new TupleValue(
                lines(world, world.file(call.argument(2))).stream()
                        .map(line -> row(names, delimiter.split(line, -1)))
                        .toArray(Value[]::new));
    }

    /** How many lines there are. */
    @Evaluation(definition = "CSVRecords", module = MODULE, minLevel = 1, warn = false)
    public static Value CSVRecords(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        World world = World.of("CSVRecords", tool);
        Path file = world.file(call.argument(0));
        return IntValue.gen(Files.exists(file) ? lines(world, file).size() : 0);
    }

    private static Value row(UniqueString[] names, String[] cells) {
        Value[] values = new Value[names.length];
        for (int i = 0; i < names.length; i++) {
            values[i] = new StringValue(i < cells.length ? cells[i] : "");
        }
        return new RecordValue(names.clone(), values, false);
    }

    private static String joined(Value[] values, String delimiter) {
        return Arrays.stream(values).map(Templates::plain).collect(Collectors.joining(delimiter))
                + "\n";
    }

    private static List<String> lines(World world, Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw world.failed(e);
        }
    }

    private static Value append(String operator, Call call, Value name, String lines) {
        World world = World.of(operator, call.tool());
        Path file = world.file(name);
        try {
            Files.writeString(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return BoolValue.ValTrue;
        } catch (IOException e) {
            throw world.failed(e);
        }
    }
}
