package dev.counterpoint.ui.tour;

import dev.counterpoint.check.Kind;
import dev.counterpoint.engine.protocol.Search;
import dev.counterpoint.ui.run.SearchChoice.Field;
import dev.counterpoint.ui.run.SearchViewModel;
import dev.counterpoint.ui.trim.Side;
import dev.counterpoint.ui.trim.TrimViewModel;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;

import java.io.IOException;

/** A random counterexample, as long as it was found and as short as it can be. */
final class TrimChapter {
    private static final String DEPTH = "60";
    private static final String SEED = "20";

    private final Guide guide;
    private final CheckingChapter checking;

    TrimChapter(Guide guide, CheckingChapter checking) {
        this.guide = guide;
        this.checking = checking;
    }

    void tell() throws InterruptedException, IOException {
        // Each model remembers its own way to search.
        checking.choose("LeaseSkewed");
        guide.driver().run(() -> simulate(true));
        checking.violation("LeaseSkewed", Kind.INVARIANT);
        show(Side.ORIGINAL);
        guide.picture("trim-before");
        show(Side.BOTH);
        guide.await("what was found out about it", () -> trim().findings().get() != null);
        guide.command("view.fit");
        guide.picture("trim-both");
        show(Side.TRIMMED);
        guide.picture("trim-after");
        scrollTo("#trim-why");
        guide.picture("trim-why");
        click("#trim-show-near-miss");
        guide.await(
                "the near miss",
                () -> guide.window().checks().exploration().counterexample().get() == null);
        guide.await("the graph to be laid out", () -> guide.window().checks().isDrawn());
        guide.command("view.fit");
        guide.picture("trim-near-miss");
        guide.driver().run(() -> simulate(false));
    }

    private void simulate(boolean random) {
        SearchViewModel search = guide.window().checks().runs().search();
        search.mode().set(random ? Search.Mode.SIMULATION : Search.Mode.BREADTH_FIRST);
        if (random) {
            search.field(Field.DEPTH).set(DEPTH);
            search.field(Field.SEED).set(SEED);
        }
    }

    private void show(Side side) throws InterruptedException {
        guide.driver().run(() -> trim().sides().choose(side));
        guide.await("the " + side.title() + " trace", () -> trim().sides().isShown());
        guide.await("the graph to be laid out", () -> guide.window().checks().isDrawn());
    }

    /** Moves what is under the costs to the top. */
    private void scrollTo(String part) throws InterruptedException {
        Node node = guide.node(part);
        guide.driver()
                .run(
                        () -> {
                            ScrollPane pane =
                                    (ScrollPane)
                                            guide.window()
                                                    .stage()
                                                    .getScene()
                                                    .lookup("#trim-report");
                            double all = pane.getContent().getBoundsInLocal().getHeight();
                            double seen = pane.getViewportBounds().getHeight();
                            pane.setVvalue(node.getBoundsInParent().getMinY() / (all - seen));
                        });
    }

    private void click(String link) throws InterruptedException {
        Hyperlink node = (Hyperlink) guide.node(link);
        guide.driver().run(node::fire);
    }

    private TrimViewModel trim() {
        return guide.window().checks().trims().model();
    }
}
