package dev.counterpoint.lang.navigate;

import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.lang.TextLines;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Renames a symbol in all modules and models of a project, or says why it cannot. */
public final class Rename {
    private final Symbol symbol;
    private final String newName;
    private final Map<Path, TreeSet<TextEdit>> edits = new TreeMap<>();
    private final Map<Path, String> texts = new TreeMap<>();

    private Rename(Symbol symbol, String newName) {
        this.symbol = symbol;
        this.newName = newName;
    }

    /**
     * One spec of the project.
     *
     * @param models its models
     * @param modelTexts their texts by file
     */
    public record Part(SpecIndex index, List<ModelFile> models, Map<Path, String> modelTexts) {
        public Part {
            models = List.copyOf(models);
            modelTexts = Map.copyOf(modelTexts);
        }
    }

    /** What is to be changed so that a symbol has a new name in all of these specs. */
    public static Renaming plan(List<Part> parts, Symbol symbol, String newName) {
        for (Part part : parts) {
            Optional<String> clash = new Clashes(part.index(), symbol, newName).first();
            if (clash.isPresent()) {
                return new Renaming.Refused(clash.get());
            }
        }
        Rename rename = new Rename(symbol, newName);
        for (Part part : parts) {
            for (Module module : part.index().spec().modules()) {
                if (!rename.module(part.index(), module)) {
                    return new Renaming.Refused(
                            module.name() + " uses " + symbol.name() + " and cannot be changed.");
                }
            }
            boolean named =
                    symbol.equals(
                            part.index()
                                    .visible(part.index().spec().root().name())
                                    .get(symbol.name()));
            if (named) {
                part.models().forEach(m -> rename.model(m, part.modelTexts().get(m.file())));
            }
        }
        return rename.result();
    }

    /** Returns whether the module could be changed as far as it needs to be. */
    private boolean module(SpecIndex index, Module module) {
        List<SourceRange> names =
                index.occurrences(module.name()).stream()
                        .filter(o -> o.symbol().equals(symbol))
                        .map(Occurrence::range)
                        .toList();
        String text = index.text(module.name()).orElse(null);
        Path file = module.file();
        if (names.isEmpty()) {
            return true;
        }
        if (file == null || text == null) {
            return false;
        }
        CodeTokens tokens = new CodeTokens(module.name(), text);
        add(file, text, replaced(text, names));
        add(file, text, new ActorTags(text).renamed(module, symbol, newName));
        int longer = newName.length() - symbol.name().length();
        add(file, text, Realignment.edits(module, tokens, text, names, longer));
        return true;
    }

    private void model(ModelFile model, @Nullable String text) {
        if (text == null) {
            return;
        }
        TextLines lines = new TextLines(text);
        List<SourceRange> names = new ArrayList<>();
        entries(model.model())
                .filter(e -> e.name().equals(symbol.name()))
                .forEach(e -> names.add(e.range()));
        for (Model.Assignment assignment : model.model().constants()) {
            int start = lines.startOffset(assignment.range());
            int end = lines.endOffset(assignment.range());
            if (assignment.name().equals(symbol.name())) {
                names.add(lines.range("", start, start + symbol.name().length()));
            }
            if (assignment.override() && assignment.value().strip().equals(symbol.name())) {
                int at = text.lastIndexOf(symbol.name(), Math.max(start, end - 1));
                names.add(lines.range("", at, at + symbol.name().length()));
            }
        }
        List<SourceRange> exact =
                names.stream().filter(n -> lines.text(n).equals(symbol.name())).toList();
        add(model.file(), text, replaced(text, exact));
    }

    private static Stream<Model.Entry> entries(Model model) {
        return Stream.of(
                        Stream.of(
                                model.specification(),
                                model.init(),
                                model.next(),
                                model.view(),
                                model.alias(),
                                model.postcondition()),
                        model.invariants().stream(),
                        model.properties().stream(),
                        model.constraints().stream(),
                        model.actionConstraints().stream(),
                        model.symmetry().stream())
                .flatMap(s -> s)
                .filter(Objects::nonNull);
    }

    private List<TextEdit> replaced(String text, Collection<SourceRange> names) {
        TextLines lines = new TextLines(text);
        return names.stream()
                .map(n -> new TextEdit(lines.startOffset(n), lines.endOffset(n), newName))
                .toList();
    }

    private void add(Path file, String text, List<TextEdit> more) {
        if (!more.isEmpty()) {
            Path key = file.toAbsolutePath().normalize();
            texts.put(key, text);
            edits.computeIfAbsent(
                            key,
                            f ->
                                    new TreeSet<>(
                                            Comparator.comparingInt(TextEdit::start)
                                                    .thenComparingInt(TextEdit::end)))
                    .addAll(more);
        }
    }

    private Renaming result() {
        Map<Path, List<TextEdit>> all = new LinkedHashMap<>();
        List<Renaming.Change> changes = new ArrayList<>();
        edits.forEach(
                (file, own) -> {
                    all.put(file, List.copyOf(own));
                    String before = texts.getOrDefault(file, "");
                    List<String> then = TextEdit.apply(before, List.copyOf(own)).lines().toList();
                    List<String> now = before.lines().toList();
                    for (int i = 0; i < now.size(); i++) {
                        if (!now.get(i).equals(then.get(i))) {
                            changes.add(new Renaming.Change(file, i + 1, now.get(i), then.get(i)));
                        }
                    }
                });
        return new Renaming.Plan(symbol, newName, all, texts, changes);
    }
}
