package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import org.fxmisc.richtext.StyledTextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The form over a model in the whole window. */
@ExtendWith(FxExtension.class)
class ModelFormTest {
    private static final String SPEC =
            TestWindow.SPEC.replace("VARIABLES", "CONSTANTS Limit, Person\nVARIABLES");

    /** Line ends of two sorts, tabs, comments in odd places, a word that nobody knows. */
    private static final String MODEL =
            "\\* The usual door.\r\n"
                    + "CONSTANTS\r\n"
                    + "\tLimit =   2 (* more is slow *)\r\n"
                    + "    Person = {a,b}   \\* who\n"
                    + "(* what is\n   checked *)\n"
                    + "SPECIFICATION Spec\r\n"
                    + "INVARIANTS AtMostTwice \\* first\n"
                    + "   NeverNegative\n"
                    + "_NEWER_WORD whatever\n"
                    + "CHECK_DEADLOCK   FALSE   ";

    @TempDir private Path temporary = Path.of("");

    private TestWindow open() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("project"));
        Files.writeString(folder.resolve("Door.tla"), SPEC);
        Files.writeString(folder.resolve("Door.cfg"), MODEL);
        TestWindow ide = new TestWindow(temporary).open();
        Fx.run(() -> ide.window.shell().arrangement().set(Arrangement.RUN));
        Fx.await(
                "the model is in the form",
                () -> ide.window.stage().getScene().lookup("#constant-Limit") != null);
        return ide;
    }

    /** Ids have dots in them, which a selector would take for something else. */
    private static <T extends Node> T node(TestWindow ide, Class<T> type, String id) {
        return Fx.get(
                () ->
                        ide.window.stage().getScene().getRoot().lookupAll("*").stream()
                                .filter(n -> id.equals("#" + n.getId()))
                                .filter(type::isInstance)
                                .map(type::cast)
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(id)));
    }

    private static void write(TestWindow ide, String constant, String value) {
        TextField field = node(ide, TextField.class, "#constant-" + constant);
        Fx.run(() -> field.setText(value));
    }

    private static void tick(TestWindow ide, String id) {
        CheckBox box = node(ide, CheckBox.class, id);
        Fx.run(box::fire);
    }

    private static void press(TestWindow ide, String id) {
        ButtonBase button = node(ide, ButtonBase.class, id);
        Fx.run(button::fire);
    }

    private static String onDisk(TestWindow ide) throws IOException {
        return Files.readString(ide.folder.resolve("Door.cfg"));
    }

    @Test
    void lookingAtAModelWritesNothingAndAChangeNothingButTheValue() throws IOException {
        TestWindow ide = open();

        assertThat(onDisk(ide)).isEqualTo(MODEL);
        assertThat(Fx.get(() -> ide.window.workbench().documents().open())).hasSize(1);
        assertThat(node(ide, TextField.class, "#constant-Person").getText()).isEqualTo("{a,b}");
        assertThat(node(ide, CheckBox.class, "#check-AtMostTwice").isSelected()).isTrue();
        assertThat(node(ide, CheckBox.class, "#check-deadlock").isSelected()).isFalse();

        write(ide, "Limit", "3");
        write(ide, "Person", "{a,b,c}");
        press(ide, "#model.save");
        assertThat(onDisk(ide))
                .as("nothing but the two values")
                .isEqualTo(MODEL.replace("=   2 (", "=   3 (").replace("{a,b}", "{a,b,c}"));
    }

    @Test
    void whatIsDoneAndUndoneAgainLeavesEveryByteAsItWas() throws IOException {
        TestWindow ide = open();
        write(ide, "Limit", "7");
        tick(ide, "#check-NeverNegative");
        tick(ide, "#check-deadlock");
        write(ide, "Person", "{x}");
        press(ide, "#model.save");
        assertThat(onDisk(ide)).isNotEqualTo(MODEL).contains("_NEWER_WORD whatever");

        for (int i = 0; i < 4; i++) {
            press(ide, "#model.undo");
        }
        press(ide, "#model.save");

        assertThat(onDisk(ide)).isEqualTo(MODEL);
    }

    @Test
    void formFileAndTextAreOne() throws IOException {
        TestWindow ide = open();
        Files.writeString(ide.folder.resolve("Door.cfg"), MODEL.replace("{a,b}", "{q}"));
        Fx.await(
                "the form has what is on disk",
                () -> node(ide, TextField.class, "#constant-Person").getText().equals("{q}"));
        Fx.run(() -> node(ide, ToggleButton.class, "#run-page-text").fire());
        StyledTextArea<?, ?> area = node(ide, StyledTextArea.class, "#editor-Door.cfg");

        write(ide, "Limit", "5");
        String shown = Fx.get(area::getText);
        assertThat(shown).contains("Limit =   5 (* more");

        Fx.run(() -> area.replaceText(area.getText().replace("{q}", "{z}")));
        Fx.await(
                "the form has it",
                () -> node(ide, TextField.class, "#constant-Person").getText().equals("{z}"));
    }

    @Test
    void aMistakeIsSaidAtItsFieldAndTheCheckTakesWhatTheFormShows() throws IOException {
        TestWindow ide = open();
        write(ide, "Limit", "{1,");
        assertThat(
                        Fx.get(
                                () ->
                                        ide.window
                                                .checks()
                                                .models()
                                                .form()
                                                .state()
                                                .get()
                                                .constants()
                                                .getFirst()
                                                .problem()))
                .isEqualTo("`{` is not closed: `}` is missing.");

        write(ide, "Limit", "9");
        press(ide, "#run.check");

        Fx.await("a check began", () -> !ide.checks.started.isEmpty());
        assertThat(ide.checks.started.getFirst().model())
                .isInstanceOfSatisfying(
                        ModelChoice.Text.class,
                        text ->
                                assertThat(text.config())
                                        .contains("Limit =   9 (*")
                                        .contains("{a,b}"));
        assertThat(onDisk(ide)).isEqualTo(MODEL);
    }

    @Test
    void aValueOnlyAModuleCanSayIsShownAndThenWritten() throws IOException {
        TestWindow ide = open();
        write(ide, "Limit", "-1");
        press(ide, "#module-Limit");
        assertThat(ide.folder.resolve("MCDoor.tla")).doesNotExist();

        press(ide, "#proposal-write");

        assertThat(Files.readString(ide.folder.resolve("MCDoor.tla")))
                .contains("EXTENDS Door")
                .contains("const_Limit == -1");
        ComboBox<?> chooser = node(ide, ComboBox.class, "#run-model");
        Fx.await(
                "the new model is chosen",
                () ->
                        ide.window.checks().runs().model().get() != null
                                && ide.window
                                        .checks()
                                        .runs()
                                        .model()
                                        .get()
                                        .name()
                                        .equals("MCDoor"));
        assertThat(Fx.get(() -> chooser.getItems().size())).isEqualTo(2);
        assertThat(onDisk(ide)).isEqualTo(MODEL);
    }

    @Test
    void modelsAreClonedComparedDeletedAndBroughtBack() throws IOException {
        TestWindow ide = open();
        Fx.run(() -> node(ide, ToggleButton.class, "#run-page-models").fire());
        TableView<?> table = node(ide, TableView.class, "#models-table");
        ide.desktop.willType("Wide");

        Fx.run(() -> ide.window.shell().command("run.model-clone").orElseThrow().run());
        Fx.await("the clone is listed", () -> table.getItems().size() == 2);
        assertThat(Files.readString(ide.folder.resolve("Wide.cfg"))).isEqualTo(MODEL);
        Fx.await(
                "the clone is chosen",
                () -> ide.window.checks().runs().model().get().name().equals("Wide"));

        ide.desktop.willAnswer(0);
        Fx.run(() -> ide.window.shell().command("run.model-delete").orElseThrow().run());
        Fx.await("it is gone", () -> table.getItems().size() == 1);
        assertThat(ide.folder.resolve("Wide.cfg")).doesNotExist();

        Fx.run(() -> ide.window.shell().command("run.model-restore").orElseThrow().run());
        Fx.await("it is back", () -> table.getItems().size() == 2);
        assertThat(Files.readString(ide.folder.resolve("Wide.cfg"))).isEqualTo(MODEL);
    }
}
