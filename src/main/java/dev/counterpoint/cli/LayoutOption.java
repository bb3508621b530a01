package dev.counterpoint.cli;

import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.layout.ColorBy;
import dev.counterpoint.graph.layout.LayoutKind;
import dev.counterpoint.state.Binding;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.function.Function;
import java.util.function.Supplier;

/** In which way a graph is laid out. */
final class LayoutOption {
    @Option(
            names = "--layout",
            paramLabel = "layered|force|circular|lanes",
            description =
                    "How states stand: a column for each level (layered, the default), as springs"
                            + " pull (force), loops as circles (circular), by who acted last"
                            + " (lanes).")
    private Way way = Way.layered;

    /** The ways, as they are written on the command line. */
    private enum Way {
        layered(LayoutKind.LAYERED),
        force(LayoutKind.FORCE),
        circular(LayoutKind.CIRCULAR),
        lanes(LayoutKind.LANES);

        private final LayoutKind kind;

        Way(LayoutKind kind) {
            this.kind = kind;
        }
    }

    @Option(
            names = "--color",
            paramLabel = "action|actor|level",
            description = "What the colours of states say: how each was found first, or how far.")
    private @Nullable Colors colors;

    /** What colours say, as it is written on the command line. */
    private enum Colors {
        action(ColorBy.ACTION),
        actor(ColorBy.ACTOR),
        level(ColorBy.LEVEL);

        private final ColorBy by;

        Colors(ColorBy by) {
            this.by = by;
        }
    }

    /** What was asked for; who acts is only asked where it is of use. */
    Arrangement arrangement(Supplier<Function<Label, @Nullable Binding>> actors) {
        ColorBy by = colors == null ? ColorBy.NOTHING : colors.by;
        boolean named = way.kind == LayoutKind.LANES || by == ColorBy.ACTOR;
        Arrangement plain =
                named ? new Arrangement(way.kind, actors.get()) : Arrangement.of(way.kind);
        return plain.colored(by);
    }

    /** Why so many states are not laid out so; null where they are. */
    @Nullable String refusal(int states) {
        return way.kind.refusal(states);
    }
}
