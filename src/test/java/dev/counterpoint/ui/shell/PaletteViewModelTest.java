package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.Command;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;

import java.util.List;

class PaletteViewModelTest {
    private final PaletteViewModel palette =
            new PaletteViewModel(
                    List.of(
                            command("file.save", "Save"),
                            command("file.save-all", "Save All"),
                            Command.when(
                                    "run.stop",
                                    "Stop",
                                    null,
                                    null,
                                    new SimpleBooleanProperty(false),
                                    () -> {}),
                            command("view.palette", "Command Palette"),
                            command("edit.go-to-line", "Go to Line…")));

    private static Command command(String id, String title) {
        return Command.always(id, title, null, null, () -> {});
    }

    @Test
    void listsAllButItselfAndWhatCannotBeDoneNowLast() {
        assertThat(palette.found())
                .extracting(Command::title)
                .containsExactly("Save", "Save All", "Go to Line…", "Stop");
    }

    @Test
    void findsByAPartOfTheTitleInAnyCase() {
        palette.query().set("SAVE a");

        assertThat(palette.found()).extracting(Command::title).containsExactly("Save All");
    }

    @Test
    void findsByLettersInOrder() {
        palette.query().set("gtl");

        assertThat(palette.found()).extracting(Command::title).containsExactly("Go to Line…");
    }

    @Test
    void findsNothingWhereALetterIsMissing() {
        palette.query().set("xq");

        assertThat(palette.found()).isEmpty();
    }
}
