package dev.counterpoint.engine.agent.parse;

import dev.counterpoint.spec.Assumption;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import tla2sany.modanalyzer.SpecObj;
import tla2sany.semantic.AssumeNode;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SymbolNode;
import tla2sany.st.TreeNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Turns all modules of a parsed spec from SANY's tree into ours. */
final class ModuleReader {
    private final SpecResolver resolver;
    private final Places places;

    ModuleReader(SpecResolver resolver) {
        this.resolver = resolver;
        this.places = new Places(resolver);
    }

    Spec read(SpecObj parsed) {
        ModuleNode root = parsed.getExternalModuleTable().getRootModule();
        List<Module> modules = new ArrayList<>();
        modules.add(module(root));
        for (ModuleNode node : parsed.getExternalModuleTable().getModuleNodes()) {
            if (!node.getName().equals(root.getName())) {
                modules.add(module(node));
            }
        }
        return new Spec(modules);
    }

    private Module module(ModuleNode node) {
        String name = node.getName().toString();
        ExpressionReader expressions = new ExpressionReader(name, places);
        return new Module(
                name,
                resolver.origin(name),
                places.of(node, name),
                extended(node.getTreeNode()),
                declarations(node, node.getConstantDecls()),
                declarations(node, node.getVariableDecls()),
                definitions(node, expressions),
                assumptions(node, expressions));
    }

    private static List<String> extended(TreeNode module) {
        List<String> names = new ArrayList<>();
        for (TreeNode part : module.heirs()) {
            if (part.getImage().equals("N_Extends")) {
                TreeNode[] heirs = part.heirs();
                for (int i = 1; i < heirs.length; i += 2) {
                    names.add(heirs[i].getImage());
                }
            }
        }
        return names;
    }

    private List<Declaration> declarations(ModuleNode module, OpDeclNode[] nodes) {
        String name = module.getName().toString();
        return Arrays.stream(nodes)
                .filter(n -> isOwn(n, module))
                .map(n -> new Declaration(n.getName().toString(), n.getArity(), places.of(n, name)))
                .sorted(Comparator.comparing(Declaration::range))
                .toList();
    }

    private static List<Definition> definitions(ModuleNode module, ExpressionReader expressions) {
        return Arrays.stream(module.getOpDefs())
                .filter(n -> isOwn(n, module) && isWritten(n))
                .map(expressions::definition)
                .sorted(Comparator.comparing(Definition::range))
                .toList();
    }

    private List<Assumption> assumptions(ModuleNode module, ExpressionReader expressions) {
        String name = module.getName().toString();
        List<Assumption> result = new ArrayList<>();
        for (AssumeNode node : module.getAssumptions()) {
            if (node.getLocation().source().equals(name)) {
                result.add(
                        new Assumption(
                                node.getDef() == null ? null : node.getDef().getName().toString(),
                                places.of(node, name),
                                expressions.expression(node.getAssume())));
            }
        }
        return result;
    }

    private static boolean isOwn(SymbolNode node, ModuleNode module) {
        return node.getLocation().source().equals(module.getName().toString());
    }

    /** Not one that an INSTANCE brings in. */
    private static boolean isWritten(OpDefNode node) {
        return node.getBody() != null
                && (node.getSource() == null || node.getSource().equals(node))
                && node.getName().toString().indexOf('!') < 0;
    }
}
