package dev.counterpoint.ui.tour;

import dev.counterpoint.ui.schedules.SchedulesViewModel;

import java.io.IOException;

/** The kept schedules of all samples on the board of their status, and one of them in detail. */
final class SchedulesChapter {
    private final Guide guide;

    SchedulesChapter(Guide guide) {
        this.guide = guide;
    }

    void tell() throws InterruptedException, IOException {
        guide.read("lease", "Lease");
        guide.await("the schedules to be read", () -> !model().all().isEmpty());
        guide.command("run.replay");
        guide.await(
                "the schedules to be replayed",
                () ->
                        model().activity().get().isEmpty()
                                && model().all().stream()
                                        .allMatch(i -> i.replayed() != null && !i.stale()));
        guide.command("view.schedules");
        guide.driver()
                .run(
                        () ->
                                model().all().stream()
                                        .filter(i -> i.schedule().name().startsWith("lease"))
                                        .forEach(model().chosen()::set));
        guide.picture("schedules");
        guide.driver().run(() -> model().chosen().set(null));
        guide.escape();
    }

    private SchedulesViewModel model() {
        return guide.window().schedules().model();
    }
}
