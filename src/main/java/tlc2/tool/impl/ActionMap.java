package tlc2.tool.impl;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.APSubstInNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.LevelConstants;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpArgNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SubstInNode;
import tla2sany.semantic.SymbolNode;

import tlc2.tool.Action;
import tlc2.tool.BuiltInOPs;
import tlc2.tool.ToolGlobals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds a spec's named actions once, before it is explored, so that exploring only looks them up.
 */
final class ActionMap {
    /** What is known on a way from Next: the operator entered last and the names bound so far. */
    private record Scope(
            @Nullable OpDefNode operator,
            List<FormalParamNode> quantified,
            Map<FormalParamNode, Argument> actions) {}

    /** An action or operator handed over as an argument, and where it was written. */
    private record Argument(ExprOrOpArgNode node, Scope scope) {}

    private record Way(
            OpDefNode operator, List<FormalParamNode> quantified, List<SemanticNode> arguments) {}

    private record Found(
            @Nullable OpDefNode operator,
            SemanticNode formula,
            LinkedHashSet<FormalParamNode> quantified) {}

    private final Spec spec;
    private final Map<Integer, Found> found = new HashMap<>();
    private final Map<FormalParamNode, Set<FormalParamNode>> handedOver = new HashMap<>();
    private final Set<Way> taken = new HashSet<>();
    private @Nullable OpDefNode top;

    ActionMap(Spec spec) {
        this.spec = spec;
    }

    /** The named actions by the unique number of the formula that begins them. */
    ActionTable find(Action next) {
        Scope scope = new Scope(next.getOpDef(), List.of(), Map.of());
        top = next.getOpDef();
        walk(next.pred, scope);
        Map<Integer, NamedAction> actions = new HashMap<>();
        for (Map.Entry<Integer, Found> entry : found.entrySet()) {
            actions.put(entry.getKey(), named(actions.size(), entry.getValue()));
        }
        return ActionTable.of(actions);
    }

    private NamedAction named(int number, Found action) {
        List<FormalParamNode> parameters =
                action.operator == null ? List.of() : List.of(action.operator.getParams());
        Set<FormalParamNode> shown = new HashSet<>();
        parameters.forEach(p -> addSources(p, shown));
        List<FormalParamNode> quantified =
                action.quantified.stream().filter(name -> !shown.contains(name)).toList();
        return new NamedAction(
                number,
                action.operator,
                action.formula,
                parameters,
                quantified,
                action.operator != null && action.operator.equals(top));
    }

    /** The names whose values a parameter may be handed as they are. */
    private void addSources(FormalParamNode name, Set<FormalParamNode> sources) {
        if (sources.add(name)) {
            handedOver.getOrDefault(name, Set.of()).forEach(s -> addSources(s, sources));
        }
    }

    private void walk(SemanticNode node, Scope scope) {
        switch (node) {
            case LetInNode let -> walk(let.getBody(), scope);
            case LabelNode label -> walk(label.getBody(), scope);
            case SubstInNode instance -> walk(instance.getBody(), scope);
            case APSubstInNode instance -> walk(instance.getBody(), scope);
            case OpApplNode application -> walkApplication(application, scope);
            default -> end(node, scope);
        }
    }

    private void walkApplication(OpApplNode node, Scope scope) {
        SymbolNode symbol = node.getOperator();
        int opcode = BuiltInOPs.getOpCode(symbol.getName());
        if (opcode == 0) {
            Object meaning = spec.lookup(symbol);
            if (meaning instanceof FormalParamNode parameter) {
                walkArgument(node, parameter, scope);
                return;
            }
            if (!(meaning instanceof OpDefNode operator)) {
                end(node, scope);
                return;
            }
            opcode = BuiltInOPs.getOpCode(operator.getName());
            if (opcode == 0) {
                apply(operator, node, scope);
                return;
            }
        }
        switch (opcode) {
            case ToolGlobals.OPCODE_dl, ToolGlobals.OPCODE_lor -> {
                for (ExprOrOpArgNode disjunct : node.getArgs()) {
                    walk(disjunct, scope);
                }
            }
            case ToolGlobals.OPCODE_be -> walk(node.getArgs()[0], bind(node, scope));
            case ToolGlobals.OPCODE_nop -> walk(node.getArgs()[0], scope);
            default -> end(node, scope);
        }
    }

    private void walkArgument(OpApplNode node, FormalParamNode parameter, Scope scope) {
        Argument argument = scope.actions.get(parameter);
        if (argument == null) {
            end(node, scope);
        } else if (!(argument.node instanceof OpArgNode operator)) {
            walk(argument.node, argument.scope);
        } else if (spec.lookup(operator.getOp()) instanceof OpDefNode definition
                && BuiltInOPs.getOpCode(definition.getName()) == 0) {
            apply(definition, node, scope);
        } else {
            end(node, scope);
        }
    }

    private void apply(OpDefNode operator, OpApplNode call, Scope scope) {
        FormalParamNode[] parameters = operator.getParams();
        ExprOrOpArgNode[] arguments = call.getArgs();
        if (operator.getBody() == null || parameters.length != arguments.length) {
            end(call, scope);
            return;
        }
        Map<FormalParamNode, Argument> actions = new HashMap<>(scope.actions);
        List<SemanticNode> actionArguments = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            ExprOrOpArgNode argument = arguments[i];
            if (argument instanceof OpArgNode
                    || argument.getLevel() >= LevelConstants.ActionLevel) {
                actions.put(parameters[i], new Argument(argument, scope));
                actionArguments.add(argument);
            } else if (argument instanceof OpApplNode name
                    && name.getOperator() instanceof FormalParamNode handed) {
                handedOver.computeIfAbsent(parameters[i], p -> new HashSet<>()).add(handed);
            }
        }
        if (taken.add(new Way(operator, scope.quantified, actionArguments))) {
            walk(operator.getBody(), new Scope(operator, scope.quantified, actions));
        }
    }

    private static Scope bind(OpApplNode quantifier, Scope scope) {
        List<FormalParamNode> names = new ArrayList<>(scope.quantified);
        for (FormalParamNode[] bound : quantifier.getBdedQuantSymbolLists()) {
            for (FormalParamNode name : bound) {
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return new Scope(scope.operator, List.copyOf(names), scope.actions);
    }

    private void end(SemanticNode formula, Scope scope) {
        found.computeIfAbsent(
                        formula.getUid(),
                        uid -> new Found(scope.operator, formula, new LinkedHashSet<>()))
                .quantified
                .addAll(scope.quantified);
    }
}
