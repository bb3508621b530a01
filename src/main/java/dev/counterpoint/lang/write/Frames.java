package dev.counterpoint.lang.write;

import dev.counterpoint.lang.TextLines;
import dev.counterpoint.lang.navigate.TextEdit;
import dev.counterpoint.lang.navigate.Trees;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds variables that are left out where all of them were probably meant. */
public final class Frames {
    /** The code of what it finds. */
    public static final String CODE = "frame";

    private static final Pattern MISSING =
            Pattern.compile("^(\\w+) leaves out the variables? ([^:]+):.*");

    private final Spec spec;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> checked = new HashSet<>();

    private Frames(Spec spec) {
        this.spec = spec;
    }

    /** What a spec's tuples of variables leave out. */
    public static List<Diagnostic> check(Spec spec) {
        Frames frames = new Frames(spec);
        for (Module module : spec.modules()) {
            if (!module.isStandard()) {
                for (Definition definition : module.definitions()) {
                    Trees.each(definition.body(), frames::subscript);
                }
            }
        }
        return frames.found;
    }

    /** The tuple that names all variables in {@code [][Next]_vars}. */
    private void subscript(Expression expression) {
        if (expression instanceof Expression.Apply box
                && box.operator().name().equals("[]_")
                && box.arguments().size() == 2
                && box.arguments().get(1) instanceof Expression.Apply vars
                && vars.operator().kind() == Expression.Operator.OperatorKind.DEFINITION) {
            spec.definition(vars.operator().name())
                    .filter(d -> checked.add(d.name()))
                    .ifPresent(this::tuple);
        }
    }

    private void tuple(Definition vars) {
        if (!(vars.body() instanceof Expression.Apply tuple)
                || !tuple.operator().name().equals("<<>>")) {
            return;
        }
        Set<String> missing = new LinkedHashSet<>();
        spec.variables().stream().map(Declaration::name).forEach(missing::add);
        boolean whole = spec.module(vars.module()).map(m -> m.equals(spec.root())).orElse(false);
        int all = missing.size();
        missing.removeAll(named(vars.body(), new HashSet<>()));
        Module home = spec.module(vars.module()).orElse(null);
        if (missing.isEmpty() || missing.size() == all || !whole || home == null) {
            return;
        }
        String names = String.join(", ", missing);
        found.add(
                new Diagnostic(
                        Diagnostic.Severity.WARNING,
                        CODE,
                        vars.name()
                                + " leaves out the variable"
                                + (missing.size() == 1 ? " " : "s ")
                                + names
                                + ": a step that changes nothing else counts as no step.",
                        home.file(),
                        vars.nameRange()));
    }

    private Set<String> named(Expression expression, Set<String> names) {
        Trees.each(
                expression,
                e -> {
                    if (e instanceof Expression.Apply apply) {
                        boolean fresh = names.add(apply.operator().name());
                        if (fresh
                                && apply.operator().kind()
                                        == Expression.Operator.OperatorKind.DEFINITION) {
                            spec.definition(apply.operator().name())
                                    .ifPresent(d -> named(d.body(), names));
                        }
                    }
                });
        return names;
    }

    static Optional<Fix> fix(String message, SourceRange name, String text) {
        Matcher missing = MISSING.matcher(message);
        int from = new TextLines(text).startOffset(name);
        int end = text.indexOf(">>", from);
        if (!missing.matches() || end < 0) {
            return Optional.empty();
        }
        int at = end;
        while (at > from && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        String names = missing.group(2);
        return Optional.of(
                new Fix(
                        "Add " + names + " to " + missing.group(1),
                        List.of(new TextEdit(at, at, ", " + names))));
    }
}
