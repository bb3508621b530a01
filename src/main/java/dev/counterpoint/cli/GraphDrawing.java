package dev.counterpoint.cli;

import dev.counterpoint.check.CheckResult;
import dev.counterpoint.check.Counterexample;
import dev.counterpoint.check.RecordedGraph;
import dev.counterpoint.export.GraphFile;
import dev.counterpoint.graph.Cancel;
import dev.counterpoint.graph.ExpressionColumn;
import dev.counterpoint.graph.GraphSnapshot;
import dev.counterpoint.graph.GraphView;
import dev.counterpoint.graph.Label;
import dev.counterpoint.graph.Paths;
import dev.counterpoint.graph.Progress;
import dev.counterpoint.graph.QuestionException;
import dev.counterpoint.graph.Spine;
import dev.counterpoint.graph.find.PartOfGraph;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.layout.Arrangement;
import dev.counterpoint.graph.picture.ChangeLabel;
import dev.counterpoint.graph.picture.GraphPicture;
import dev.counterpoint.graph.picture.StateLabel;
import dev.counterpoint.graph.projection.ActorGrouping;
import dev.counterpoint.graph.projection.ComponentGrouping;
import dev.counterpoint.graph.projection.ExpressionGrouping;
import dev.counterpoint.graph.projection.GroupGraph;
import dev.counterpoint.graph.projection.Grouping;
import dev.counterpoint.graph.projection.Projection;
import dev.counterpoint.graph.projection.VariableGrouping;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Draws what was recorded of a check: whole, in part, or in groups. */
final class GraphDrawing {
    /** Up to this many states a graph with a counterexample is drawn whole. */
    private static final int READABLE = 300;

    private final RecordedGraph recorded;
    private final GraphSnapshot graph;
    private final @Nullable Spine spine;
    private final String title;
    private final GraphQuestions questions;
    private final StateLabel labels;
    private final Predicate<Label> environment;
    private final GraphViewOptions options;
    private final LayoutOption layout;
    private final Arrangement arrangement;
    private final Fonts fonts;

    GraphDrawing(
            RecordedGraph recorded,
            CheckResult result,
            GraphQuestions questions,
            GraphViewOptions options,
            LayoutOption layout,
            Fonts fonts) {
        this.options = options;
        this.layout = layout;
        this.arrangement = layout.arrangement(questions, recorded, invariants(result));
        this.recorded = recorded;
        this.graph = recorded.graph().snapshot();
        this.questions = questions;
        String target = options.pathTo();
        if (target == null) {
            spine = result.violations().isEmpty() ? null : spine(result.violations().getFirst());
            title = result.sentence();
        } else {
            spine = pathTo(target);
            title = steps(spine.length() - 1) + target;
        }
        this.labels = ChangeLabel.of(recorded, spine, graph);
        this.fonts = fonts;
        Set<String> actions = questions.environmentActions();
        environment = label -> actions.contains(label.step().action());
    }

    private static List<String> invariants(CheckResult result) {
        Model model = result.model();
        return model == null
                ? List.of()
                : model.invariants().stream().map(Model.Entry::name).distinct().toList();
    }

    /**
     * The picture that the options ask for, and what is in it.
     *
     * @throws QuestionException if there is none
     */
    GraphFile draw(Console console) {
        GraphPicture picture =
                options.isGrouped()
                        ? grouped()
                        : options.where() == null ? whole() : where(options.where(), console);
        GraphView shown = picture.list().graph();
        String refusal = layout.refusal(shown.nodes());
        if (refusal != null) {
            console.err().println(refusal);
        }
        return new GraphFile(picture, GraphFile.values(shown, recorded), environment);
    }

    private Spine pathTo(String expression) {
        BitSet wanted = questions.evaluate(expression, recorded).holds();
        int[] path = Paths.fromInitial(graph, wanted::get, Cancel.NEVER);
        if (path.length == 0) {
            throw new QuestionException(expression + " is true in no state.");
        }
        return Spine.path(path);
    }

    private static String steps(int count) {
        return String.format(
                Locale.ROOT, "%,d %s to a state with ", count, count == 1 ? "step" : "steps");
    }

    private GraphPicture whole() {
        return spine == null || graph.nodes() <= READABLE
                ? GraphPicture.whole(
                        arrangement, graph, spine, title, labels, environment, fonts, Cancel.NEVER)
                : GraphPicture.around(
                        arrangement, graph, spine, title, labels, environment, fonts, Cancel.NEVER);
    }

    private GraphPicture where(String expression, Console console) {
        ExpressionColumn column = questions.evaluate(expression, recorded);
        BitSet kept = column.holds();
        console.err().println(found(expression, kept.cardinality(), column));
        if (spine != null) {
            for (int state : spine.states()) {
                kept.set(state);
            }
        }
        if (kept.isEmpty()) {
            throw new QuestionException(expression + " is true in no state.");
        }
        PartOfGraph part = new PartOfGraph(graph, kept);
        Spine path = spine == null ? null : part.of(spine);
        return GraphPicture.whole(
                        arrangement, part, path, title, labels, environment, fonts, Cancel.NEVER)
                .of(graph.nodes());
    }

    private String found(String expression, int count, ExpressionColumn column) {
        int failed = column.withoutValue().cardinality();
        String without =
                failed == 0 ? "" : String.format(Locale.ROOT, ", in %,d it has no value", failed);
        return String.format(
                Locale.ROOT,
                "%s is true in %,d of %,d states%s.",
                expression,
                count,
                graph.nodes(),
                without);
    }

    private GraphPicture grouped() {
        Grouping grouping = grouping();
        GroupGraph groups = new Projection(graph, grouping).closed(Progress.NONE, Cancel.NEVER);
        Spine path = spine == null ? null : groups.through(spine);
        return GraphPicture.grouped(
                arrangement, groups, path, title, labels, environment, fonts, Cancel.NEVER);
    }

    private Grouping grouping() {
        if (options.by() != null) {
            return switch (options.by()) {
                case actor -> ActorGrouping.of(graph, questions.actors());
                case component -> ComponentGrouping.of(graph, Cancel.NEVER);
            };
        }
        return options.expression() == null
                ? VariableGrouping.of(
                        recorded, options.variables(), graph.nodes(), Progress.NONE, Cancel.NEVER)
                : ExpressionGrouping.of(questions.evaluate(options.expression(), recorded));
    }

    private static @Nullable Spine spine(Counterexample violation) {
        List<Integer> states = violation.graphStates();
        if (violation.trace() == null || states.isEmpty() || states.contains(-1)) {
            return null;
        }
        int[] numbers = states.stream().mapToInt(Integer::intValue).toArray();
        return violation.spine(numbers);
    }
}
