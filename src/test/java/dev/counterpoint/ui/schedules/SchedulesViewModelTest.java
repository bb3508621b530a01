package dev.counterpoint.ui.schedules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.Kind;
import dev.counterpoint.library.Kept;
import dev.counterpoint.library.Outcome;
import dev.counterpoint.library.Replayed;
import dev.counterpoint.library.Schedule;
import dev.counterpoint.library.Status;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.ui.schedules.SchedulesViewModel.Only;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

class SchedulesViewModelTest {
    private final Schedule open = Kept.schedule(Path.of("a.itf.json"), Status.OPEN);
    private final Schedule fixed = Kept.schedule(Path.of("b.itf.json"), Status.FIXED);
    private final SchedulesViewModel model = new SchedulesViewModel();

    private static Replayed replayed(Schedule schedule, Outcome outcome) {
        return new Replayed(
                schedule, outcome, Kind.PASSED, "Said.", -1, null, List.of(), null, List.of());
    }

    @Test
    void eachStandsInTheColumnOfItsStatus() {
        model.show(List.of(open, fixed), List.of());
        assertThat(model.in(Status.OPEN)).extracting(ScheduleItem::schedule).containsExactly(open);
        assertThat(model.in(Status.FIXED))
                .extracting(ScheduleItem::schedule)
                .containsExactly(fixed);
        assertThat(model.in(Status.ACCEPTED)).isEmpty();
        assertThat(model.summary().get()).isEqualTo("2 schedules.");
    }

    @Test
    void whatViolatesAlthoughItWasFixedIsSaidSo() {
        model.show(List.of(open, fixed), List.of());
        model.replayed(replayed(open, Outcome.STILL_VIOLATES));
        model.replayed(replayed(fixed, Outcome.STILL_VIOLATES));
        assertThat(model.shown())
                .extracting(ScheduleItem::outcomeWords)
                .containsExactly("still violates", "violates again");
        assertThat(model.summary().get())
                .isEqualTo("2 schedules: 2 still violate, 1 violates again.");
        model.only().set(Only.BACK);
        assertThat(model.shown()).extracting(ScheduleItem::schedule).containsExactly(fixed);
    }

    @Test
    void anEditMakesWhatIsKnownOld() {
        model.show(List.of(open), List.of());
        model.replayed(replayed(open, Outcome.FIXED));
        model.age();
        assertThat(model.shown().getFirst().stale()).isTrue();
        model.replayed(replayed(open, Outcome.FIXED));
        assertThat(model.shown().getFirst().stale()).isFalse();
    }

    @Test
    void aSearchLooksIntoAllThatIsNoted() {
        model.show(List.of(open, fixed), List.of());
        model.search().set("ADA");
        assertThat(model.shown()).hasSize(2);
        model.search().set("nobody");
        assertThat(model.shown()).isEmpty();
    }

    @Test
    void otherNotesMoveACardAndKeepItChosen() {
        model.show(List.of(open, fixed), List.of());
        model.replayed(replayed(open, Outcome.HARMLESS));
        model.chosen().set(model.shown().getFirst());
        model.noted(open.with(Kept.incident(Status.FIXED)));
        assertThat(model.in(Status.FIXED)).hasSize(2);
        assertThat(model.chosen().get())
                .isNotNull()
                .extracting(ScheduleItem::status, ScheduleItem::outcome)
                .containsExactly(Status.FIXED, Outcome.HARMLESS);
    }

    @Test
    void aFileThatIsNoScheduleIsNamed() {
        model.show(
                List.of(open),
                List.of(Diagnostic.error("trace", "It is no trace.", Path.of("c.json"), null)));
        assertThat(model.summary().get()).contains("1 file is no schedule", "c.json");
    }
}
