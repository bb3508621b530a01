package dev.counterpoint.ui.fx;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A few words for whoever has turned to another window, shown by the desktop's own means: a program
 * that each of them has. What is to be shown goes to it as arguments or variables, never as a part
 * of a script.
 *
 * @param command the program and its arguments
 * @param variables what it finds in its environment
 */
record Announcement(List<String> command, Map<String, String> variables) {
    private static final long PATIENCE_SECONDS = 15;
    private static final String TOAST =
            """
            $m = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
            $x = $m::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
            $t = $x.GetElementsByTagName('text')
            $t.Item(0).AppendChild($x.CreateTextNode($env:COUNTERPOINT_TITLE)) > $null
            $t.Item(1).AppendChild($x.CreateTextNode($env:COUNTERPOINT_TEXT)) > $null
            $id = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'
            $m::CreateToastNotifier($id).Show([Windows.UI.Notifications.ToastNotification]::new($x))
            """;

    /** For a system; empty where there is no such program. */
    static Optional<Announcement> of(String system, String title, String text) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return Optional.of(
                    new Announcement(
                            List.of(
                                    "powershell",
                                    "-NoProfile",
                                    "-NonInteractive",
                                    "-Command",
                                    TOAST),
                            Map.of("COUNTERPOINT_TITLE", title, "COUNTERPOINT_TEXT", text)));
        }
        if (name.contains("mac")) {
            return Optional.of(
                    new Announcement(
                            List.of(
                                    "osascript",
                                    "-e",
                                    "on run words",
                                    "-e",
                                    "display notification (item 2 of words) with title (item 1 of"
                                            + " words)",
                                    "-e",
                                    "end run",
                                    title,
                                    text),
                            Map.of()));
        }
        return name.contains("linux") || name.contains("bsd")
                ? Optional.of(
                        new Announcement(
                                List.of(
                                        "notify-send",
                                        "--app-name=Counterpoint",
                                        "--",
                                        title,
                                        text),
                                Map.of()))
                : Optional.empty();
    }

    /** Shows it; takes a while. Returns whether the desktop took it. */
    boolean show() {
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(variables);
            Process process =
                    builder.redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
