package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.Command;
import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;
import dev.counterpoint.ui.guide.coach.CoachViewModel;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What those find who are new here. */
@ExtendWith(FxExtension.class)
class FirstStepsTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void whereNothingIsOpenASampleIsOneClickAwayAndIsACopy() throws IOException {
        TestWindow ide = new TestWindow(temporary);
        Fx.run(() -> ide.window.show(List.of()));
        assertThat(ide.node("#welcome").isVisible()).isTrue();

        Button sample = (Button) ide.node("#sample-lease");
        Fx.run(sample::fire);

        Path copy = temporary.resolve("data/samples/lease/Lease.tla");
        Fx.await(
                "the copy is in front",
                () ->
                        ide.window.workbench().documents().active().get() != null
                                && ide.window
                                        .workbench()
                                        .documents()
                                        .active()
                                        .get()
                                        .path()
                                        .equals(copy));
        Fx.await(
                "the page goes",
                () -> !ide.window.stage().getScene().lookup("#welcome").getParent().isVisible());
        assertThat(copy).hasSameTextualContentAs(Path.of("sample-specs/lease/Lease.tla"));
        assertThat(Files.isWritable(copy)).isTrue();
    }

    @Test
    void aNewSpecIsMadeFromATemplateUnderItsOwnName() throws IOException {
        TestWindow ide = new TestWindow(temporary).open();
        run(ide, "file.new-spec");
        TextField name = (TextField) ide.node("#new-spec-name");
        Button create = (Button) ide.node("#new-spec-create");
        Fx.run(() -> name.setText("Door"));
        assertThat(Fx.get(create::isDisabled)).as("Door is there already").isTrue();
        Fx.run(() -> name.setText("Shop"));

        Fx.run(create::fire);

        Path spec = ide.folder.resolve("Shop.tla");
        Fx.await("it is in front", () -> ide.window.workbench().documents().find(spec).isPresent());
        assertThat(Files.readString(spec)).contains("- MODULE Shop -").contains("Pay(o) ==");
        assertThat(ide.folder.resolve("Shop.cfg")).exists();
    }

    @Test
    void f1ExplainsThePanelThatHasTheFocusAndEscapeGoesBack() {
        TestWindow ide = new TestWindow(temporary).open();
        Fx.run(() -> ide.editor().area().requestFocus());
        Node before = Fx.get(() -> ide.window.stage().getScene().getFocusOwner());

        run(ide, "help.panel");
        assertThat(ide.node("#guide-page-write")).isNotNull();
        Fx.run(() -> ((TextField) ide.node("#guide-search")).setText("lasso"));
        Fx.await("sections with it", () -> contents(ide) > 1 && contents(ide) < 12);
        ide.press(KeyCode.ENTER, false, false);
        ide.press(KeyCode.ESCAPE, false, false);
        ide.press(KeyCode.ESCAPE, false, false);

        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup("#guide"))).isNull();
        assertThat(Fx.get(() -> ide.window.stage().getScene().getFocusOwner())).isEqualTo(before);
    }

    private static int contents(TestWindow ide) {
        return ((VBox) ide.window.stage().getScene().lookup("#guide-contents"))
                .getChildren()
                .size();
    }

    @Test
    void settingsAreFoundChangedAndThereAgainAtTheNextStart() {
        TestWindow ide = new TestWindow(temporary).open();
        run(ide, "file.settings");
        Fx.run(() -> ((TextField) ide.node("#settings-search")).setText("local history"));
        Fx.await("one is left", () -> rows(ide) == 2);
        Fx.run(() -> ((CheckBox) ide.node("#setting-history")).setSelected(false));
        Fx.run(() -> ((TextField) ide.node("#settings-search")).setText("time"));
        Fx.run(() -> ((TextField) ide.node("#setting-budget")).setText("5 min"));
        Fx.run(() -> ((TextField) ide.node("#settings-search")).setText("theme"));
        Fx.run(
                () -> {
                    ComboBox<?> theme = (ComboBox<?>) ide.node("#setting-theme");
                    theme.getSelectionModel().select(2);
                });
        assertThat(Fx.get(() -> ide.window.shell().appearance().theme().get().name()))
                .isEqualTo("DARK");
        assertThat(Fx.get(() -> ide.window.checks().runs().budget().get())).isEqualTo("5 min");
        Fx.await(
                "they are kept",
                () ->
                        Files.readString(temporary.resolve("settings/settings.json"))
                                .contains("\"history\" : false"));
        Fx.run(() -> ide.window.stage().hide());

        TestWindow later = new TestWindow(temporary);

        assertThat(Fx.get(() -> later.window.checks().runs().budget().get())).isEqualTo("5 min");
    }

    private static int rows(TestWindow ide) {
        return ((VBox) ide.window.stage().getScene().lookup("#settings-rows")).getChildren().size();
    }

    @Test
    void aSpoiledSettingsFileIsKeptAsideAndSaid() throws IOException {
        Path settings = Files.createDirectories(temporary.resolve("settings"));
        Files.writeString(settings.resolve("settings.json"), "{ \"budget\": ");

        TestWindow ide = new TestWindow(temporary);

        assertThat(Fx.get(() -> ide.window.shell().message().get()))
                .contains("settings.json")
                .contains("kept as");
        assertThat(settings.resolve("settings.json.unreadable")).hasContent("{ \"budget\": ");
        assertThat(Fx.get(() -> ide.window.checks().runs().budget().get())).isEqualTo("60 s");
    }

    @Test
    void theTourSeesWhatIsDoneIsLeftAndGoneOnWith() {
        TestWindow ide = new TestWindow(temporary);
        Fx.run(() -> ide.window.show(List.of()));
        run(ide, "help.tour");
        CoachViewModel tour = Fx.get(() -> ide.window.tour());
        assertThat(((Label) ide.node("#coach-title")).getText()).isEqualTo("Read");
        Fx.await("the sample is open", () -> ide.window.editors().current().get() != null);

        Fx.run(
                () -> {
                    var area = ide.editor().area();
                    area.moveTo(area.getText().indexOf("OneLeaderAtATime =="));
                });
        Fx.await("the tour goes on", () -> tour.at().get() == 1);
        run(ide, "help.tour-focus");
        assertThat(Fx.get(() -> ide.window.stage().getScene().getFocusOwner().getId()))
                .isEqualTo("coach-next");
        Fx.run(() -> ((Button) ide.node("#coach-leave")).fire());
        assertThat(Fx.get(() -> ide.node("#coach-layer").isVisible())).isFalse();

        run(ide, "help.tour");

        assertThat(((Label) ide.node("#coach-title")).getText()).isEqualTo("Choose a model");
    }

    private static void run(TestWindow ide, String command) {
        Fx.run(() -> ide.window.shell().command(command).ifPresent(Command::run));
    }
}
