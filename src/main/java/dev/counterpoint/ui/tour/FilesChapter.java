package dev.counterpoint.ui.tour;

import javafx.scene.control.ListView;

import java.io.IOException;

/** What becomes of texts: earlier versions, and a PlusCal algorithm's translation. */
final class FilesChapter {
    private final Guide guide;

    FilesChapter(Guide guide) {
        this.guide = guide;
    }

    void tell() throws InterruptedException, IOException {
        guide.command("file.history");
        ListView<?> versions = (ListView<?>) guide.node("#versions-list");
        guide.driver().run(() -> versions.getSelectionModel().select(1));
        differences("history");
        guide.read("turnstile", "Turnstile");
        guide.picture("diverged");
        guide.command("edit.translate");
        differences("translation");
    }

    private void differences(String name) throws InterruptedException, IOException {
        ListView<?> rows = (ListView<?>) guide.node("#diff-rows");
        guide.await("the differences", () -> !rows.getItems().isEmpty());
        guide.picture(name);
        guide.escape();
    }
}
