package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.CfgReader;
import dev.counterpoint.lang.ModelFamily;
import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.lang.ProjectTree.SpecFiles;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.TextFile;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.model.GrowthView;
import dev.counterpoint.ui.model.GrowthViewModel;
import dev.counterpoint.ui.model.Known;
import dev.counterpoint.ui.model.ModelTarget;
import dev.counterpoint.ui.model.ModelView;
import dev.counterpoint.ui.model.ModelViewModel;
import dev.counterpoint.ui.model.Proposal;
import dev.counterpoint.ui.run.Beside;
import dev.counterpoint.ui.run.ModelEntry;
import dev.counterpoint.ui.run.RunView;
import dev.counterpoint.ui.run.RunViewModel;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The models of the spec in front: which there are, the form over one, its text beside it. */
final class ModelDesk {
    private final ShellViewModel shell;
    private final Workbench workbench;
    private final RunViewModel run;
    private final EditorTabs tabs;
    private final Overlay overlay;
    private final ModelViewModel form;
    private final Latest families;
    private final ModelFiles files;
    private final GrowthViewModel growth;
    private List<ModelEntry> own = List.of();
    private List<ModelEntry> around = List.of();
    private @Nullable Path wanted;

    ModelDesk(
            ShellViewModel shell,
            Workbench workbench,
            RunViewModel run,
            EditorTabs tabs,
            Overlay overlay,
            Backend backend,
            Desktop desktop,
            Supplier<Beside> beside,
            Threads threads) {
        this.shell = shell;
        this.workbench = workbench;
        this.run = run;
        this.tabs = tabs;
        this.overlay = overlay;
        Documents documents = workbench.documents();
        form = new ModelViewModel(new DocumentTexts(documents), this::propose);
        files =
                new ModelFiles(
                        shell,
                        workbench,
                        run,
                        backend.records(),
                        desktop,
                        threads,
                        file -> wanted = file);
        growth = new GrowthViewModel(form, new GrowthRuns(backend.checks(), run, beside), threads);
        families = new Latest(threads, e -> shell.message().set("The models could not be read."));
        run.model().addListener((o, was, is) -> target(is));
        run.running().addListener((o, was, is) -> offer());
        workbench.analysis().addListener((o, was, is) -> understood(is));
        workbench
                .project()
                .tree()
                .addListener((o, was, is) -> understood(workbench.analysis().get()));
        documents.active().addListener((o, was, is) -> choose(is));
        InvalidationListener typed = o -> form.refresh();
        documents
                .open()
                .addListener(
                        (ListChangeListener<Document>)
                                change -> {
                                    while (change.next()) {
                                        for (Document added : change.getAddedSubList()) {
                                            added.revision().addListener(typed);
                                            added.dirty().addListener(typed);
                                        }
                                    }
                                });
    }

    private void target(@Nullable ModelEntry entry) {
        form.target().set(entry == null ? null : new ModelTarget(entry.spec(), entry.config()));
    }

    private void understood(@Nullable Analysis analysis) {
        if (analysis == null) {
            return;
        }
        if (analysis.spec() != null) {
            form.known().set(new Known(analysis.spec(), analysis.cards()));
        }
        own = analysis.models().stream().map(m -> entry(analysis, m)).toList();
        offer();
        Path root = analysis.root();
        List<SpecFiles> specs = workbench.project().specs();
        Map<Path, String> unsaved = unsaved();
        families.run(
                () ->
                        ModelFamily.around(root, specs).stream()
                                .flatMap(m -> entry(m, unsaved).stream())
                                .toList(),
                found -> {
                    around = found;
                    offer();
                });
    }

    private static ModelEntry entry(Analysis analysis, ModelFile file) {
        List<Diagnostic> problems =
                analysis.problems().stream()
                        .filter(p -> Objects.equals(p.file(), file.file()))
                        .toList();
        return new ModelEntry(analysis.root(), file.file(), file.model(), problems);
    }

    private static List<ModelEntry> entry(ModelFamily.Member member, Map<Path, String> unsaved) {
        String text = unsaved.get(member.config());
        if (text == null) {
            text =
                    SourceText.read(member.config()) instanceof SourceText.Reading.Text read
                            ? read.text()
                            : null;
        }
        if (text == null) {
            return List.of();
        }
        CfgReader.Reading reading = CfgReader.read(member.config(), text);
        return List.of(
                new ModelEntry(
                        member.spec(), member.config(), reading.model(), reading.diagnostics()));
    }

    /** Not while a check runs: what is checked stays chosen. */
    private void offer() {
        List<ModelEntry> entries = new ArrayList<>(own);
        around.stream()
                .filter(e -> own.stream().noneMatch(o -> o.config().equals(e.config())))
                .forEach(entries::add);
        if (run.running().get() || entries.equals(run.models())) {
            return;
        }
        ModelEntry before = run.model().get();
        Path chosen = wanted != null ? wanted : before == null ? null : before.config();
        run.models().setAll(entries);
        run.model()
                .set(
                        entries.stream()
                                .filter(e -> e.config().equals(chosen))
                                .findFirst()
                                .orElse(entries.isEmpty() ? null : entries.getFirst()));
        if (wanted != null && entries.stream().anyMatch(e -> e.config().equals(wanted))) {
            wanted = null;
        } else {
            choose(workbench.documents().active().get());
        }
    }

    /** A configuration file that is looked at is the model to check. */
    private void choose(@Nullable Document active) {
        if (active != null && !run.running().get()) {
            run.models().stream()
                    .filter(e -> e.config().equals(active.path()))
                    .findFirst()
                    .ifPresent(run.model()::set);
        }
    }

    /** The models' texts that are not saved, by file. */
    Map<Path, String> unsaved() {
        Map<Path, String> texts = new HashMap<>();
        for (Document document : workbench.documents().open()) {
            if (!document.isModule() && document.dirty().get()) {
                texts.put(document.path(), document.text());
            }
        }
        return texts;
    }

    /** Shows what would be written; writes it where that is wanted. */
    void propose(Proposal proposal) {
        overlay.open(
                ProposalSheet.of(
                        proposal,
                        workbench.documents(),
                        () -> {
                            overlay.close();
                            write(proposal);
                        },
                        overlay::close));
    }

    private void write(Proposal proposal) {
        try {
            for (Proposal.Part part : proposal.files()) {
                TextFile.write(part.file(), part.text());
                workbench.documents().find(part.file()).ifPresent(workbench.documents()::reload);
            }
            ModelTarget then = proposal.then();
            shell.message().set("Wrote " + proposal.files().getLast().file().getFileName() + ".");
            wanted = then == null ? wanted : then.config();
            workbench.project().refresh();
        } catch (IOException failed) {
            shell.message().set("It could not be written: " + failed.getMessage() + ".");
        }
    }

    private void begin() {
        Analysis analysis = workbench.analysis().get();
        if (analysis != null && analysis.spec() != null) {
            form.proposeDefault(analysis.root(), analysis.texts());
        }
    }

    /** The form's model. */
    ModelViewModel form() {
        return form;
    }

    Node formView() {
        return new ModelView(form, workbench::open, this::begin);
    }

    /** What can be done with the models' files. */
    List<Command> commands() {
        return files.commands();
    }

    /** What the Run arrangement's middle can show beside the run. */
    List<RunView.Page> pages() {
        return List.of(
                new RunView.Page("run-page-text", "Text", "fth-code", this::text),
                new RunView.Page("run-page-models", "Models", "fth-layers", files::view),
                new RunView.Page(
                        "run-page-growth",
                        "Growth",
                        "fth-trending-up",
                        () -> new GrowthView(growth)));
    }

    /** The model's text in an editor: the same that the form shows. */
    private Node text() {
        StackPane pane = new StackPane();
        pane.setMinSize(0, 0);
        Runnable show =
                () -> {
                    ModelTarget target = form.target().get();
                    pane.getChildren().clear();
                    if (target != null && pane.getScene() != null) {
                        Document document = workbench.documents().openBehind(target.config());
                        pane.getChildren().add(tabs.twin(document));
                    }
                };
        form.target().addListener(o -> show.run());
        pane.sceneProperty().addListener(o -> show.run());
        return pane;
    }
}
