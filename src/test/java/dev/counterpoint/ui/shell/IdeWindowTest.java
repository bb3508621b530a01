package dev.counterpoint.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.FxExtension;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** The whole window, worked as a person works it. */
@ExtendWith(FxExtension.class)
class IdeWindowTest {
    @TempDir private Path temporary = Path.of("");

    @Test
    void aFolderOpensAsATreeWithModelsBelowTheirModule() {
        TestWindow ide = new TestWindow(temporary).open();
        TreeView<?> tree = (TreeView<?>) ide.node("#project-tree");

        Fx.await("the tree is filled", () -> tree.getRoot() != null);

        assertThat(Fx.get(() -> tree.getRoot().getChildren().getFirst().getValue().toString()))
                .contains("Door.tla");
        assertThat(
                        Fx.get(
                                () ->
                                        tree.getRoot()
                                                .getChildren()
                                                .getFirst()
                                                .getChildren()
                                                .getFirst()
                                                .getValue()
                                                .toString()))
                .contains("Door.cfg");
    }

    @Test
    void typedTextIsColouredMarkedAsChangedAndSaved() throws IOException {
        TestWindow ide = new TestWindow(temporary).open();

        ide.typeAt(3, "CONSTANT N\n");

        Collection<String> style =
                Fx.get(
                        () ->
                                ide.editor()
                                        .area()
                                        .getStyleOfChar(
                                                ide.editor().area().getAbsolutePosition(2, 1)));
        assertThat(style).contains("tok-keyword");
        assertThat(Fx.get(() -> ide.editor().document().dirty().get())).isTrue();

        ide.ctrl(KeyCode.S);

        assertThat(Fx.get(() -> ide.editor().document().dirty().get())).isFalse();
        assertThat(Files.readString(ide.spec)).contains("CONSTANT N\nVARIABLES");
    }

    @Test
    void openingACommentColoursWhatFollowsAndClosingItBringsTheColoursBack() {
        TestWindow ide = new TestWindow(temporary).open();

        ide.typeAt(4, "(*\n");
        assertThat(styleAt(ide, 10, 0)).contains("tok-comment");

        Fx.run(() -> ide.editor().area().undo());
        assertThat(styleAt(ide, 10, 0)).doesNotContain("tok-comment");
    }

    private static Collection<String> styleAt(TestWindow ide, int line, int column) {
        return Fx.get(
                () ->
                        ide.editor()
                                .area()
                                .getStyleOfChar(
                                        ide.editor().area().getAbsolutePosition(line - 1, column)));
    }

    @Test
    void aMistakeIsUnderlinedAndListedAndAChosenOneIsGoneTo() {
        TestWindow ide = new TestWindow(temporary).open();

        ide.typeAt(6, "WRONG ");
        Fx.await(
                "the mistake is known",
                () -> !ide.window.workbench().problems().problems().isEmpty());

        assertThat(styleAt(ide, 6, 1)).contains("mark-error");
        ListView<?> list = (ListView<?>) ide.node("#problems-list");
        Fx.run(
                () -> {
                    ide.editor().goTo(20);
                    list.getSelectionModel().select(0);
                    list.requestFocus();
                });
        ide.press(KeyCode.ENTER, false, false);
        assertThat(Fx.get(() -> ide.editor().area().getCurrentParagraph())).isEqualTo(5);
    }

    @Test
    void unsavedTextIsWhatIsParsed() {
        TestWindow ide = new TestWindow(temporary).open();

        ide.typeAt(4, "\\* changed\n");

        Fx.await(
                "the text on the screen is parsed",
                () ->
                        ide.explorer.parsed().stream()
                                .map(source -> source.overlays().getOrDefault("Door", ""))
                                .anyMatch(text -> text.contains("changed")));
    }

    @Test
    void eachCardStandsBesideItsDefinition() {
        TestWindow ide = new TestWindow(temporary).open();
        Region card = (Region) ide.node("#card-Open");
        Fx.await("the card is laid out", () -> card.isVisible() && card.getHeight() > 0);

        double definition =
                Fx.get(() -> ide.editor().area().localToScene(0, ide.editor().yOf(9)).getY());
        double beside = Fx.get(() -> card.localToScene(0, 0).getY());

        assertThat(beside).isBetween(definition - 1, definition + 30);
    }

    @Test
    void linesTypedAboveMoveTheCardsAtOnce() {
        TestWindow ide = new TestWindow(temporary).open();
        Fx.await("there are cards", () -> !ide.window.workbench().cards().items().isEmpty());
        int before = lineOfCard(ide, "Open");

        ide.typeAt(3, "\n\n");

        assertThat(lineOfCard(ide, "Open")).isEqualTo(before + 2);
    }

    private static int lineOfCard(TestWindow ide, String name) {
        return Fx.get(
                () ->
                        ide.window.workbench().cards().items().stream()
                                .filter(i -> i.card().name().equals(name))
                                .findFirst()
                                .orElseThrow()
                                .line());
    }

    @Test
    void ctrlAndADigitSwitchTheArrangement() {
        TestWindow ide = new TestWindow(temporary).open();

        ide.ctrl(KeyCode.DIGIT3);
        assertThat(Fx.get(() -> ide.window.shell().arrangement().get()))
                .isEqualTo(Arrangement.EXPLORE);
        ide.ctrl(KeyCode.DIGIT1);
        assertThat(Fx.get(() -> ide.window.shell().arrangement().get()))
                .isEqualTo(Arrangement.WRITE);
    }

    @Test
    void theTextHasMostOfTheWindow() {
        TestWindow ide = new TestWindow(temporary).open();
        Region tabs = (Region) ide.node("#editor-tabs");

        Fx.await("the panels have their places", () -> tabs.getWidth() > 0.55 * 980);

        Fx.run(() -> ide.window.shell().command("view.project").orElseThrow().run());
        Fx.await("the project makes room", () -> tabs.getWidth() > 0.68 * 980);
        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup("#project-tree"))).isNull();
        Fx.run(() -> ide.window.shell().command("view.project").orElseThrow().run());
        Fx.await("the project is back", () -> tabs.getWidth() < 0.68 * 980);
    }

    @Test
    void aSpecOpenedInANarrowWindowLeavesTheProjectAway() {
        TestWindow ide = new TestWindow(temporary);

        Fx.run(() -> ide.window.show(List.of(ide.spec)));

        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup("#project-tree"))).isNull();
    }

    @Test
    void quitStandsLastInTheFileMenu() {
        TestWindow ide = new TestWindow(temporary).open();
        MenuBar menus = (MenuBar) ide.node("#menu-bar");

        assertThat(Fx.get(() -> menus.getMenus().getFirst().getItems().getLast().getText()))
                .isEqualTo("Quit");
    }

    @Test
    void theSwitcherCanBeClicked() {
        TestWindow ide = new TestWindow(temporary).open();

        new FxRobot().clickOn("#arrangement-run");

        assertThat(Fx.get(() -> ide.window.shell().arrangement().get())).isEqualTo(Arrangement.RUN);
    }

    @Test
    void thePaletteFindsACommandAndDoesIt() {
        TestWindow ide = new TestWindow(temporary).open();

        Fx.run(() -> ide.editor().area().requestFocus());
        ide.press(KeyCode.P, true, true);
        TextField field = (TextField) ide.node("#palette-field");
        Fx.run(() -> field.setText("explore"));
        ide.press(KeyCode.ENTER, false, false);

        assertThat(Fx.get(() -> ide.window.shell().arrangement().get()))
                .isEqualTo(Arrangement.EXPLORE);
        assertThat(Fx.get(() -> ide.window.stage().getScene().lookup("#palette-field"))).isNull();
    }

    @Test
    void findGoesFromOneHitToTheNext() {
        TestWindow ide = new TestWindow(temporary).open();

        Fx.run(() -> ide.editor().finding().open());
        TextField field = (TextField) ide.node("#find-field");
        Fx.run(() -> field.setText("count"));
        int first = Fx.get(() -> ide.editor().area().getSelection().getStart());
        Fx.run(() -> ide.editor().finding().next());

        assertThat(Fx.get(() -> ide.editor().area().getSelectedText())).isEqualTo("count");
        assertThat(Fx.get(() -> ide.editor().area().getSelection().getStart()))
                .isGreaterThan(first);
    }

    @Test
    void closingWithUnsavedTextAsksAndStaysOpenWithoutAnAnswer() {
        TestWindow ide = new TestWindow(temporary).open();
        ide.typeAt(4, "\\* new\n");

        Fx.run(() -> ide.window.close());

        assertThat(ide.desktop.questions()).containsExactly("Save the changes in Door.tla?");
        assertThat(Fx.get(() -> ide.window.stage().isShowing())).isTrue();
    }

    @Test
    void closingCanSaveAndRemembersTheWindow() throws IOException {
        TestWindow ide = new TestWindow(temporary).open();
        ide.typeAt(4, "\\* new\n");
        ide.desktop.willAnswer(0);

        Fx.run(() -> ide.window.close());

        assertThat(Fx.get(() -> ide.window.stage().isShowing())).isFalse();
        assertThat(Files.readString(ide.spec)).contains("\\* new");
        assertThat(ide.settings.load().openFiles()).containsExactly(ide.spec.toString());
        assertThat(ide.settings.load().project()).isEqualTo(ide.folder.toString());
    }

    @Test
    void closingInMidRunAsksOnce() {
        TestWindow ide = new TestWindow(temporary).open();
        Fx.await("a model is chosen", () -> ide.window.checks().runs().model().get() != null);
        ide.ctrl(KeyCode.ENTER);
        Fx.await("the check runs", () -> ide.window.checks().isRunning());

        Fx.run(() -> ide.window.close());
        assertThat(Fx.get(() -> ide.window.stage().isShowing())).isTrue();
        ide.desktop.willAnswer(0);
        Fx.run(() -> ide.window.close());

        assertThat(ide.desktop.questions())
                .containsExactly("A check is still running.", "A check is still running.");
        assertThat(Fx.get(() -> ide.window.stage().isShowing())).isFalse();
    }

    @Test
    void aFileChangedOnDiskIsNotOverwrittenUnasked() throws IOException {
        TestWindow ide = new TestWindow(temporary).open();
        ide.typeAt(4, "\\* mine\n");
        Files.writeString(ide.spec, "---- MODULE Door ----\n\\* theirs\n====\n");

        ide.ctrl(KeyCode.S);
        assertThat(ide.desktop.questions())
                .containsExactly("Door.tla was changed on disk since you opened it.");
        assertThat(Files.readString(ide.spec)).contains("theirs");

        ide.desktop.willAnswer(1);
        ide.ctrl(KeyCode.S);
        assertThat(Fx.get(() -> ide.editor().area().getText())).contains("theirs");
    }

    @Test
    void whatCannotBeShownAsTextIsToldInOneSentence() throws IOException {
        TestWindow ide = new TestWindow(temporary).open();
        Path binary = ide.folder.resolve("Picture.tla");
        Files.write(binary, new byte[] {1, 0, 2});

        Fx.run(() -> ide.window.workbench().open(binary));

        Node content = ide.node("#editor-tabs");
        assertThat(
                        Fx.get(
                                () ->
                                        content.lookupAll(".empty-words").stream()
                                                .map(n -> ((Label) n).getText())
                                                .toList()))
                .contains("Picture.tla is not a text file.");
    }
}
