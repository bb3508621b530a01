package dev.counterpoint.engine.agent.explore;

import dev.counterpoint.engine.protocol.DisabledAction;
import dev.counterpoint.engine.protocol.Explanation;
import dev.counterpoint.state.Binding;
import dev.counterpoint.state.State;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;

import tlc2.tool.Action;
import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.util.Context;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * For each action of the spec what keeps it from being taken in a state. Actions are found as steps
 * are named: through disjunction, existential quantification, LET and application alone.
 */
public final class DisabledActions {
    /** More than these would not be read. */
    private static final int MOST = 200;

    private static final int DEEPEST = 100;

    private final LoadedSpec spec;
    private final Formulas formulas;
    private final Function<Throwable, String> sentences;
    private final Obstacles obstacles;
    private final TLCState state;
    private final Set<DisabledAction> found = new LinkedHashSet<>();

    /** The operator entered last, its parameters, and the names bound on the way to it. */
    private record Way(String name, List<Binding> bindings, int depth) {
        Step step() {
            return new Step(name, bindings);
        }
    }

    /** In a state of a loaded model, with what TLC throws in words. */
    public DisabledActions(LoadedSpec spec, Function<Throwable, String> sentences, State state) {
        this.spec = spec;
        this.formulas = new Formulas(spec.tool());
        this.sentences = sentences;
        this.state = spec.states().toTlc(state);
        this.obstacles = new Obstacles(formulas, this.state);
    }

    /** Those that are disabled, each with the parameters for which it is. */
    public List<DisabledAction> all() {
        Action next = spec.tool().getNextStateSpec();
        if (next != null) {
            String name = next.getOpDef() == null ? "Next" : next.getName().toString();
            walk(next.pred, next.con, new Way(name, List.of(), 0));
        }
        return List.copyOf(found);
    }

    private void walk(SemanticNode node, Context context, Way way) {
        if (found.size() >= MOST || way.depth > DEEPEST) {
            return;
        }
        int opcode = Formulas.opcode(node);
        if (opcode == ToolGlobals.OPCODE_dl || opcode == ToolGlobals.OPCODE_lor) {
            for (ExprOrOpArgNode disjunct : ((OpApplNode) node).getArgs()) {
                walk(disjunct, context, deeper(way, way.bindings));
            }
            return;
        }
        if (opcode == ToolGlobals.OPCODE_be) {
            quantified((OpApplNode) node, context, way);
            return;
        }
        Formulas.Meaning opened =
                formulas.level(node, context) > 1 ? formulas.open(node, context) : null;
        if (opened == null) {
            end(node, context, way);
        } else if (opened.opened() == null) {
            walk(opened.node(), opened.context(), deeper(way, way.bindings));
        } else {
            OpDefNode operator = opened.opened();
            List<Binding> parameters =
                    formulas.shown(operator.getParams(), opened.context(), state, null);
            walk(
                    opened.node(),
                    opened.context(),
                    new Way(operator.getName().toString(), parameters, way.depth + 1));
        }
    }

    private void quantified(OpApplNode node, Context context, Way way) {
        List<Context> bindings;
        try {
            bindings = formulas.bindings(node, context, state, null);
        } catch (RuntimeException | StackOverflowError e) {
            add(way, node, null, "its set cannot be evaluated: " + sentences.apply(e));
            return;
        }
        if (bindings.isEmpty()) {
            add(new Way(named(node, way), way.bindings, way.depth), node, null, nothing(node));
        }
        for (Context bound : bindings) {
            List<Binding> with = new ArrayList<>(way.bindings);
            with.addAll(formulas.shown(node, bound, state));
            walk(node.getArgs()[0], bound, deeper(way, with));
        }
    }

    /** What would be called, were there anything to choose. */
    private static String named(OpApplNode quantifier, Way way) {
        return quantifier.getArgs()[0] instanceof OpApplNode body
                        && body.getOperator() instanceof OpDefNode operator
                        && Formulas.opcode(body) == 0
                ? operator.getName().toString()
                : way.name;
    }

    private static Way deeper(Way way, List<Binding> bindings) {
        return new Way(way.name, bindings, way.depth + 1);
    }

    private void end(SemanticNode node, Context context, Way way) {
        Obstacles.Obstacle obstacle = obstacles.of(node, context);
        if (obstacle == null) {
            add(way, node, null, "what it says of the next state cannot be met.");
        } else if (obstacle.emptySets()) {
            add(way, obstacle.node(), null, nothing((OpApplNode) obstacle.node()));
        } else {
            List<Binding> known = new ArrayList<>(way.bindings);
            known.addAll(obstacle.choices());
            Explanation because =
                    new Explainer(formulas, spec.texts(), sentences, state, null)
                            .explain(obstacle.node(), obstacle.context(), known);
            add(way, obstacle.node(), because, "");
        }
    }

    private void add(Way way, SemanticNode place, @Nullable Explanation because, String reason) {
        found.add(new DisabledAction(way.step(), spec.texts().range(place), because, reason));
    }

    private String nothing(OpApplNode quantifier) {
        List<String> bounds = new ArrayList<>();
        FormalParamNode[][] names = quantifier.getBdedQuantSymbolLists();
        for (int i = 0; i < names.length; i++) {
            String list =
                    String.join(
                            ", ",
                            Arrays.stream(names[i]).map(n -> n.getName().toString()).toList());
            bounds.add(list + " in " + spec.texts().text(quantifier.getBdedQuantBounds()[i]));
        }
        return "there is no " + String.join(", ", bounds) + ".";
    }
}
