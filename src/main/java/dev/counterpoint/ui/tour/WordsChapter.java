package dev.counterpoint.ui.tour;

import dev.counterpoint.lang.Review;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import java.io.IOException;

/** What people say, beside what the spec says: it is written, read back, reviewed, and drifts. */
final class WordsChapter {
    private static final String PROPERTY = "OneLeaderAtATime";
    private static final String SAID =
            "At no time do two nodes both believe that they lead the others.";

    private final Guide guide;

    WordsChapter(Guide guide) {
        this.guide = guide;
    }

    void tell() throws InterruptedException, IOException {
        String before = guide.text();
        guide.place(PROPERTY + " ==");
        write();
        review();
        drift();
        guide.restore(before);
        guide.command("file.save");
        sheet("view.properties", "sheet");
        sheet("view.assumptions", "assumptions");
    }

    private void write() throws InterruptedException, IOException {
        guide.click(guide.node("#card-" + PROPERTY + " .card-words"), 2);
        TextArea words = (TextArea) guide.node("#words-of-" + PROPERTY);
        guide.driver()
                .run(
                        () -> {
                            words.setText(SAID);
                            words.end();
                        });
        guide.picture("card-written");
        guide.press(KeyCode.ENTER, true);
        guide.await(
                "the comment to say it",
                () -> guide.editor().document().text().contains("\\* " + SAID));
        guide.understood();
        guide.picture("read-back");
    }

    private void review() throws InterruptedException {
        Node reviewed = guide.node("#review-" + PROPERTY);
        guide.driver().run(((Button) reviewed)::fire);
        awaitReview(Review.State.CURRENT);
        guide.command("file.save");
        guide.scratch().commit();
    }

    private void drift() throws InterruptedException, IOException {
        guide.change("Leads(n) == left[n] > 0", "Leads(n) == left[n] >= Margin");
        awaitReview(Review.State.DRIFTED);
        guide.understood();
        Hyperlink what = (Hyperlink) guide.node("#drift-" + PROPERTY);
        guide.driver().run(what::fire);
        guide.node("#drifted-" + PROPERTY);
        guide.place(PROPERTY + " ==");
        guide.picture("drift");
    }

    private void awaitReview(Review.State state) throws InterruptedException {
        guide.await(
                PROPERTY + " to be " + state,
                () ->
                        guide.window().workbench().cards().items().stream()
                                .map(i -> i.card())
                                .anyMatch(
                                        c ->
                                                c.name().equals(PROPERTY)
                                                        && c.review().state() == state));
    }

    private void sheet(String command, String name) throws InterruptedException, IOException {
        guide.command(command);
        ListView<?> rows = (ListView<?>) guide.node("#sheet-list");
        guide.await(
                "the sheet to be complete",
                () ->
                        !rows.getItems().isEmpty()
                                && guide.window().sheet().model().activity().get().isEmpty());
        guide.picture(name);
        guide.escape();
    }
}
