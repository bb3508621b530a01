package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Fx;
import dev.counterpoint.ui.fx.Theme;

import javafx.application.Platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A window in a process of its own: it types something, says so, and waits to be killed. */
final class KilledIde {
    static final String TYPED = "CONSTANT TypedBeforeTheEnd\n";

    private KilledIde() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Fx.run(Theme::loadFonts);
        TestWindow ide = new TestWindow(Path.of(arguments[0])).open();
        ide.typeAt(3, TYPED);
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write("typed\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            Thread.sleep(Duration.ofMinutes(2));
        }
        System.exit(1);
    }
}
