package dev.counterpoint.ui.shell;

import dev.counterpoint.ui.fx.Appearance;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What is remembered of the window from one start to the next.
 *
 * @param x where the window stands; null for where the system puts it
 * @param zoom the editor's text size in percent
 * @param signs whether operators are shown as signs
 * @param recent folders that were open, the last one first
 * @param splits positions of each split pane's dividers, by its name
 * @param roots the module that was said to be the root, by folder
 */
public record Settings(
        @Nullable Double x,
        @Nullable Double y,
        double width,
        double height,
        boolean maximized,
        String arrangement,
        String theme,
        int zoom,
        boolean signs,
        @Nullable String project,
        List<String> recent,
        List<String> openFiles,
        @Nullable String activeFile,
        Map<String, List<Double>> splits,
        Map<String, String> roots) {
    /** Before anything was remembered. */
    public static final Settings DEFAULT =
            new Settings(
                    null, null, 1280, 800, false, "WRITE", "SYSTEM", 100, false, null, List.of(),
                    List.of(), null, Map.of(), Map.of());

    public Settings {
        width = width >= 400 ? width : 1280;
        height = height >= 300 ? height : 800;
        zoom = zoom >= 50 && zoom <= 300 ? zoom : 100;
        arrangement = known(Arrangement.values(), arrangement, "WRITE");
        theme = known(Appearance.Choice.values(), theme, "SYSTEM");
        recent = recent == null ? List.of() : List.copyOf(recent);
        openFiles = openFiles == null ? List.of() : List.copyOf(openFiles);
        splits = splits == null ? Map.of() : Map.copyOf(splits);
        roots = roots == null ? Map.of() : Map.copyOf(roots);
    }

    /** The same with another size. */
    public Settings withSize(double newWidth, double newHeight) {
        return new Settings(
                x,
                y,
                newWidth,
                newHeight,
                maximized,
                arrangement,
                theme,
                zoom,
                signs,
                project,
                recent,
                openFiles,
                activeFile,
                splits,
                roots);
    }

    private static String known(Enum<?>[] values, @Nullable String name, String otherwise) {
        for (Enum<?> value : values) {
            if (value.name().equals(name)) {
                return value.name();
            }
        }
        return otherwise;
    }
}
