package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RunRecord;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.lang.Review;
import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.properties.SheetLine;

import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The sheet of a project's properties, worked as a person works it. */
@ExtendWith(FxExtension.class)
class ProjectSheetTest {
    private static final String GATE =
            """
            ---- MODULE Gate ----
            VARIABLE shut

            \\* The gate stays shut.
            StaysShut == [](shut)
            ====
            """;

    @TempDir private Path temporary = Path.of("");

    private TestWindow open() throws IOException {
        return withAnEarlierCheck().open();
    }

    private TestWindow withAnEarlierCheck() throws IOException {
        Path gate = Files.createDirectories(temporary.resolve("project/gate"));
        Files.writeString(gate.resolve("Gate.tla"), GATE);
        TestWindow ide = new TestWindow(temporary);
        new RunRecords(temporary.resolve("data"))
                .append(
                        new RunRecord(
                                Instant.parse("2026-11-22T12:00:00Z"),
                                ide.spec,
                                ide.spec.resolveSibling("Door.cfg"),
                                null,
                                List.of(),
                                "sha256:other",
                                Kind.INVARIANT,
                                List.of(
                                        new RunRecord.Outcome(
                                                "AtMostTwice", Kind.Verdict.VIOLATED)),
                                2,
                                2,
                                2,
                                Duration.ofMillis(10),
                                "2.18",
                                null));
        return ide;
    }

    private static void showSheet(TestWindow ide, KeyCode key) {
        Fx.await("the folder is read", () -> !ide.window.workbench().project().specs().isEmpty());
        ide.ctrl(key);
        Fx.await(
                "the sheet is read",
                () ->
                        !ide.window.sheet().model().lines().isEmpty()
                                && ide.window.sheet().model().activity().get().isEmpty());
    }

    private static List<String> rows(TestWindow ide) {
        return Fx.get(
                () -> {
                    List<String> rows = new ArrayList<>();
                    for (SheetLine line : ide.window.sheet().model().lines()) {
                        rows.add(
                                switch (line) {
                                    case SheetLine.Heading heading -> heading.text() + ":";
                                    case SheetLine.Row row -> row.row().card().name();
                                });
                    }
                    return rows;
                });
    }

    private static List<String> words(TestWindow ide) {
        return Fx.get(
                () -> {
                    Node list = ide.window.stage().getScene().lookup("#sheet-list");
                    ide.window.stage().getScene().getRoot().applyCss();
                    ide.window.stage().getScene().getRoot().layout();
                    return list.lookupAll(".label").stream()
                            .filter(Label.class::isInstance)
                            .map(n -> ((Labeled) n).getText())
                            .toList();
                });
    }

    @Test
    void allSpecsOfTheFolderStandOnOneSheetPlainBesideFormal() throws IOException {
        TestWindow ide = open();

        showSheet(ide, KeyCode.DIGIT4);

        Fx.await("both specs are read", () -> rows(ide).contains("StaysShut"));
        assertThat(rows(ide))
                .contains("Door:", "AtMostTwice", "NeverNegative", "Gate:", "StaysShut");
        Fx.await(
                "its words are seen",
                () -> !ide.window.stage().getScene().getRoot().lookupAll(".sheet-cell").isEmpty());
        Fx.run(() -> ide.window.sheet().model().search().set("never"));
        assertThat(words(ide))
                .contains("The door is never opened more than twice.", "AtMostTwice == count <= 2")
                .contains("No plain text yet.", "never checked")
                .anyMatch(w -> w.startsWith("violated before the last change · Door.cfg · "));
    }

    @Test
    void aClickGoesToTheDefinitionInItsFile() throws IOException {
        TestWindow ide = open();
        showSheet(ide, KeyCode.DIGIT4);
        TextField search = (TextField) ide.node("#sheet-search");
        Fx.await("both specs are read", () -> rows(ide).contains("StaysShut"));
        Fx.run(() -> search.setText("stays shut"));
        ListView<?> list = (ListView<?>) ide.node("#sheet-list");

        Fx.run(() -> list.getSelectionModel().select(1));
        Fx.run(list::requestFocus);
        ide.press(KeyCode.ENTER, false, false);

        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup("#sheet-list"))).isNull();
        assertThat(Fx.get(() -> ide.editor().document().name())).isEqualTo("Gate.tla");
        assertThat(Fx.get(() -> ide.editor().position())).startsWith("Line 5,");
    }

    @Test
    void whatIsTakenForGrantedHasAPageOfItsOwn() throws IOException {
        TestWindow ide = open();

        showSheet(ide, KeyCode.DIGIT5);

        assertThat(rows(ide)).containsExactly("Other:", "Slam");
        assertThat(words(ide)).contains("never reviewed", "The wind shuts it.");
        Node properties = ide.node("#sheet-properties");
        Fx.run(() -> Event.fireEvent(properties, new ActionEvent(properties, properties)));
        assertThat(rows(ide)).contains("AtMostTwice");
        ide.press(KeyCode.ESCAPE, false, false);
        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup("#sheet-list"))).isNull();
    }

    @Test
    void aSpecThatDidNotChangeIsNotReadAgain() throws IOException {
        TestWindow ide = open();
        showSheet(ide, KeyCode.DIGIT4);
        ide.press(KeyCode.ESCAPE, false, false);
        int before = ide.explorer.parsed().size();

        showSheet(ide, KeyCode.DIGIT4);
        assertThat(ide.explorer.parsed()).hasSize(before);
        ide.press(KeyCode.ESCAPE, false, false);
        Files.writeString(
                temporary.resolve("project/gate/Gate.tla"),
                GATE.replace("StaysShut", "NeverOpens"));
        showSheet(ide, KeyCode.DIGIT4);
        Fx.await("the change is seen", () -> rows(ide).contains("NeverOpens"));

        assertThat(ide.explorer.parsed()).hasSize(before + 1);
    }

    @Test
    void theSheetFillsWhenTheFolderIsReadAfterItWasOpened() throws IOException {
        TestWindow ide = withAnEarlierCheck();

        Fx.run(
                () -> {
                    ide.window.show(List.of(ide.folder));
                    ide.window.shell().command("view.properties").ifPresent(Command::run);
                    assertThat(ide.window.workbench().project().tree().get()).isNull();
                });

        Fx.await(
                "both specs are on it",
                () -> rows(ide).containsAll(List.of("AtMostTwice", "StaysShut")));
        Fx.await(
                "it says no more that it reads",
                () -> ide.window.sheet().model().activity().get().isEmpty());
    }

    @Test
    void aRowIsReviewedWhereItStands() throws IOException {
        TestWindow ide = open();
        showSheet(ide, KeyCode.DIGIT4);
        Fx.await("both specs are read", () -> rows(ide).contains("StaysShut"));
        Fx.run(() -> ide.window.sheet().model().search().set("stays shut"));
        Fx.await(
                "its row is there",
                () -> ide.window.stage().getScene().lookup("#sheet-review-StaysShut") != null);

        Button review = (Button) ide.node("#sheet-review-StaysShut");
        Fx.run(review::fire);

        Fx.await(
                "it is written in its file's text",
                () ->
                        ide.editor().document().name().equals("Gate.tla")
                                && ide.editor().document().text().contains("@reviewed"));
        Fx.await(
                "the row says so",
                () ->
                        ide.window.sheet().model().lines().stream()
                                .anyMatch(
                                        line ->
                                                line instanceof SheetLine.Row row
                                                        && row.row().card().review().state()
                                                                == Review.State.CURRENT));
        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup("#sheet-list"))).isNotNull();
    }

    @Test
    void aCardShowsWhatAnEarlierSessionFoundAndThatTheSpecChangedSince() throws IOException {
        TestWindow ide = open();

        Fx.await(
                "its verdict is there",
                () -> ide.window.workbench().verdicts().of("AtMostTwice").isPresent());
        Fx.await(
                "and on its card",
                () ->
                        ide
                                .window
                                .stage()
                                .getScene()
                                .getRoot()
                                .lookupAll("#card-AtMostTwice .card-verdict")
                                .stream()
                                .anyMatch(n -> n.getStyleClass().contains("stale")));
        assertThat(
                        Fx.get(
                                () ->
                                        ide.window
                                                .workbench()
                                                .verdicts()
                                                .of("AtMostTwice")
                                                .orElseThrow()
                                                .sentence()))
                .startsWith("violated before the last change · Door.cfg · ");
        assertThat(Fx.get(() -> ide.window.workbench().verdicts().of("NeverNegative"))).isEmpty();
    }
}
