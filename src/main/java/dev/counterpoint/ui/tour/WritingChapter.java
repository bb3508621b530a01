package dev.counterpoint.ui.tour;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import java.io.IOException;

/** What helps to write: mistakes and their fixes, names, and the whole project's text. */
final class WritingChapter {
    private final Guide guide;

    WritingChapter(Guide guide) {
        this.guide = guide;
    }

    void tell() throws InterruptedException, IOException {
        mistake();
        hover();
        complete();
        guide.caretBehind("\nLeads");
        overlay("go.uses", "#picker-list", "uses");
        overlay("go.outline", "#picker-list", "outline");
        rename();
        search();
    }

    /** A slip of the pen, marked in the text and listed, with what would put it right. */
    private void mistake() throws InterruptedException, IOException {
        String before = guide.text();
        guide.place("OneLeaderAtATime ==");
        guide.change("Leads(b) =>", "Leeds(b) =>");
        guide.await(
                "the mistake to be marked",
                () -> !guide.window().workbench().problems().problems().isEmpty());
        guide.place("OneLeaderAtATime ==");
        guide.picture("mistake");
        overlay("edit.fix", "#picker-list", "fix");
        guide.restore(before);
    }

    private void hover() throws InterruptedException, IOException {
        guide.caretBehind("CanRenew(n)\n    /\\ lease' = [holder |-> n, left |-> LeaseLen");
        guide.command("go.describe");
        guide.node("#hover-card");
        guide.picture("hover");
        guide.caretBehind("Leads(a) /\\ Lea");
        guide.command("go.describe");
        guide.node("#hover-card");
        guide.press(KeyCode.ESCAPE, false);
    }

    private void complete() throws InterruptedException, IOException {
        String before = guide.text();
        guide.change("\\* However often", "SomeNode == \\E n \\in Node : Ser\n\n\\* However often");
        guide.caretBehind("\\in Node : Ser\n".stripTrailing());
        guide.command("edit.complete");
        guide.node("#completion-list");
        guide.picture("completion");
        guide.press(KeyCode.ESCAPE, false);
        guide.restore(before);
    }

    private void rename() throws InterruptedException, IOException {
        guide.caretBehind("\nLeads");
        guide.desktop().willType("BelievesToLead");
        overlay("edit.rename", "#rename-changes", "rename");
    }

    private void search() throws InterruptedException, IOException {
        guide.command("edit.replace-in-project");
        TextField what = (TextField) guide.node("#project-find");
        TextField by = (TextField) guide.node("#project-replace");
        guide.driver()
                .run(
                        () -> {
                            what.setText("MaxFaults");
                            by.setText("FaultBudget");
                        });
        ListView<?> found = (ListView<?>) guide.node("#project-search-list");
        guide.await("something to be found", () -> !found.getItems().isEmpty());
        guide.picture("replace");
        guide.escape();
    }

    /** What a command lays over the window: shown, and taken away. */
    private void overlay(String command, String selector, String picture)
            throws InterruptedException, IOException {
        guide.command(command);
        ListView<?> list = (ListView<?>) guide.node(selector);
        guide.await(selector + " to be filled", () -> !list.getItems().isEmpty());
        guide.picture(picture);
        guide.escape();
    }
}
