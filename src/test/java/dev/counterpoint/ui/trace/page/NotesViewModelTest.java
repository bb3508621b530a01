package dev.counterpoint.ui.trace.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.state.Step;
import dev.counterpoint.ui.fx.Threads;
import dev.counterpoint.ui.session.Examples;
import dev.counterpoint.ui.session.Exploration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class NotesViewModelTest {
    private static final Threads THREADS = new Threads(Runnable::run, Runnable::run);

    @TempDir private Path folder = Path.of("");
    private final Exploration exploration = new Exploration();
    private NotesViewModel notes;

    @BeforeEach
    void open() {
        notes = new NotesViewModel(exploration, THREADS, new NoteFiles(folder));
        exploration.show(Examples.leaseViolation(), Examples.leaseRecording());
    }

    @Test
    void whatIsNotedIsThereInTheNextSession() {
        notes.mark(3);
        notes.write(3, "  here the clock\n falls behind ");
        notes.mark(5);
        Exploration later = new Exploration();
        NotesViewModel again = new NotesViewModel(later, THREADS, new NoteFiles(folder));
        later.show(Examples.leaseViolation(), Examples.leaseRecording());
        assertThat(again.all())
                .containsExactly(
                        new TraceNote(3, true, "here the clock falls behind"),
                        new TraceNote(5, true, ""));
        later.show(Examples.lassoViolation(), null);
        assertThat(again.all()).isEmpty();
    }

    @Test
    void aNoteThatIsTakenAwayLeavesNothing() {
        notes.mark(2);
        notes.mark(2);
        notes.write(4, "x");
        notes.write(4, " ");
        assertThat(notes.all()).isEmpty();
    }

    @Test
    void noStateOffTheTraceIsNoted() {
        notes.mark(8);
        notes.mark(-1);
        assertThat(notes.all()).isEmpty();
    }

    @Test
    void oneGoesFromNoteToNote() {
        notes.mark(2);
        notes.write(6, "the second leader");
        run("trace.next-note");
        assertThat(exploration.cursor().index().get()).isEqualTo(2);
        run("trace.next-note");
        assertThat(exploration.cursor().index().get()).isEqualTo(6);
        run("trace.previous-note");
        assertThat(exploration.cursor().index().get()).isEqualTo(2);
        run("trace.previous-note");
        assertThat(exploration.cursor().index().get()).isEqualTo(6);
    }

    @Test
    void aWalkShowsTheNotesOfWhatItLeftUpToThere() {
        notes.mark(1);
        notes.mark(3);
        exploration.cursor().select(2);
        exploration
                .cursor()
                .take(new Step("Crash", List.of()), Examples.lease().states().getFirst(), -1);
        assertThat(notes.isMarked(1)).isTrue();
        assertThat(notes.isMarked(3)).isFalse();
        exploration.cursor().backToCounterexample();
        assertThat(notes.isMarked(3)).isTrue();
    }

    @Test
    void whatAFileOfTheTraceSaysIsTakenOver() {
        notes.write(1, "mine");
        notes.add(List.of(new TraceNote(1, true, "theirs"), new TraceNote(2, false, "also")));
        assertThat(notes.text(1)).isEqualTo("mine");
        assertThat(notes.text(2)).isEqualTo("also");
    }

    private void run(String id) {
        notes.commands().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow().run();
    }
}
