package dev.counterpoint.lang.write;

import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.Spelling;
import dev.counterpoint.lang.TextLines;
import dev.counterpoint.lang.navigate.LocalNames;
import dev.counterpoint.lang.navigate.Reference;
import dev.counterpoint.lang.navigate.SpecIndex;
import dev.counterpoint.lang.navigate.StandardText;
import dev.counterpoint.lang.navigate.Symbol;
import dev.counterpoint.lang.navigate.TextEdit;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to put right the common mistakes. */
public final class Fixes {
    private static final Pattern UNKNOWN = Pattern.compile("^(\\S+) is not defined here[.;].*");
    private static final Pattern NO_MODULE =
            Pattern.compile("^The module (\\w+)(?:, which \\w+ \\w+,)? was not found.*");
    private static final Pattern MISNAMED =
            Pattern.compile("^The file (\\w+)\\.tla must hold the module \\1, but .*");
    private static final Pattern MISNAMED_TOO =
            Pattern.compile("^The module is named \\w+ but its file (\\w+)\\.tla: .*");
    private static final Map<String, String> SPELLINGS =
            Map.of(
                    "<=",
                    "\\leq",
                    "=<",
                    "\\leq",
                    ">=",
                    "\\geq",
                    "\\oplus",
                    "(+)",
                    "\\ominus",
                    "(-)");

    private final Reference reference;

    /** With what is known of TLA+ itself. */
    public Fixes(Reference reference) {
        this.reference = reference;
    }

    /**
     * What can be done about a diagnostic.
     *
     * @param text of the module it stands in
     * @param index of the spec when it last had no errors; null where there is none
     */
    public List<Fix> of(Diagnostic diagnostic, String text, @Nullable SpecIndex index) {
        String message = diagnostic.message();
        SourceRange range = diagnostic.range();
        Matcher unknown = UNKNOWN.matcher(message);
        if (unknown.matches() && range != null) {
            return unknown(unknown.group(1), range, text, index);
        }
        Matcher noModule = NO_MODULE.matcher(message);
        if (noModule.matches() && range != null) {
            return noModule(noModule.group(1), range, text, index);
        }
        for (Pattern pattern : List.of(MISNAMED, MISNAMED_TOO)) {
            Matcher misnamed = pattern.matcher(message);
            if (misnamed.matches()) {
                return misnamed(misnamed.group(1), text);
            }
        }
        if (range != null && index != null && diagnostic.code().equals(OpenActions.CODE)) {
            return OpenActions.fix(diagnostic, range, text, index.spec()).stream().toList();
        }
        return range != null && diagnostic.code().equals(Frames.CODE)
                ? Frames.fix(message, range, text).map(List::of).orElse(List.of())
                : List.of();
    }

    private List<Fix> unknown(
            String name, SourceRange range, String text, @Nullable SpecIndex index) {
        List<Fix> fixes = new ArrayList<>();
        List<String> extended =
                ModuleHeader.read(text).map(ModuleHeader::extended).orElse(List.of());
        for (String module : offering(name, range.module(), index)) {
            if (!extended.contains(module)) {
                extend(module, text).ifPresent(fixes::add);
            }
        }
        TextLines lines = new TextLines(text);
        Set<String> known = new HashSet<>(new LocalNames(text, lines.startOffset(range)).inReach());
        known.addAll(new LocalNames(text, 0).ofModule());
        if (index != null) {
            known.addAll(index.visible(range.module()).keySet());
        }
        known.remove(name);
        String near = name.matches("\\w+") ? Spelling.nearest(name, known) : null;
        int at = text.indexOf(name, lines.startOffset(range));
        if (near != null && at >= 0 && at < lines.endOffset(range)) {
            TextEdit edit = new TextEdit(at, at + name.length(), near);
            fixes.addFirst(new Fix("Change " + name + " to " + near, List.of(edit)));
        }
        return fixes;
    }

    private List<String> offering(String name, String module, @Nullable SpecIndex index) {
        List<String> modules =
                new ArrayList<>(reference.modulesOffering(SPELLINGS.getOrDefault(name, name)));
        if (index != null) {
            index.symbols().stream()
                    .filter(s -> s.name().equals(name) && !index.isStandard(s))
                    .map(Symbol::module)
                    .filter(m -> !m.equals(module) && !modules.contains(m))
                    .forEach(modules::add);
        }
        return modules;
    }

    /** Adds a module to those that a module extends. */
    static Optional<Fix> extend(String module, String text) {
        Matcher extended = Pattern.compile("\\bEXTENDS\\s+\\w+(\\s*,\\s*\\w+)*").matcher(text);
        String title = "Add " + module + " to EXTENDS";
        if (extended.find()) {
            TextEdit edit = new TextEdit(extended.end(), extended.end(), ", " + module);
            return Optional.of(new Fix(title, List.of(edit)));
        }
        Matcher head =
                Pattern.compile("-{4,}[ \\t]*MODULE[ \\t]+\\w+[ \\t]*-{4,}[ \\t]*\\r?\\n")
                        .matcher(text);
        return head.find()
                ? Optional.of(
                        new Fix(
                                title,
                                List.of(
                                        new TextEdit(
                                                head.end(),
                                                head.end(),
                                                "EXTENDS " + module + "\n"))))
                : Optional.empty();
    }

    private static List<Fix> noModule(
            String name, SourceRange range, String text, @Nullable SpecIndex index) {
        Set<String> known = new HashSet<>(StandardText.NAMES);
        if (index != null) {
            index.spec().modules().stream().map(Module::name).forEach(known::add);
        }
        known.remove(range.module());
        String near = Spelling.nearest(name, known);
        TextLines lines = new TextLines(text);
        int start = lines.startOffset(range);
        return near == null || !text.startsWith(name, start)
                ? List.of()
                : List.of(
                        new Fix(
                                "Change " + name + " to " + near,
                                List.of(new TextEdit(start, start + name.length(), near))));
    }

    private static List<Fix> misnamed(String wanted, String text) {
        TextLines lines = new TextLines(text);
        return ModuleHeader.read(text)
                .map(
                        h ->
                                new Fix(
                                        "Rename the module to " + wanted,
                                        List.of(
                                                new TextEdit(
                                                        lines.startOffset(h.nameRange()),
                                                        lines.endOffset(h.nameRange()),
                                                        wanted))))
                .map(List::of)
                .orElse(List.of());
    }
}
