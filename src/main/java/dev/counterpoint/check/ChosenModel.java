package dev.counterpoint.check;

import dev.counterpoint.lang.CfgReader;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Entry;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The model a request asks for.
 *
 * @param file the file it is from, or would be in
 * @param name what messages and files call it
 */
record ChosenModel(Model model, Path file, String name, List<Diagnostic> diagnostics) {
    /** What stands in a place's module where something was said on the command line. */
    static final String COMMAND_LINE = "command line";

    /** The model of a spec that has none: nothing said. */
    private static final Model EMPTY =
            new Model(
                    List.of(), null, null, null, List.of(), List.of(), List.of(), List.of(),
                    List.of(), null, null, null, null);

    static ChosenModel of(CheckRequest request, Path root) throws Refusal {
        ChosenModel chosen =
                switch (request.model()) {
                    case ModelChoice.Beside beside -> fromFile(besideOf(root), request.spec());
                    case ModelChoice.File file -> fromFile(file.config(), request.spec());
                    case ModelChoice.Text text ->
                            fromText(Path.of(text.name()), text.name(), text.config());
                    case ModelChoice.Inline inline -> inline(inline, root, request.spec());
                };
        if (request.deadlock() == null) {
            return chosen;
        }
        return chosen.with(ModelParts.of(chosen.model()).deadlock(request.deadlock()).model());
    }

    private ChosenModel with(Model other) {
        return new ChosenModel(other, file, name, diagnostics);
    }

    static Path besideOf(Path spec) {
        String name = String.valueOf(spec.getFileName()).replaceFirst("\\.tla$", "");
        return spec.resolveSibling(name + ".cfg");
    }

    private static ChosenModel fromFile(Path file, Path spec) throws Refusal {
        if (!Files.exists(file)) {
            throw new MissingModel(file, spec);
        }
        return switch (SourceText.read(file)) {
            case SourceText.Reading.Text read -> fromText(file, file.toString(), read.text());
            case SourceText.Reading.Unreadable no ->
                    throw new Refusal(Kind.CONFIGURATION, no.diagnostic());
        };
    }

    private static ChosenModel fromText(Path file, String name, String text) throws Refusal {
        CfgReader.Reading reading = CfgReader.read(file, text);
        if (reading.hasErrors()) {
            throw new Refusal(Kind.CONFIGURATION, reading.diagnostics());
        }
        return new ChosenModel(reading.model(), file, name, reading.diagnostics());
    }

    private static ChosenModel inline(ModelChoice.Inline inline, Path root, Path spec)
            throws Refusal {
        ChosenModel base = base(inline, root, spec);
        ModelParts parts = ModelParts.of(base.model());
        if (inline.standsAlone()) {
            parts.behavior(
                    entry(inline.specification()), entry(inline.init()), entry(inline.next()));
        }
        for (String constant : inline.constants()) {
            parts.constant(assignment(constant));
        }
        inline.invariants().forEach(name -> parts.invariant(said(name)));
        inline.properties().forEach(name -> parts.property(said(name)));
        return base.with(parts.model());
    }

    private static ChosenModel base(ModelChoice.Inline inline, Path root, Path spec)
            throws Refusal {
        if (inline.standsAlone()) {
            return new ChosenModel(EMPTY, spec, "", List.of());
        }
        Path file = inline.base() == null ? besideOf(root) : inline.base();
        return fromFile(file, spec);
    }

    private static @Nullable Entry entry(@Nullable String name) {
        return name == null ? null : said(name);
    }

    /** Something said on the command line stands nowhere. */
    static Entry said(String name) {
        return new Entry(name, new SourceRange(COMMAND_LINE, 1, 1, 1, 1));
    }

    private static Model.Assignment assignment(String text) throws Refusal {
        int arrow = text.indexOf("<-");
        int equals = text.indexOf('=');
        boolean override = arrow > 0 && (equals < 0 || arrow < equals);
        int at = override ? arrow : equals;
        String value = at < 0 ? "" : text.substring(at + (override ? 2 : 1)).strip();
        if (at <= 0 || value.isEmpty()) {
            List<Diagnostic> problem = new ArrayList<>();
            problem.add(
                    Diagnostic.error(
                            "usage",
                            "--constant "
                                    + text
                                    + " gives no constant a value: write it like N=3 or"
                                    + " Next<-OtherNext.",
                            null,
                            null));
            throw new Refusal(Kind.USAGE, problem);
        }
        return new Model.Assignment(
                text.substring(0, at).strip(),
                value,
                override,
                null,
                new SourceRange(COMMAND_LINE, 1, 1, 1, 1));
    }
}
