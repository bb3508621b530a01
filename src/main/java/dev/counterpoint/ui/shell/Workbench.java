package dev.counterpoint.ui.shell;

import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.git.History;
import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.ProjectTree.SpecFiles;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.SourceRange;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.Documents;
import dev.counterpoint.ui.files.LocalHistory;
import dev.counterpoint.ui.fx.Delays;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.problems.ProblemsViewModel;
import dev.counterpoint.ui.project.ProjectViewModel;
import dev.counterpoint.ui.properties.CardActions;
import dev.counterpoint.ui.properties.CardsViewModel;
import dev.counterpoint.ui.properties.VerdictBoard;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What is being worked on: the folder, the open files, and what was understood of them. */
public final class Workbench {
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final ShellViewModel shell;
    private final Documents documents;
    private final ProjectViewModel project;
    private final ProblemsViewModel problems = new ProblemsViewModel();
    private final VerdictBoard verdicts = new VerdictBoard();
    private final CardsViewModel cards = new CardsViewModel(verdicts);
    private final CompletableFuture<Explorer> engine = new CompletableFuture<>();
    private final CardWriting writing;
    private final Analyser analyser;
    private final Latest readings;
    private final Delays delays;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<@Nullable Path> root = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Analysis> analysis =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<Path> models = FXCollections.observableArrayList();
    private Delays.Pending pending = () -> {};
    private long reading;

    Workbench(ShellViewModel shell, Surroundings around, Desktop desktop) {
        this.shell = shell;
        delays = around.delays();
        fx = around.threads().fx();
        documents = new Documents(desktop, shell.message()::set);
        project = new ProjectViewModel(around.threads(), shell.message()::set);
        PastTexts past =
                new PastTexts(
                        new History(), LocalHistory.usual(around.data()), ZoneId.systemDefault());
        writing = new CardWriting(this, around.threads(), past, shell.message()::set);
        analyser = new Analyser(engine, around.threads().background());
        readings = new Latest(around.threads(), this::failed);
        ChangeListener<Number> typed = (o, was, is) -> changed();
        documents
                .open()
                .addListener(
                        (ListChangeListener<Document>)
                                change -> {
                                    while (change.next()) {
                                        change.getAddedSubList()
                                                .forEach(d -> d.revision().addListener(typed));
                                        change.getRemoved()
                                                .forEach(d -> d.revision().removeListener(typed));
                                    }
                                });
        documents.active().addListener((o, was, is) -> locate());
        project.tree().addListener((o, was, is) -> locate());
        shell.engine().set("Engine starts");
    }

    /** The engine is there, or on its way. */
    void connect(CompletableFuture<Explorer> explorer) {
        explorer.whenComplete(
                (e, error) -> {
                    if (error == null) {
                        engine.complete(e);
                    } else {
                        engine.completeExceptionally(error);
                    }
                });
    }

    private void changed() {
        verdicts.age();
        pending.cancel();
        pending = delays.after(PAUSE, this::read);
    }

    /** Which spec the file in front belongs to. */
    private void locate() {
        Document active = documents.active().get();
        if (active == null || active.isReadOnly()) {
            return;
        }
        SpecFiles spec = project.specOf(active.path()).orElse(null);
        Path wanted = spec != null ? spec.root() : alone(active);
        List<Path> wantedModels = spec != null ? spec.models() : List.of();
        if (!models.equals(wantedModels)) {
            models.setAll(wantedModels);
        }
        boolean same = Objects.equals(root.get(), wanted);
        if (!same) {
            verdicts.clear();
            root.set(wanted);
        }
        showCards();
        read();
    }

    private static @Nullable Path alone(Document active) {
        if (active.isModule()) {
            return active.path();
        }
        Path module = active.path().resolveSibling(active.module() + ".tla");
        return Files.exists(module) ? module : null;
    }

    private void read() {
        pending.cancel();
        Path spec = root.get();
        boolean unreadable =
                documents
                        .find(spec == null ? Path.of("") : spec)
                        .filter(d -> d.refusal() != null)
                        .isPresent();
        if (spec == null || unreadable) {
            return;
        }
        Map<Path, String> texts = new HashMap<>();
        for (Document document : documents.open()) {
            if (document.refusal() == null) {
                texts.put(document.path(), document.text());
            }
        }
        shell.busy().set(true);
        if (engine.isDone()) {
            shell.engine().set("Reading");
        }
        long asked = ++reading;
        readings.take(
                analyser.read(
                        new Analyser.Request(
                                spec, List.copyOf(models), texts, documents.unsavedModules()),
                        found -> fx.execute(() -> showEarly(asked, found))),
                this::understood);
    }

    private void showEarly(long asked, List<Diagnostic> found) {
        if (asked == reading) {
            problems.show(found);
        }
    }

    /** Reads a spec as it would be with other texts for some files; what is shown stays. */
    CompletableFuture<Analysis> readAside(
            Path spec, List<Path> itsModels, Map<Path, String> replaced) {
        Map<Path, String> texts = new HashMap<>();
        for (Document document : documents.open()) {
            if (document.refusal() == null) {
                texts.put(document.path(), document.text());
            }
        }
        Map<String, String> unsaved = new HashMap<>(documents.unsavedModules());
        replaced.forEach(
                (file, text) -> {
                    texts.put(file, text);
                    if (file.toString().endsWith(".tla")) {
                        unsaved.put(ModuleHeader.moduleName(file), text);
                    }
                });
        return analyser.read(new Analyser.Request(spec, itsModels, texts, unsaved));
    }

    private void understood(Analysis fresh) {
        shell.busy().set(false);
        shell.engine().set("Engine ready");
        Analysis before = analysis.get();
        boolean keepOld =
                fresh.spec() == null && before != null && before.root().equals(fresh.root());
        analysis.set(
                keepOld
                        ? new Analysis(
                                fresh.root(),
                                null,
                                before.cards(),
                                before.texts(),
                                before.code(),
                                fresh.models(),
                                fresh.problems())
                        : fresh);
        problems.show(fresh.problems());
        if (!keepOld) {
            showCards();
            writing.understood(fresh);
        }
    }

    private void failed(Throwable error) {
        shell.busy().set(false);
        shell.engine().set("Engine stopped");
        Throwable cause = EngineException.cause(error);
        shell.message().set(String.valueOf(cause.getMessage()));
    }

    private void showCards() {
        Document active = documents.active().get();
        Analysis now = analysis.get();
        cards.showCode(now == null ? Map.of() : now.code());
        cards.show(now == null ? List.of() : now.cards(), active == null ? "" : active.module());
    }

    /** Opens a folder, or a file with the folder it is in. */
    public void open(Path path) {
        Path file = path.toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            project.open(file);
            return;
        }
        Path folder = file.getParent();
        Path now = project.folder();
        if (folder != null && (now == null || !file.startsWith(now))) {
            project.open(folder);
        }
        documents.open(file);
    }

    /** Shows a place in the text, opening its file where needed. */
    public void reveal(SourceRange range) {
        fileOf(range.module())
                .ifPresent(
                        file -> {
                            shell.arrangement().set(Arrangement.WRITE);
                            documents.open(file).reveal(range);
                        });
    }

    /** Shows a problem where it stands. */
    public void reveal(Diagnostic problem) {
        Path file = problem.file();
        SourceRange range = problem.range();
        if (file != null) {
            shell.arrangement().set(Arrangement.WRITE);
            Document document = documents.open(file);
            if (range != null) {
                document.reveal(range);
            }
        } else if (range != null) {
            reveal(range);
        }
    }

    private Optional<Path> fileOf(String module) {
        Analysis now = analysis.get();
        if (now != null && now.spec() != null) {
            var known = now.spec().module(module);
            if (known.isPresent()) {
                return known.map(Module::file);
            }
        }
        return documents.open().stream()
                .filter(d -> d.module().equals(module) || d.name().equals(module))
                .map(Document::path)
                .findFirst();
    }

    /** What can be done from a card. */
    CardActions cardActions() {
        return writing;
    }

    /** The document of a module, where it is open. */
    Optional<Document> documentOf(String module) {
        return fileOf(module).flatMap(documents::find);
    }

    /** Tells the user something in the status bar. */
    void tell(String sentence) {
        shell.message().set(sentence);
    }

    /** The open files. */
    public Documents documents() {
        return documents;
    }

    /** The open folder. */
    public ProjectViewModel project() {
        return project;
    }

    /** What is wrong. */
    public ProblemsViewModel problems() {
        return problems;
    }

    /** The cards of the file in front. */
    public CardsViewModel cards() {
        return cards;
    }

    /** The last verdict of each property. */
    public VerdictBoard verdicts() {
        return verdicts;
    }

    /** The engine that answers questions; completes when it has started. */
    public CompletableFuture<Explorer> engine() {
        return engine;
    }

    /** The root module's file of what is in front; null where nothing is open. */
    public ReadOnlyObjectProperty<@Nullable Path> root() {
        return root.getReadOnlyProperty();
    }

    /** The configuration files of the spec in front. */
    public ObservableList<Path> models() {
        return models;
    }

    /** What was understood last; null before anything was. */
    public ReadOnlyObjectProperty<@Nullable Analysis> analysis() {
        return analysis.getReadOnlyProperty();
    }
}
