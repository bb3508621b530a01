package dev.counterpoint.ui.tour;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import java.io.IOException;

/** What those see who are new: the welcome page, a new spec, the guide, the tour, the settings. */
final class FirstChapter {
    private final Guide guide;

    FirstChapter(Guide guide) {
        this.guide = guide;
    }

    void tell() throws InterruptedException, IOException {
        guide.command("help.welcome");
        guide.node("#welcome");
        guide.picture("welcome");
        guide.command("file.new-spec");
        guide.picture("new-spec");
        guide.escape();
        Button close = (Button) guide.node("#welcome-close");
        guide.driver().run(close::fire);
        guide.command("help.panel");
        guide.node("#guide");
        guide.picture("guide");
        guide.command("help.sitting");
        guide.node("#guide-page-sitting");
        guide.picture("sitting");
        guide.escape();
        guide.command("file.settings");
        guide.picture("settings");
        guide.escape();
        coach();
    }

    private void coach() throws InterruptedException, IOException {
        guide.command("help.tour-again");
        guide.understood();
        Node title = guide.node("#coach-title");
        guide.picture("coach-read");
        guide.place("OneLeaderAtATime ==");
        guide.await("the next lesson", () -> ((Label) title).getText().startsWith("Choose"));
        guide.picture("coach-choose");
        Button leave = (Button) guide.node("#coach-leave");
        guide.driver().run(leave::fire);
    }
}
