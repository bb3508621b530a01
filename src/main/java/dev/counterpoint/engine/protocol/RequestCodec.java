package dev.counterpoint.engine.protocol;

import dev.counterpoint.engine.protocol.Request.CausalOrder;
import dev.counterpoint.engine.protocol.Request.Check;
import dev.counterpoint.engine.protocol.Request.Evaluate;
import dev.counterpoint.engine.protocol.Request.EvaluateAll;
import dev.counterpoint.engine.protocol.Request.EvaluateProperty;
import dev.counterpoint.engine.protocol.Request.Explain;
import dev.counterpoint.engine.protocol.Request.FairnessHints;
import dev.counterpoint.engine.protocol.Request.InitialStates;
import dev.counterpoint.engine.protocol.Request.Load;
import dev.counterpoint.engine.protocol.Request.Parse;
import dev.counterpoint.engine.protocol.Request.Pause;
import dev.counterpoint.engine.protocol.Request.Replay;
import dev.counterpoint.engine.protocol.Request.ReplaySchedule;
import dev.counterpoint.engine.protocol.Request.Stop;
import dev.counterpoint.engine.protocol.Request.Study;
import dev.counterpoint.engine.protocol.Request.Successors;
import dev.counterpoint.engine.protocol.Request.Translate;
import dev.counterpoint.engine.protocol.Request.Trim;
import dev.counterpoint.engine.protocol.Request.TrimOn;
import dev.counterpoint.engine.protocol.Request.Typeset;
import dev.counterpoint.engine.protocol.Request.WhyDisabled;
import dev.counterpoint.engine.protocol.Request.Work;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests as messages; their types are 1 to 22. */
final class RequestCodec {
    private static final Codes<Search.Mode> MODES =
            new Codes<>(
                    Search.Mode.class,
                    List.of(
                            Search.Mode.BREADTH_FIRST,
                            Search.Mode.DEPTH_FIRST,
                            Search.Mode.SIMULATION));

    private RequestCodec() {}

    /** Writes a request and returns its type. */
    static int write(MessageWriter out, Request request) {
        return switch (request) {
            case Parse r -> {
                write(out, r.source());
                yield 1;
            }
            case Check r -> {
                write(out, r.source());
                write(out, r.options());
                yield 2;
            }
            case Stop r -> 3;
            case Load r -> {
                write(out, r.source());
                yield 4;
            }
            case InitialStates r -> {
                out.integer(r.limit());
                yield 5;
            }
            case Successors r -> {
                StateCodec.write(out, r.state());
                out.integer(r.limit());
                yield 6;
            }
            case Evaluate r -> {
                out.text(r.expression());
                StateCodec.write(out, r.state());
                out.nullable(r.next(), state -> StateCodec.write(out, state));
                yield 7;
            }
            case Explain r -> {
                out.text(r.definition());
                StateCodec.write(out, r.state());
                out.nullable(r.next(), state -> StateCodec.write(out, state));
                yield 8;
            }
            case EvaluateProperty r -> {
                out.text(r.property());
                StateCodec.write(out, r.trace());
                yield 9;
            }
            case Replay r -> {
                out.list(r.steps(), step -> StateCodec.write(out, step));
                out.nullable(
                        r.states(),
                        states -> out.list(states, state -> StateCodec.write(out, state)));
                yield 10;
            }
            case Translate r -> {
                out.text(r.module());
                out.text(r.text());
                yield 11;
            }
            case WhyDisabled r -> {
                StateCodec.write(out, r.state());
                yield 12;
            }
            case FairnessHints r -> {
                StateCodec.write(out, r.lasso());
                yield 13;
            }
            case Typeset r -> {
                out.text(r.module());
                out.text(r.text());
                yield 14;
            }
            case Pause r -> {
                out.bool(r.paused());
                yield 15;
            }
            case EvaluateAll r -> {
                out.text(r.expression());
                out.list(r.states(), state -> StateCodec.write(out, state));
                yield 19;
            }
            case Work r -> {
                out.text(r.host());
                out.integer(r.port());
                out.integer(r.threads());
                yield 16;
            }
            case Trim r -> {
                TrimCodec.write(out, r.task());
                out.integer(r.millis());
                yield 17;
            }
            case TrimOn r -> {
                out.integer(r.millis());
                out.bool(r.stop());
                yield 18;
            }
            case Study r -> {
                StudyCodec.write(out, r.topic());
                StateCodec.write(out, r.trace());
                out.integer(r.millis());
                yield 20;
            }
            case ReplaySchedule r -> {
                ReplayTaskCodec.write(out, r.task());
                yield 21;
            }
            case CausalOrder r -> {
                StateCodec.write(out, r.trace());
                yield 22;
            }
        };
    }

    static Request read(MessageReader in, int type) {
        return switch (type) {
            case 1 -> new Parse(source(in));
            case 2 -> new Check(source(in), options(in));
            case 3 -> new Stop();
            case 4 -> new Load(source(in));
            case 5 -> new InitialStates(in.integer());
            case 6 -> new Successors(StateCodec.state(in), in.integer());
            case 7 ->
                    new Evaluate(
                            in.text(),
                            StateCodec.state(in),
                            in.nullable(() -> StateCodec.state(in)));
            case 8 ->
                    new Explain(
                            in.text(),
                            StateCodec.state(in),
                            in.nullable(() -> StateCodec.state(in)));
            case 9 -> new EvaluateProperty(in.text(), StateCodec.trace(in));
            case 10 ->
                    new Replay(
                            in.list(() -> StateCodec.step(in)),
                            in.nullable(() -> in.list(() -> StateCodec.state(in))));
            case 11 -> new Translate(in.text(), in.text());
            case 12 -> new WhyDisabled(StateCodec.state(in));
            case 13 -> new FairnessHints(StateCodec.trace(in));
            case 14 -> new Typeset(in.text(), in.text());
            case 15 -> new Pause(in.bool());
            case 16 -> new Work(in.text(), in.integer(), in.integer());
            case 17 -> new Trim(TrimCodec.task(in), in.integer());
            case 18 -> new TrimOn(in.integer(), in.bool());
            case 20 -> new Study(StudyCodec.topic(in), StateCodec.trace(in), in.integer());
            case 21 -> new ReplaySchedule(ReplayTaskCodec.task(in));
            case 22 -> new CausalOrder(StateCodec.trace(in));
            case 19 -> new EvaluateAll(in.text(), in.list(() -> StateCodec.state(in)));
            default -> throw new ProtocolException("no request has the number " + type);
        };
    }

    private static void write(MessageWriter out, SpecSource source) {
        out.path(source.file());
        out.text(source.rootModule());
        out.list(
                source.overlays().entrySet(),
                (Map.Entry<String, String> overlay) -> {
                    out.text(overlay.getKey());
                    out.text(overlay.getValue());
                });
        out.text(source.configName());
        out.text(source.config());
        out.list(source.libraries(), out::path);
        out.list(source.trusted(), out::path);
    }

    private static SpecSource source(MessageReader in) {
        return new SpecSource(
                in.path(),
                in.text(),
                overlays(in),
                in.text(),
                in.text(),
                in.list(in::path),
                in.list(in::path));
    }

    private static Map<String, String> overlays(MessageReader in) {
        Map<String, String> overlays = new HashMap<>();
        in.list(() -> Map.entry(in.text(), in.text()))
                .forEach(overlay -> overlays.put(overlay.getKey(), overlay.getValue()));
        return overlays;
    }

    private static void write(MessageWriter out, CheckOptions options) {
        out.integer(options.workers());
        out.bool(options.deadlock());
        out.bool(options.recordGraph());
        out.integer(options.graphStates());
        out.integer(options.diskBytes());
        write(out, options.search());
        out.nullable(options.alias(), out::text);
        out.nullable(options.postcondition(), out::text);
        out.bool(options.coverage());
    }

    private static CheckOptions options(MessageReader in) {
        return new CheckOptions(
                in.integer(),
                in.bool(),
                in.bool(),
                in.integer(),
                in.longInteger(),
                search(in),
                in.nullable(in::text),
                in.nullable(in::text),
                in.bool());
    }

    private static void write(MessageWriter out, Search search) {
        MODES.write(out, search.mode());
        out.integer(search.depth());
        out.integer(search.number());
        out.integer(search.seed());
        out.integer(search.fingerprint());
        out.integer(search.maxStates());
        out.bool(search.everyProperty());
        out.nullable(search.reach(), reach -> write(out, reach));
    }

    private static Search search(MessageReader in) {
        return new Search(
                MODES.read(in),
                in.integer(),
                in.longInteger(),
                in.longInteger(),
                in.integer(),
                in.longInteger(),
                in.bool(),
                in.nullable(() -> reach(in)));
    }

    private static void write(MessageWriter out, Reach reach) {
        switch (reach) {
            case Reach.Kept(Path folder, boolean recover, int seconds) -> {
                out.bool(true);
                out.path(folder);
                out.bool(recover);
                out.integer(seconds);
            }
            case Reach.Shared(String address, int port) -> {
                out.bool(false);
                out.text(address);
                out.integer(port);
            }
        }
    }

    private static Reach reach(MessageReader in) {
        return in.bool()
                ? new Reach.Kept(in.path(), in.bool(), in.integer())
                : new Reach.Shared(in.text(), in.integer());
    }
}
