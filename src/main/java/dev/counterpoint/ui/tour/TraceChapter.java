package dev.counterpoint.ui.tour;

import dev.counterpoint.check.Kind;
import dev.counterpoint.ui.session.TraceCursor;
import dev.counterpoint.ui.shell.TracePages;
import dev.counterpoint.ui.trace.page.Page;
import dev.counterpoint.ui.trace.page.TraceFindViewModel.Asked;

import java.io.IOException;

/** A counterexample is looked at in every way: its steps, who acts, what is true, what is noted. */
final class TraceChapter {
    private final Guide guide;
    private final CheckingChapter checking;

    TraceChapter(Guide guide, CheckingChapter checking) {
        this.guide = guide;
        this.checking = checking;
    }

    void tell() throws InterruptedException, IOException {
        checking.violation("LeaseSkewed", Kind.INVARIANT);
        guide.await(
                "the invariants' truth",
                () -> pages().bands().truths().rows().stream().allMatch(r -> r.at(0) != null));
        guide.driver()
                .run(
                        () -> {
                            pages().notes().mark(2);
                            pages().notes().write(2, "the first clock falls behind");
                            cursor().select(3);
                        });
        show(Page.STEPS);
        guide.picture("trace-steps");
        guide.driver()
                .run(
                        () -> {
                            pages().steps().variables().set("left");
                            pages().steps().grouped().set(true);
                            pages().find().asked().set(Asked.TEXT);
                            pages().find().text().set("lease.left");
                        });
        guide.picture("trace-found");
        guide.driver()
                .run(
                        () -> {
                            pages().steps().variables().set("");
                            pages().steps().grouped().set(false);
                            pages().find().text().set("");
                            pages().find().asked().set(Asked.NOTHING);
                        });
        show(Page.HISTORY);
        guide.await("the charts", () -> !pages().history().series().isEmpty());
        guide.picture("trace-history");
        sides();
        messages();
    }

    private void sides() throws InterruptedException, IOException {
        guide.driver()
                .run(
                        () -> {
                            cursor().select(3);
                            pages().pins().commands().getFirst().run();
                            cursor().select(7);
                            pages().pins().commands().getFirst().run();
                        });
        guide.picture("trace-pins");
        checking.violation("LeaseFlapping", Kind.PROPERTY);
        guide.driver()
                .run(
                        () -> {
                            pages().compare().choose(pages().compare().choices().getFirst());
                            pages().pages().page().set(Page.COMPARE);
                        });
        guide.await("the traces side by side", () -> !pages().compare().rows().get().isEmpty());
        guide.picture("trace-compared");
        show(Page.GRAPH);
    }

    /** In the two-phase commit there are messages. */
    private void messages() throws InterruptedException, IOException {
        guide.read("two-phase-commit", "TwoPhaseCommit");
        checking.violation("TwoPhaseCommitImpatient", Kind.INVARIANT);
        show(Page.SEQUENCE);
        guide.await("the messages", () -> pages().sequence().diagram().get().lines() > 0);
        guide.picture("trace-sequence");
        show(Page.GRAPH);
    }

    private void show(Page page) throws InterruptedException {
        guide.driver().run(() -> pages().pages().page().set(page));
    }

    private TracePages pages() {
        return guide.window().checks().tracePages();
    }

    private TraceCursor cursor() {
        return guide.window().checks().exploration().cursor();
    }
}
