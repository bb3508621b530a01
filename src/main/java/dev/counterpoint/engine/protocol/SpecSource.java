package dev.counterpoint.engine.protocol;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The spec and model an engine works on.
 *
 * @param file the spec's file, absolute; its folder is where other modules are looked for first
 * @param rootModule the module to begin with: the file's, or a generated one among the overlays
 * @param overlays texts that stand in for files, by module name: unsaved or generated modules
 * @param configName what messages call the model: the {@code .cfg} file's name
 * @param config the model as configuration text that TLC 1.7.3 reads; empty to parse only
 * @param libraries folders and jars to look for further modules, in order
 * @param trusted folders and jars from which Java classes may be loaded
 */
public record SpecSource(
        Path file,
        String rootModule,
        Map<String, String> overlays,
        String configName,
        String config,
        List<Path> libraries,
        List<Path> trusted) {
    public SpecSource {
        overlays = Map.copyOf(overlays);
        libraries = List.copyOf(libraries);
        trusted = List.copyOf(trusted);
    }
}
