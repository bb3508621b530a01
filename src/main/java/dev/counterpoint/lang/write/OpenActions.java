package dev.counterpoint.lang.write;

import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.lang.OpenVariables;
import dev.counterpoint.lang.OpenVariables.Finding;
import dev.counterpoint.lang.SignUse;
import dev.counterpoint.lang.TextLines;
import dev.counterpoint.lang.navigate.TextEdit;
import dev.counterpoint.lang.navigate.Trees;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Expression;
import dev.counterpoint.spec.Expression.Apply;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.spec.Spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of actions that leave a variable open, and writes what is missing in their own style. */
public final class OpenActions {
    /** The code of what it finds. */
    public static final String CODE = "unchanged";

    private static final Pattern MESSAGE =
            Pattern.compile("^\\S+ does not say what (.+?) becomes?( on this path)?: .*");

    private OpenActions() {}

    /** What the actions of a spec leave open. */
    public static List<Diagnostic> check(Spec spec, List<ModelFile> models) {
        List<Diagnostic> found = new ArrayList<>();
        for (Finding finding : OpenVariables.of(spec, models)) {
            spec.module(finding.path().range().module())
                    .filter(m -> !m.isStandard())
                    .ifPresent(home -> found.add(told(finding, home)));
        }
        return found;
    }

    private static Diagnostic told(Finding finding, Module home) {
        Definition owner = finding.owner();
        List<String> names = List.copyOf(finding.variables());
        String listed =
                names.size() == 1
                        ? names.getFirst()
                        : String.join(", ", names.subList(0, names.size() - 1))
                                + " and "
                                + names.getLast();
        String message =
                owner.name()
                        + " does not say what "
                        + listed
                        + (names.size() == 1 ? " becomes" : " become")
                        + (finding.whole() ? "" : " on this path")
                        + ": TLC cannot take a step that leaves a variable open. Prime it, or add"
                        + " it to UNCHANGED.";
        return new Diagnostic(
                Diagnostic.Severity.WARNING,
                CODE,
                message,
                home.file(),
                finding.whole() ? owner.nameRange() : firstLine(finding.path().range()));
    }

    /** A list of many lines is not underlined as a whole. */
    private static SourceRange firstLine(SourceRange range) {
        return range.endLine() == range.line()
                ? range
                : new SourceRange(
                        range.module(),
                        range.line(),
                        range.column(),
                        range.line(),
                        range.column() + 1);
    }

    static Optional<Fix> fix(Diagnostic problem, SourceRange range, String text, Spec spec) {
        Matcher message = MESSAGE.matcher(problem.message());
        Optional<Expression> path = path(spec, range);
        if (!message.matches() || path.isEmpty()) {
            return Optional.empty();
        }
        String names = message.group(1).replace(" and ", ", ");
        TextEdit edit = edit(path.get(), names, text);
        return Optional.of(new Fix("Add " + names + " to UNCHANGED", List.of(edit)));
    }

    /** The formula that a place stands for: its definition's, or the one that begins there. */
    private static Optional<Expression> path(Spec spec, SourceRange range) {
        List<Expression> found = new ArrayList<>();
        for (Definition definition :
                spec.module(range.module()).map(Module::definitions).orElse(List.of())) {
            collect(definition, range, found);
        }
        return found.stream().findFirst().map(OpenActions::inner);
    }

    private static void collect(Definition definition, SourceRange range, List<Expression> found) {
        if (definition.nameRange().equals(range)) {
            found.add(definition.body());
        }
        Trees.each(
                definition.body(),
                e -> {
                    SourceRange own = e.range();
                    if (own.line() == range.line() && own.column() == range.column()) {
                        found.add(e);
                    } else if (e instanceof Expression.Let let) {
                        let.definitions().stream()
                                .filter(d -> d.nameRange().equals(range))
                                .forEach(d -> found.add(d.body()));
                    }
                });
    }

    private static Expression inner(Expression path) {
        return switch (path) {
            case Expression.Let e -> inner(e.body());
            case Expression.Labelled e -> inner(e.body());
            case Expression.Bind e when e.binder() == Expression.Binder.EXISTS ->
                    inner(e.bodies().getFirst());
            case Apply e when is(e, "\\/") -> inner(e.arguments().getFirst());
            default -> path;
        };
    }

    private static TextEdit edit(Expression path, String names, String text) {
        TextLines lines = new TextLines(text);
        for (Expression part : is(path, "/\\") ? ((Apply) path).arguments() : List.of(path)) {
            if (is(part, "UNCHANGED")) {
                return longer(((Apply) part).arguments().getFirst(), names, lines, text);
            }
        }
        boolean signs = SignUse.in(text);
        String tuple =
                !names.contains(",") ? names : signs ? "⟨" + names + "⟩" : "<<" + names + ">>";
        int start = lines.startOffset(path.range());
        int end = lines.endOffset(path.range());
        String bullet = signs ? "∧" : "/\\";
        boolean list =
                is(path, "/\\")
                        && (text.startsWith("/\\", start) || text.startsWith("∧", start))
                        && ((Apply) path).arguments().getFirst().range().column()
                                != path.range().column();
        if (list) {
            String indent = " ".repeat(path.range().column() - 1);
            String lead = text.substring(lines.start(path.range().line()), start);
            String before = lead.isBlank() ? lead : indent;
            String written = text.startsWith("∧", start) ? "∧" : "/\\";
            return new TextEdit(end, end, "\n" + before + written + " UNCHANGED " + tuple);
        }
        return new TextEdit(end, end, " " + bullet + " UNCHANGED " + tuple);
    }

    /** The same UNCHANGED with more in it. */
    private static TextEdit longer(
            Expression unchanged, String names, TextLines lines, String text) {
        int start = lines.startOffset(unchanged.range());
        int end = lines.endOffset(unchanged.range());
        String own = text.substring(start, end);
        String close = own.endsWith("⟩") ? "⟩" : ">>";
        if (is(unchanged, "<<>>") && own.endsWith(close)) {
            int at = end - close.length();
            while (at > start && Character.isWhitespace(text.charAt(at - 1))) {
                at--;
            }
            boolean empty = ((Apply) unchanged).arguments().isEmpty();
            return new TextEdit(at, at, (empty ? "" : ", ") + names);
        }
        boolean signs = SignUse.in(text);
        return new TextEdit(
                start, end, (signs ? "⟨" : "<<") + own + ", " + names + (signs ? "⟩" : ">>"));
    }

    private static boolean is(Expression expression, String name) {
        return expression instanceof Apply apply
                && apply.operator().kind() == Expression.Operator.OperatorKind.BUILT_IN
                && apply.operator().name().equals(name);
    }
}
