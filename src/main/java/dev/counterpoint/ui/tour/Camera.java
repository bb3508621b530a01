package dev.counterpoint.ui.tour;

import dev.counterpoint.ui.fx.Png;
import dev.counterpoint.ui.fx.PopupDress;
import dev.counterpoint.ui.shell.IdeWindow;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes pictures of the window, with what has popped up over it, in light and in dark. */
final class Camera {
    private final IdeWindow window;
    private final Driver driver;
    private final Path out;
    private final List<Path> files = new ArrayList<>();
    private int number;

    Camera(IdeWindow window, Driver driver, Path out) {
        this.window = window;
        this.driver = driver;
        this.out = out;
    }

    /** All files so far, in order. */
    List<Path> files() {
        return List.copyOf(files);
    }

    /** Counts a file that came about in another way. */
    void add(Path file) {
        files.add(file);
    }

    /** Takes the picture in both themes. */
    void take(String name) throws InterruptedException, IOException {
        number++;
        for (int i = 0; i < 2; i++) {
            Scene scene = window.stage().getScene();
            driver.settle(scene);
            String theme =
                    driver.on(() -> window.shell().appearance().theme().get().name())
                            .toLowerCase(Locale.ROOT);
            Path file =
                    out.resolve(String.format(Locale.ROOT, "%02d-%s-%s.png", number, name, theme));
            Png.write(driver.on(() -> picture(scene)), file);
            files.add(file);
            driver.run(this::otherTheme);
        }
    }

    private void otherTheme() {
        window.shell().appearance().toggle();
        for (Window shown : List.copyOf(Window.getWindows())) {
            if (shown instanceof Popup popup) {
                PopupDress.put(popup, window.stage().getScene());
            }
        }
    }

    private Image picture(Scene scene) {
        Image base = scene.snapshot(null);
        List<PopupWindow> popups = new ArrayList<>();
        for (Window shown : Window.getWindows()) {
            if (shown instanceof PopupWindow popup && popup.isShowing()) {
                popups.add(popup);
            }
        }
        if (popups.isEmpty()) {
            return base;
        }
        Pane all = new Pane(new ImageView(base));
        for (PopupWindow popup : popups) {
            popup.getScene().setFill(Color.TRANSPARENT);
            ImageView over = new ImageView(popup.getScene().snapshot(null));
            over.relocate(
                    popup.getX() - scene.getWindow().getX() - scene.getX(),
                    popup.getY() - scene.getWindow().getY() - scene.getY());
            all.getChildren().add(over);
        }
        Scene composed = new Scene(all, base.getWidth(), base.getHeight());
        return composed.snapshot(null);
    }
}
