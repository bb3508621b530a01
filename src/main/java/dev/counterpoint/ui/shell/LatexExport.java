package dev.counterpoint.ui.shell;

import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.lang.SignUse;
import dev.counterpoint.lang.edit.UnicodeText;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.editor.EditorTabs;
import dev.counterpoint.ui.editor.EditorView;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Desktop;
import dev.counterpoint.ui.fx.Threads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Writes the module in front as a LaTeX document, and as PDF where LaTeX is installed. */
final class LatexExport {
    private static final String NO_LATEX =
            "A PDF needs LaTeX: install TeX Live or MiKTeX, so that pdflatex is on the PATH, or"
                    + " export as LaTeX.";

    private final EditorTabs tabs;
    private final CompletableFuture<Explorer> engine;
    private final Desktop desktop;
    private final Threads threads;
    private final PdfLatex pdf;
    private final Consumer<String> tell;

    LatexExport(
            Workbench workbench,
            EditorTabs tabs,
            Desktop desktop,
            Threads threads,
            Consumer<String> tell) {
        this.tabs = tabs;
        this.desktop = desktop;
        this.threads = threads;
        this.tell = tell;
        engine = workbench.engine();
        pdf = new PdfLatex(System.getenv().getOrDefault("PATH", ""));
    }

    List<Command> all() {
        return List.of(
                command("file.export-latex", "Export as LaTeX…", this::latex),
                command("file.export-pdf", "Export as PDF…", this::pdf));
    }

    private Command command(String id, String title, Consumer<Document> action) {
        return Command.when(
                id, title, null, null, tabs.current().isNotNull(), () -> onModule(action));
    }

    private void onModule(Consumer<Document> action) {
        EditorView editor = tabs.current().get();
        if (editor == null || !editor.document().isModule()) {
            tell.accept("Only a module can be typeset.");
        } else {
            action.accept(editor.document());
        }
    }

    private void latex(Document document) {
        desktop.chooseTarget("Export as LaTeX", document.module() + ".tex")
                .ifPresent(
                        target ->
                                typeset(
                                        document,
                                        latex -> {
                                            Files.writeString(target, latex);
                                            return "Exported to " + target + ".";
                                        }));
    }

    private void pdf(Document document) {
        Optional<Path> program = pdf.program();
        if (program.isEmpty()) {
            tell.accept(NO_LATEX);
            return;
        }
        desktop.chooseTarget("Export as PDF", document.module() + ".pdf")
                .ifPresent(
                        target ->
                                typeset(
                                        document,
                                        latex -> pdf.print(program.get(), latex, target)));
    }

    /** What is done with a document, and what to tell of it. */
    private interface Use {
        String of(String latex) throws IOException;
    }

    private void typeset(Document document, Use use) {
        String text = document.text();
        String ascii = SignUse.in(text) ? UnicodeText.toAscii(text) : text;
        tell.accept("Typesetting " + document.name() + "…");
        engine.thenCompose(e -> e.typeset(document.module(), ascii))
                .thenApplyAsync(reply -> used(reply, use), threads.background())
                .whenCompleteAsync(
                        (said, error) ->
                                tell.accept(
                                        error == null
                                                ? said
                                                : "The module could not be typeset: " + error),
                        threads.fx());
    }

    private static String used(Reply.Typeset reply, Use use) {
        String latex = reply.latex();
        if (latex == null) {
            return reply.diagnostics().getFirst().message();
        }
        try {
            return use.of(latex);
        } catch (IOException e) {
            return "The file could not be written: " + e.getMessage() + ".";
        }
    }
}
