package dev.counterpoint.engine.agent.parse;

import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Diagnostic.Severity;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import tla2sany.modanalyzer.ParseUnit;
import tla2sany.modanalyzer.SpecObj;
import tla2sany.semantic.Errors;
import tla2sany.st.TreeNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SANY's complaints about one spec, which it keeps and prints as text, as diagnostics. */
final class SanyErrors {
    private static final Pattern PLACE =
            Pattern.compile(
                    "line (\\d+), col (\\d+) to line (\\d+), col (\\d+) of module ([^\\s.]+)");
    private static final Pattern IN_MODULE = Pattern.compile("^In module (\\S+)");
    private static final Pattern FAILED = Pattern.compile("Could not parse module (\\S+) from");
    private static final Pattern MISSING =
            Pattern.compile(
                    "Cannot find source file for module (\\S+?)(?: imported in module (\\S+))?\\.");
    private static final Pattern MISNAMED =
            Pattern.compile("File name '(.*)' does not match the name '(.*)' of");

    private final SpecSource source;
    private final SpecResolver resolver;
    private final SpecObj parsed;
    private final Places places;
    private final List<Diagnostic> found = new ArrayList<>();

    SanyErrors(SpecSource source, SpecResolver resolver, SpecObj parsed) {
        this.source = source;
        this.resolver = resolver;
        this.parsed = parsed;
        this.places = new Places(resolver);
    }

    /** All complaints, given what SANY printed. */
    List<Diagnostic> diagnostics(String printed) {
        for (Errors errors :
                List.of(
                        parsed.initErrors,
                        parsed.parseErrors,
                        parsed.getGlobalContextErrors(),
                        parsed.semanticErrors)) {
            addAll(errors, printed);
        }
        if (found.isEmpty() && parsed.getExternalModuleTable().getRootModule() == null) {
            addSyntaxErrors(source.rootModule(), printed);
        }
        return withoutRepetitions();
    }

    /** SANY may say of one place that it is wrong in several ways: the longest says most. */
    private List<Diagnostic> withoutRepetitions() {
        Map<Object, Diagnostic> kept = new LinkedHashMap<>();
        for (Diagnostic diagnostic : found) {
            Object place = diagnostic.range() == null ? diagnostic : diagnostic.range();
            kept.merge(
                    place,
                    diagnostic,
                    (a, b) -> {
                        String longest =
                                a.message().length() < b.message().length()
                                        ? b.message()
                                        : a.message();
                        Severity worst =
                                a.severity().compareTo(b.severity()) < 0
                                        ? a.severity()
                                        : b.severity();
                        return new Diagnostic(worst, "parse", longest, a.file(), a.range());
                    });
        }
        return List.copyOf(kept.values());
    }

    private void addSyntaxErrors(String module, String printed) {
        found.addAll(new SyntaxErrors(places, resolver, this::fileOf).diagnostics(module, printed));
    }

    /** What it had said when it failed itself. */
    List<Diagnostic> unexpected(Throwable failure, String printed) {
        for (Errors errors : List.of(parsed.parseErrors, parsed.semanticErrors)) {
            addAll(errors, printed);
        }
        if (found.stream().noneMatch(d -> d.severity() == Severity.ERROR)) {
            String message =
                    failure instanceof StackOverflowError
                            ? "An expression is nested too deeply to be parsed."
                            : "The parser failed on this module"
                                    + (failure.getMessage() == null
                                            ? "."
                                            : ": " + SanyMessages.oneLine(failure.getMessage()));
            add(Severity.ERROR, message, header(source.rootModule()));
        }
        return withoutRepetitions();
    }

    private void addAll(Errors errors, String printed) {
        for (String abort : errors.getAborts()) {
            addOne(Severity.ERROR, abort, printed);
        }
        for (String error : errors.getErrors()) {
            addOne(Severity.ERROR, error, printed);
        }
        for (String warning : errors.getWarnings()) {
            addOne(Severity.WARNING, warning, printed);
        }
    }

    private void addOne(Severity severity, String text, String printed) {
        int gap = text.indexOf("\n\n");
        String place = gap < 0 ? "" : text.substring(0, gap);
        String message = gap < 0 ? text : text.substring(gap + 2);
        Matcher failed = FAILED.matcher(message);
        Matcher missing = MISSING.matcher(message);
        Matcher misnamed = MISNAMED.matcher(message);
        if (failed.find()) {
            addSyntaxErrors(failed.group(1), printed);
        } else if (missing.find()) {
            addMissing(missing.group(1), missing.group(2));
        } else if (misnamed.find()) {
            add(
                    Severity.ERROR,
                    "The file "
                            + misnamed.group(1)
                            + ".tla must hold the module "
                            + misnamed.group(1)
                            + ", but its header says "
                            + misnamed.group(2)
                            + ".",
                    header(misnamed.group(1)));
        } else if (!SanyMessages.isRepetition(message)) {
            add(severity, SanyMessages.sentence(message), place(place));
        }
    }

    private void addMissing(String module, @Nullable String importer) {
        if (importer == null) {
            add(
                    Severity.ERROR,
                    "The module " + module + " was not found in " + resolver.getFullPath() + ".",
                    null);
            return;
        }
        ParseUnit unit = parsed.parseUnitContext.get(importer);
        TreeNode name = unit == null ? null : mention(unit.getParseTree(), module, "");
        boolean extended = unit != null && name != null && isExtended(unit.getParseTree(), name);
        add(
                Severity.ERROR,
                "The module "
                        + module
                        + ", which "
                        + importer
                        + (extended ? " extends" : " instantiates")
                        + ", was not found; looked in "
                        + resolver.getFullPath()
                        + ".",
                name == null ? header(importer) : places.of(name, importer));
    }

    private static @Nullable TreeNode mention(
            @Nullable TreeNode tree, String module, String parent) {
        if (tree == null) {
            return null;
        }
        boolean importing = parent.equals("N_Extends") || parent.equals("N_NonLocalInstance");
        if (importing && tree.getImage().equals(module)) {
            return tree;
        }
        for (TreeNode heir : heirs(tree)) {
            TreeNode found = mention(heir, module, tree.getImage());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static boolean isExtended(TreeNode tree, TreeNode name) {
        if (tree.getImage().equals("N_Extends")) {
            return List.of(heirs(tree)).contains(name);
        }
        for (TreeNode heir : heirs(tree)) {
            if (isExtended(heir, name)) {
                return true;
            }
        }
        return false;
    }

    private static TreeNode[] heirs(TreeNode tree) {
        return tree.heirs() == null ? new TreeNode[0] : tree.heirs();
    }

    private @Nullable SourceRange place(String text) {
        Matcher place = PLACE.matcher(text);
        if (place.find()) {
            return places.range(
                    place.group(5),
                    Math.max(1, Integer.parseInt(place.group(1))),
                    Math.max(1, Integer.parseInt(place.group(2))),
                    Integer.parseInt(place.group(3)),
                    Integer.parseInt(place.group(4)));
        }
        Matcher module = IN_MODULE.matcher(text);
        return header(module.find() ? module.group(1) : source.rootModule());
    }

    private @Nullable SourceRange header(String module) {
        return SyntaxErrors.header(resolver, module);
    }

    private void add(Severity severity, String message, @Nullable SourceRange range) {
        Path file = range == null ? source.file() : fileOf(range.module());
        found.add(new Diagnostic(severity, "parse", message, file, range));
    }

    private @Nullable Path fileOf(String module) {
        Path file = resolver.origin(module);
        return file == null && module.equals(source.rootModule()) ? source.file() : file;
    }
}
