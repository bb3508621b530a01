package dev.counterpoint.ui.fx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens an address with what the desktop has for that. */
public final class Browser {
    private Browser() {}

    /** Opens an address of the web; whether there is something to open it with. */
    public static boolean open(String address) {
        if (!address.startsWith("https://")) {
            return false;
        }
        List<String> command =
                new ArrayList<>(opener(System.getProperty("os.name", "").toLowerCase(Locale.ROOT)));
        command.add(address);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    private static List<String> opener(String system) {
        if (system.contains("win")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open");
    }
}
