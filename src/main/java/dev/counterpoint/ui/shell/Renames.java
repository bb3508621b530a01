package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.lang.ProjectTree.SpecFiles;
import dev.counterpoint.lang.navigate.Occurrence;
import dev.counterpoint.lang.navigate.Rename;
import dev.counterpoint.lang.navigate.Renaming;
import dev.counterpoint.lang.navigate.SameMeaning;
import dev.counterpoint.lang.navigate.SpecIndex;
import dev.counterpoint.lang.navigate.Symbol;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Renames what has a name, in the whole project, after one look at what changes. */
final class Renames {
    private final Workbench workbench;
    private final Knowledge knowledge;
    private final Desktop desktop;
    private final Overlay overlay;
    private final Threads threads;
    private final Latest work;

    Renames(
            Workbench workbench,
            Knowledge knowledge,
            Desktop desktop,
            Threads threads,
            Overlay overlay) {
        this.workbench = workbench;
        this.knowledge = knowledge;
        this.desktop = desktop;
        this.overlay = overlay;
        this.threads = threads;
        work =
                new Latest(
                        threads,
                        e ->
                                workbench.tell(
                                        "The rename could not be worked out: the spec could not be read."));
    }

    /** Asks for a new name for what stands at the caret. */
    void start(EditorView editor) {
        Optional<Occurrence> found = knowledge.at(editor, editor.area().getCaretPosition());
        SpecIndex index = knowledge.index().get();
        Analysis analysis = workbench.analysis().get();
        if (found.isEmpty() || index == null || analysis == null) {
            workbench.tell("There is no name here that can be changed.");
            return;
        }
        if (!analysis.problems().stream().allMatch(Renames::isHarmless) || !isFresh(index)) {
            workbench.tell("Rename needs a spec without errors: correct them first.");
            return;
        }
        Symbol symbol = found.get().symbol();
        desktop.askText("Rename " + symbol.name(), "New name", symbol.name())
                .map(String::strip)
                .ifPresent(name -> plan(analysis, symbol, name));
    }

    private static boolean isHarmless(Diagnostic problem) {
        return problem.severity() != Diagnostic.Severity.ERROR;
    }

    /** Whether the index is of the texts as they now are. */
    private boolean isFresh(SpecIndex index) {
        return workbench.documents().open().stream()
                .filter(d -> d.isModule() && !d.isReadOnly())
                .filter(d -> index.spec().module(d.module()).isPresent())
                .allMatch(d -> index.text(d.module()).orElse("").equals(d.text()));
    }

    private void plan(Analysis analysis, Symbol symbol, String name) {
        List<CompletableFuture<Analysis>> all = new ArrayList<>();
        all.add(CompletableFuture.completedFuture(analysis));
        for (SpecFiles other : workbench.project().specs()) {
            boolean shares =
                    other.modules().stream().anyMatch(m -> m.endsWith(symbol.module() + ".tla"));
            if (shares && !other.root().equals(analysis.root())) {
                all.add(workbench.readAside(other.root(), other.models(), Map.of()));
            }
        }
        workbench.tell("Looking where " + symbol.name() + " is used");
        work.take(
                CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
                        .thenApplyAsync(
                                done ->
                                        decided(
                                                all.stream().map(CompletableFuture::join).toList(),
                                                symbol,
                                                name),
                                threads.fx())
                        .thenComposeAsync(r -> verified(r, analysis), threads.fx()),
                this::show);
    }

    private Renaming decided(List<Analysis> specs, Symbol symbol, String name) {
        List<Rename.Part> parts = new ArrayList<>();
        for (Analysis spec : specs) {
            Spec resolved = spec.spec();
            if (resolved == null) {
                return new Renaming.Refused(
                        spec.root().getFileName()
                                + " uses this module and has errors: correct them first.");
            }
            Map<Path, String> models = new HashMap<>();
            for (ModelFile model : spec.models()) {
                workbench
                        .documents()
                        .textOf(model.file())
                        .ifPresent(t -> models.put(model.file(), t));
            }
            parts.add(new Rename.Part(SpecIndex.of(resolved, spec.texts()), spec.models(), models));
        }
        return Rename.plan(parts, symbol, name);
    }

    /** Has the spec read as it would be: it must mean the same. */
    private CompletableFuture<Renaming> verified(Renaming renaming, Analysis before) {
        Spec spec = before.spec();
        if (!(renaming instanceof Renaming.Plan plan) || spec == null) {
            return CompletableFuture.completedFuture(renaming);
        }
        Map<Path, String> texts = new HashMap<>();
        plan.edits().keySet().forEach(file -> texts.put(file, plan.after(file)));
        return workbench
                .readAside(before.root(), List.of(), texts)
                .thenApply(
                        after ->
                                after.spec() != null
                                                && SameMeaning.of(
                                                        spec,
                                                        after.spec(),
                                                        plan.symbol(),
                                                        plan.newName())
                                        ? plan
                                        : new Renaming.Refused(
                                                "With the name "
                                                        + plan.newName()
                                                        + " the spec would mean something else."));
    }

    private void show(Renaming renaming) {
        switch (renaming) {
            case Renaming.Refused refused -> workbench.tell(refused.sentence());
            case Renaming.Plan plan -> {
                workbench.tell("");
                overlay.open(
                        new RenameView(
                                plan,
                                () -> {
                                    overlay.close();
                                    apply(plan);
                                },
                                overlay::close));
            }
        }
    }

    /** Each file is changed in its editor, so that it can be undone there. */
    private void apply(Renaming.Plan plan) {
        Document front = workbench.documents().active().get();
        for (Path file : plan.edits().keySet()) {
            String now = workbench.documents().textOf(file).orElse("");
            if (!Objects.equals(now, plan.texts().get(file))) {
                workbench.tell(
                        "Nothing was renamed: " + file.getFileName() + " was changed meanwhile.");
                return;
            }
        }
        for (Path file : plan.edits().keySet()) {
            workbench.documents().open(file).edit(plan.after(file));
        }
        if (front != null) {
            workbench.documents().active().set(front);
        }
        int files = plan.edits().size();
        workbench.tell(
                plan.symbol().name()
                        + " is "
                        + plan.newName()
                        + " now, in "
                        + files
                        + (files == 1 ? " file." : " files. Undo takes it back in each."));
    }
}
