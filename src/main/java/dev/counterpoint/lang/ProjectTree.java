package dev.counterpoint.lang;

import java.nio.file.Path;
import java.util.List;

/**
 * What a folder holds.
 *
 * @param specs the root modules with what belongs to them, in name order
 * @param looseModels configuration files that fit no module
 * @param folders folders in it that hold specs, in name order
 */
public record ProjectTree(
        Path folder, List<SpecFiles> specs, List<Path> looseModels, List<ProjectTree> folders) {
    public ProjectTree {
        specs = List.copyOf(specs);
        looseModels = List.copyOf(looseModels);
        folders = List.copyOf(folders);
    }

    /**
     * A root module.
     *
     * @param modules files of the same folder that it uses, directly or through others
     * @param models its configuration files, that of its own name first
     */
    public record SpecFiles(Path root, List<Path> modules, List<Path> models) {
        public SpecFiles {
            modules = List.copyOf(modules);
            models = List.copyOf(models);
        }

        /** The root module's name. */
        public String name() {
            return ModuleHeader.moduleName(root);
        }
    }

    /** Whether there is nothing of a spec in it. */
    public boolean isEmpty() {
        return specs.isEmpty() && looseModels.isEmpty() && folders.isEmpty();
    }
}
