package dev.counterpoint.engine.agent.parse;

import dev.counterpoint.spec.Expression.Operator;
import dev.counterpoint.spec.Expression.Operator.OperatorKind;

import org.jspecify.annotations.Nullable;

import tla2sany.semantic.ASTConstants;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SymbolNode;
import tla2sany.semantic.ThmOrAssumpDefNode;

import java.util.Map;

/**
 * SANY's operators as ours: what a name means, and built-in ones by the symbol that people write.
 */
final class Operators {
    private static final Map<String, String> BUILT_IN =
            Map.ofEntries(
                    Map.entry("$ConjList", "/\\"),
                    Map.entry("\\land", "/\\"),
                    Map.entry("$DisjList", "\\/"),
                    Map.entry("\\lor", "\\/"),
                    Map.entry("\\lnot", "~"),
                    Map.entry("\\neg", "~"),
                    Map.entry("\\equiv", "<=>"),
                    Map.entry("\\union", "\\cup"),
                    Map.entry("\\intersect", "\\cap"),
                    Map.entry("$CartesianProd", "\\X"),
                    Map.entry("\\times", "\\X"),
                    Map.entry("$IfThenElse", "IF"),
                    Map.entry("$Case", "CASE"),
                    Map.entry("$Except", "EXCEPT"),
                    Map.entry("$FcnApply", "f[]"),
                    Map.entry("$RcdSelect", "."),
                    Map.entry("$RcdConstructor", "[|->]"),
                    Map.entry("$SetOfRcds", "[:]"),
                    Map.entry("$SetOfFcns", "[->]"),
                    Map.entry("$SetEnumerate", "{}"),
                    Map.entry("$Tuple", "<<>>"),
                    Map.entry("$SquareAct", "[]_"),
                    Map.entry("$AngleAct", "<<>>_"),
                    Map.entry("$WF", "WF_"),
                    Map.entry("$SF", "SF_"),
                    Map.entry("$Seq", "!"));

    private Operators() {}

    static Operator of(SymbolNode symbol) {
        String name = symbol.getName().toString();
        return switch (symbol) {
            case OpDefNode built when built.getKind() == ASTConstants.BuiltInKind ->
                    new Operator(canonical(name), OperatorKind.BUILT_IN, null);
            case OpDefNode definition -> {
                OpDefNode source =
                        definition.getSource() == null ? definition : definition.getSource();
                yield new Operator(
                        name,
                        OperatorKind.DEFINITION,
                        nameOf(source.getOriginallyDefinedInModuleNode()));
            }
            case ThmOrAssumpDefNode named ->
                    new Operator(
                            name,
                            OperatorKind.DEFINITION,
                            nameOf(named.getOriginallyDefinedInModuleNode()));
            case OpDeclNode variable when variable.getKind() == ASTConstants.VariableDeclKind ->
                    new Operator(
                            name,
                            OperatorKind.VARIABLE,
                            nameOf(variable.getOriginallyDefinedInModuleNode()));
            case OpDeclNode constant ->
                    new Operator(
                            name,
                            OperatorKind.CONSTANT,
                            nameOf(constant.getOriginallyDefinedInModuleNode()));
            case FormalParamNode bound -> new Operator(name, OperatorKind.BOUND, null);
            default -> new Operator(name, OperatorKind.DEFINITION, null);
        };
    }

    static Operator builtIn(String name) {
        return new Operator(name, OperatorKind.BUILT_IN, null);
    }

    private static String canonical(String name) {
        return BUILT_IN.getOrDefault(name, name);
    }

    private static @Nullable String nameOf(@Nullable ModuleNode module) {
        return module == null ? null : module.getName().toString();
    }
}
