package dev.counterpoint.ui.shell;

import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.lang.Algorithm;
import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.SignUse;
import dev.counterpoint.lang.edit.UnicodeText;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Diagnostic.Severity;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What is to be said of the PlusCal algorithms in the open files. */
final class Algorithms {
    private static final String CODE = "pluscal";
    private final CompletableFuture<Explorer> engine;

    Algorithms(CompletableFuture<Explorer> engine) {
        this.engine = engine;
    }

    /** Mistakes in algorithms, and translations that are no longer those of their algorithms. */
    CompletableFuture<List<Diagnostic>> problems(Map<Path, String> texts) {
        CompletableFuture<List<Diagnostic>> all = CompletableFuture.completedFuture(List.of());
        for (Map.Entry<Path, String> file : texts.entrySet()) {
            if (file.getKey().toString().endsWith(".tla") && Algorithm.isIn(file.getValue())) {
                all = all.thenCombine(problems(file.getKey(), file.getValue()), Algorithms::both);
            }
        }
        return all;
    }

    private static List<Diagnostic> both(List<Diagnostic> some, List<Diagnostic> others) {
        List<Diagnostic> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private CompletableFuture<List<Diagnostic>> problems(Path file, String text) {
        return translate(file, text).thenApply(done -> problems(file, text, done));
    }

    /** The text of a file with its algorithm translated. */
    CompletableFuture<Reply.Translated> translate(Path file, String text) {
        String module = ModuleHeader.moduleName(file);
        if (!SignUse.in(text)) {
            return engine.thenCompose(e -> e.translate(module, text));
        }
        String ascii = UnicodeText.toAscii(text);
        return engine.thenCompose(e -> e.translate(module, ascii))
                .thenApply(done -> withSigns(text, done));
    }

    /** The translator reads ASCII only: what it made of it, as the author writes. */
    private static Reply.Translated withSigns(String text, Reply.Translated done) {
        List<Diagnostic> placed = done.diagnostics().stream().map(d -> placed(text, d)).toList();
        String made = done.text();
        return new Reply.Translated(
                made == null ? null : Algorithm.withTranslation(text, UnicodeText.toSigns(made)),
                done.jumps(),
                placed);
    }

    private static Diagnostic placed(String text, Diagnostic problem) {
        SourceRange range = problem.range();
        if (range == null) {
            return problem;
        }
        int column = UnicodeText.columnInSigns(text, range.line(), range.column());
        return Diagnostic.error(
                CODE,
                problem.message(),
                problem.file(),
                new SourceRange(range.module(), range.line(), column, range.line(), column));
    }

    private static List<Diagnostic> problems(Path file, String text, Reply.Translated done) {
        if (done.text() == null) {
            return done.diagnostics().stream()
                    .map(d -> Diagnostic.error(CODE, d.message(), file, d.range()))
                    .toList();
        }
        String words =
                switch (Algorithm.state(text, done.text())) {
                    case CURRENT -> null;
                    case UNTRANSLATED -> "The algorithm has not been translated yet.";
                    case ALGORITHM_CHANGED ->
                            "The algorithm was changed after it was translated: translate it again.";
                    case TRANSLATION_CHANGED ->
                            "The translation was changed by hand: it is not the algorithm's.";
                };
        return words == null
                ? List.of()
                : List.of(new Diagnostic(Severity.WARNING, CODE, words, file, place(file, text)));
    }

    private static @Nullable SourceRange place(Path file, String text) {
        int line = Math.max(Algorithm.translationLine(text), Algorithm.line(text));
        return line == 0 ? null : new SourceRange(ModuleHeader.moduleName(file), line, 1, line, 1);
    }
}
