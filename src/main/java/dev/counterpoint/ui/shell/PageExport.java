package dev.counterpoint.ui.shell;

import dev.counterpoint.check.RunHistory;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.check.Standing;
import dev.counterpoint.check.StandingWords;
import dev.counterpoint.export.SpecPage;
import dev.counterpoint.lang.Card;
import dev.counterpoint.ui.editor.Document;
import dev.counterpoint.ui.fx.Desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes the module in front as a page for reading and printing: text beside plain language. */
final class PageExport {
    private final Workbench workbench;
    private final RunRecords records;
    private final Desktop desktop;
    private final Consumer<String> tell;

    PageExport(Workbench workbench, RunRecords records, Desktop desktop, Consumer<String> tell) {
        this.workbench = workbench;
        this.records = records;
        this.desktop = desktop;
        this.tell = tell;
    }

    void export(Document document) {
        if (!document.isModule()) {
            tell.accept("A page is made of a module, and " + document.name() + " is none.");
            return;
        }
        Optional<Path> target =
                desktop.chooseTarget("Export as HTML Page", document.module() + ".html");
        if (target.isEmpty()) {
            return;
        }
        SpecPage.Part part =
                new SpecPage.Part(document.module(), document.text(), cards(document.module()));
        String page = SpecPage.of(document.module(), List.of(part), notes());
        try {
            Files.writeString(target.get(), page);
            tell.accept("Exported to " + target.get() + ".");
        } catch (IOException failed) {
            tell.accept("The page could not be written: " + failed.getMessage() + ".");
        }
    }

    /** What is known of each card beyond the text. */
    private Function<Card, List<String>> notes() {
        Analysis analysis = workbench.analysis().get();
        if (analysis == null) {
            return card -> List.of();
        }
        Path root = analysis.root();
        RunHistory history = new RunHistory(records.read(root), Map.of());
        return card -> StandingWords.lines(Standing.of(card, root, List.of(root), history));
    }

    private List<Card> cards(String module) {
        Analysis analysis = workbench.analysis().get();
        return analysis == null
                ? List.of()
                : analysis.cards().stream().filter(c -> c.module().equals(module)).toList();
    }
}
