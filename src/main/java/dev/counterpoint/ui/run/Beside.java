package dev.counterpoint.ui.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a check is given beside its model.
 *
 * @param libraries folders and jars to look for further modules
 * @param trusted folders and jars from which Java classes may be loaded
 * @param overlays unsaved texts by module name
 * @param models unsaved texts of configuration files, by file
 */
public record Beside(
        List<Path> libraries,
        List<Path> trusted,
        Map<String, String> overlays,
        Map<Path, String> models) {
    /** Nothing beside the model. */
    public static final Beside NONE = new Beside(List.of(), List.of(), Map.of(), Map.of());

    public Beside {
        libraries = List.copyOf(libraries);
        trusted = List.copyOf(trusted);
        overlays = Map.copyOf(overlays);
        models = Map.copyOf(models);
    }
}
