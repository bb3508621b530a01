package dev.counterpoint.engine.agent.parse;

import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Binder;
import dev.counterpoint.spec.Expression.Bound;
import dev.counterpoint.spec.Expression.Literal.LiteralKind;
import dev.counterpoint.spec.Expression.Substitution;
import dev.counterpoint.spec.Level;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.AtNode;
import tla2sany.semantic.DecimalNode;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LabelNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.NumeralNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpArgNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.StringNode;
import tla2sany.semantic.Subst;
import tla2sany.semantic.SubstInNode;
import tla2sany.st.TreeNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Turns the expressions of one module from SANY's tree into ours. */
final class ExpressionReader {
    private static final Map<String, Binder> BINDERS =
            Map.ofEntries(
                    Map.entry("$BoundedForall", Binder.FOR_ALL),
                    Map.entry("$UnboundedForall", Binder.FOR_ALL),
                    Map.entry("$BoundedExists", Binder.EXISTS),
                    Map.entry("$UnboundedExists", Binder.EXISTS),
                    Map.entry("$TemporalForall", Binder.TEMPORAL_FOR_ALL),
                    Map.entry("$TemporalExists", Binder.TEMPORAL_EXISTS),
                    Map.entry("$BoundedChoose", Binder.CHOOSE),
                    Map.entry("$UnboundedChoose", Binder.CHOOSE),
                    Map.entry("$SubsetOf", Binder.SET_FILTER),
                    Map.entry("$SetOfAll", Binder.SET_OF_ALL),
                    Map.entry("$FcnConstructor", Binder.FUNCTION),
                    Map.entry("$NonRecursiveFcnSpec", Binder.FUNCTION),
                    Map.entry("$RecursiveFcnSpec", Binder.FUNCTION));

    /** Operators whose arguments are pairs, and what joins a pair. */
    private static final Map<String, String> PAIRS =
            Map.of("$Case", "->", "$RcdConstructor", "|->", "$SetOfRcds", ":", "$Except", "!=");

    private final String module;
    private final Places places;

    ExpressionReader(String module, Places places) {
        this.module = module;
        this.places = places;
    }

    Definition definition(OpDefNode node) {
        SourceRange range = range(node);
        List<Declaration> parameters =
                Arrays.stream(node.getParams()).map(this::parameter).toList();
        return new Definition(
                node.getName().toString(),
                module,
                parameters,
                level(node.getLevel()),
                node.isLocal(),
                node.getInRecursive(),
                range,
                nameRange(node, range),
                expression(node.getBody()));
    }

    Declaration parameter(FormalParamNode node) {
        return new Declaration(node.getName().toString(), node.getArity(), range(node));
    }

    Expression expression(SemanticNode node) {
        return switch (node) {
            case OpApplNode apply -> application(apply);
            case NumeralNode number -> number(number, number.toString());
            case DecimalNode number -> number(number, number.toString());
            case StringNode string ->
                    new Expression.Literal(
                            LiteralKind.STRING, string.getRep().toString(), range(string));
            case LetInNode let ->
                    new Expression.Let(
                            Arrays.stream(let.getLets()).map(this::definition).toList(),
                            expression(let.getBody()),
                            range(let),
                            level(let.getLevel()));
            case AtNode at -> new Expression.At(range(at), level(at.getLevel()));
            case LabelNode label ->
                    new Expression.Labelled(
                            label.getName().toString(),
                            expression(label.getBody()),
                            range(label),
                            level(label.getLevel()));
            case SubstInNode instance ->
                    new Expression.Instantiated(
                            Arrays.stream(instance.getSubsts()).map(this::substitution).toList(),
                            expression(instance.getBody()),
                            range(instance),
                            level(instance.getLevel()));
            case OpArgNode operator -> operatorArgument(operator);
            default ->
                    new Expression.Apply(
                            Operators.builtIn("ASSUME"), List.of(), range(node), Level.CONSTANT);
        };
    }

    private Substitution substitution(Subst node) {
        return new Substitution(node.getOp().getName().toString(), expression(node.getExpr()));
    }

    private Expression operatorArgument(OpArgNode node) {
        if (node.getOp() instanceof OpDefNode lambda
                && lambda.getName().toString().equals("LAMBDA")) {
            List<String> names =
                    Arrays.stream(lambda.getParams()).map(p -> p.getName().toString()).toList();
            return new Expression.Bind(
                    Binder.LAMBDA,
                    List.of(new Bound(names, false, null)),
                    List.of(expression(lambda.getBody())),
                    range(node),
                    level(node.getLevel()));
        }
        return new Expression.OperatorArgument(
                Operators.of(node.getOp()), range(node), level(node.getLevel()));
    }

    private Expression application(OpApplNode node) {
        String name = node.getOperator().getName().toString();
        Binder binder = BINDERS.get(name);
        if (binder != null) {
            return new Expression.Bind(
                    binder, bounds(node), arguments(node), range(node), level(node.getLevel()));
        }
        if (name.equals("$Nop")) {
            return expression(node.getArgs()[0]);
        }
        String pairing = PAIRS.get(name);
        return new Expression.Apply(
                Operators.of(node.getOperator()),
                pairing == null ? arguments(node) : pairs(node, pairing),
                range(node),
                level(node.getLevel()));
    }

    private List<Expression> arguments(OpApplNode node) {
        return Arrays.stream(node.getArgs()).map(this::expression).toList();
    }

    private List<Expression> pairs(OpApplNode node, String pairing) {
        List<Expression> result = new ArrayList<>();
        for (ExprOrOpArgNode argument : node.getArgs()) {
            boolean pair =
                    argument instanceof OpApplNode apply
                            && apply.getOperator().getName().toString().equals("$Pair");
            result.add(pair ? pair((OpApplNode) argument, pairing) : expression(argument));
        }
        return result;
    }

    private Expression pair(OpApplNode node, String pairing) {
        @Nullable ExprOrOpArgNode[] both = node.getArgs();
        ExprOrOpArgNode first = both[0];
        Expression second = expression(java.util.Objects.requireNonNull(both[1]));
        Level level = level(node.getLevel());
        return first == null
                ? new Expression.Apply(
                        Operators.builtIn("OTHER"), List.of(second), range(node), level)
                : new Expression.Apply(
                        Operators.builtIn(pairing),
                        List.of(expression(first), second),
                        range(node),
                        level);
    }

    private List<Bound> bounds(OpApplNode node) {
        FormalParamNode[][] bounded = node.getBdedQuantSymbolLists();
        if (bounded == null) {
            return List.of(new Bound(names(node.getUnbdedQuantSymbols()), false, null));
        }
        List<Bound> bounds = new ArrayList<>();
        ExprNode[] sets = node.getBdedQuantBounds();
        for (int i = 0; i < bounded.length; i++) {
            bounds.add(
                    new Bound(names(bounded[i]), node.isBdedQuantATuple()[i], expression(sets[i])));
        }
        return bounds;
    }

    private static List<String> names(FormalParamNode[] nodes) {
        return Arrays.stream(nodes).map(n -> n.getName().toString()).toList();
    }

    private Expression number(ExprNode node, String fallback) {
        String text = node.getTreeNode().getHumanReadableImage();
        return new Expression.Literal(
                LiteralKind.NUMBER, text.isBlank() ? fallback : text.strip(), range(node));
    }

    private SourceRange range(SemanticNode node) {
        return places.of(node, module);
    }

    private SourceRange nameRange(OpDefNode node, SourceRange fallback) {
        TreeNode name = leaf(node.getTreeNode(), node.getName().toString());
        return name == null ? fallback : places.of(name, module);
    }

    private static @Nullable TreeNode leaf(@Nullable TreeNode tree, String image) {
        if (tree == null) {
            return null;
        }
        TreeNode[] heirs = tree.heirs();
        if (heirs == null || heirs.length == 0) {
            return image.equals(tree.getImage()) ? tree : null;
        }
        for (TreeNode heir : heirs) {
            TreeNode found = leaf(heir, image);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    static Level level(int level) {
        return switch (level) {
            case 1 -> Level.STATE;
            case 2 -> Level.ACTION;
            case 3 -> Level.TEMPORAL;
            default -> Level.CONSTANT;
        };
    }
}
