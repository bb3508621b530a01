package dev.counterpoint.ui.model;

import dev.counterpoint.lang.ModuleHeader;

import java.nio.file.Path;

/**
 * A model.
 *
 * @param spec the file of the module it is of: the spec's own, or one written around it
 * @param config its configuration file
 */
public record ModelTarget(Path spec, Path config) {
    /** The file's name without its ending. */
    public String name() {
        return String.valueOf(config.getFileName()).replaceFirst("\\.cfg$", "");
    }

    /** The name of the module it is of. */
    public String module() {
        return ModuleHeader.moduleName(spec);
    }
}
