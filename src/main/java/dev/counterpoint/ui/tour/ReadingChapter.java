package dev.counterpoint.ui.tour;

import java.io.IOException;
import java.util.List;

/** A folder is opened and a spec is read. */
final class ReadingChapter {
    private final Guide guide;

    ReadingChapter(Guide guide) {
        this.guide = guide;
    }

    void tell() throws InterruptedException, IOException {
        guide.driver().run(() -> guide.window().show(List.of(guide.scratch().folder())));
        guide.await(
                "the project's tree",
                () -> guide.window().workbench().project().tree().get() != null);
        guide.picture("open");
        guide.read("lease", "Lease");
        guide.picture("read");
        // In a window this narrow the project makes room for the text.
        guide.command("view.project");
        guide.place("OneLeaderAtATime ==");
        guide.picture("properties");
        guide.command("view.symbols");
        guide.place("Tick ==");
        guide.picture("signs");
        guide.command("view.symbols");
        guide.command("view.fold-comments");
        guide.place("Grant(n) ==");
        guide.picture("folded");
        guide.command("view.unfold-all");
    }
}
