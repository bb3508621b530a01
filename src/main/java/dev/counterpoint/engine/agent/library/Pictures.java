package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.number;
import static dev.counterpoint.engine.agent.library.Arguments.string;

import dev.counterpoint.engine.agent.library.World.Call;

import tla2sany.semantic.ExprOrOpArgNode;

import tlc2.overrides.Evaluation;
import tlc2.overrides.TLAPlusOperator;
import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.Tool;
import tlc2.util.Context;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.Value;

import util.UniqueString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the module SVG cannot compute in integers, and its files. */
@SuppressWarnings("MemberName") // TLC's messages name the methods.
public final class Pictures {
    private static final String MODULE = "SVG";
    private static final int MARGIN = 40;
    private static final int PLACE = 60;

    private Pictures() {}

    /** A point on a circle. */
    @TLAPlusOperator(identifier = "NodeOfRingNetwork", module = MODULE, warn = false)
    public static Value NodeOfRingNetwork(Value cx, Value cy, Value r, Value n, Value m) {
        String operator = "NodeOfRingNetwork";
        return onCircle(
                number(operator, cx),
                number(operator, cy),
                number(operator, r),
                number(operator, n),
                number(operator, m));
    }

    /** The nodes on a circle that has room for all of them. */
    @TLAPlusOperator(identifier = "NodesOfDirectedMultiGraph", module = MODULE, warn = false)
    public static Value NodesOfDirectedMultiGraph(Value nodes, Value edges, Value options) {
        Value[] all = Arguments.elements("NodesOfDirectedMultiGraph", nodes);
        int radius = Math.max(PLACE, (int) Math.round(all.length * PLACE / (2 * Math.PI)));
        Value[] places = new Value[all.length];
        for (int i = 0; i < all.length; i++) {
            places[i] = onCircle(radius + MARGIN, radius + MARGIN, radius, i, all.length);
        }
        return new FcnRcdValue(all, places, true);
    }

    /** Writes a picture to a file. */
    @Evaluation(definition = "Saved", module = MODULE, minLevel = 1, warn = false)
    public static Value SVGSerialize(
            Tool tool,
            ExprOrOpArgNode[] args,
            Context c,
            TLCState s0,
            TLCState s1,
            int control,
            CostModel cm) {
        Call call = new Call(tool, args, c, s0, s1, control, cm);
        World world = World.of("SVGSerialize", tool);
        String prefix = string("SVGSerialize", call.argument(1));
        int frame = number("SVGSerialize", call.argument(2));
        Path file = world.file(new StringValue(prefix + frame + ".svg"));
        try {
            Files.writeString(file, Templates.plain(call.argument(0)));
            return BoolValue.ValTrue;
        } catch (IOException e) {
            throw world.failed(e);
        }
    }

    private static Value onCircle(int cx, int cy, int r, int n, int m) {
        double angle = 2 * Math.PI * n / m;
        return new RecordValue(
                new UniqueString[] {
                    UniqueString.uniqueStringOf("x"), UniqueString.uniqueStringOf("y")
                },
                new Value[] {
                    IntValue.gen(cx + (int) Math.round(r * Math.cos(angle))),
                    IntValue.gen(cy + (int) Math.round(r * Math.sin(angle)))
                },
                false);
    }
}
