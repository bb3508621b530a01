package dev.counterpoint.ci;

import dev.counterpoint.check.ProjectSettings;
import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.ProjectScan;
import dev.counterpoint.lang.ProjectTree;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The models that there are to check.
 *
 * @param listed whether the project's settings have a list; else they are all of the folder
 * @param loose configuration files that fit no module, so that nothing can check them
 */
record CiList(List<CiModel> models, boolean listed, List<Path> loose) {
    CiList {
        models = List.copyOf(models);
        loose = List.copyOf(loose);
    }

    /** The models of a folder: those that the settings list below it, else all. */
    static CiList of(Path folder, ProjectSettings settings) {
        List<CiModel> models = new ArrayList<>();
        if (!settings.ci().isEmpty()) {
            Path file = settings.file();
            Path home = file == null || file.getParent() == null ? folder : file.getParent();
            boolean whole = home.equals(folder);
            settings.ci().stream()
                    .filter(e -> whole || e.spec().startsWith(folder))
                    .forEach(e -> models.add(model(folder, e)));
            return new CiList(models, true, List.of());
        }
        List<Path> loose = new ArrayList<>();
        add(folder, ProjectScan.scan(folder), settings, models, loose);
        return new CiList(models, false, loose);
    }

    private static void add(
            Path folder,
            ProjectTree tree,
            ProjectSettings settings,
            List<CiModel> models,
            List<Path> loose) {
        for (ProjectTree.SpecFiles spec : tree.specs()) {
            for (Path config : spec.models()) {
                models.add(
                        new CiModel(
                                spec.root(),
                                config,
                                name(folder, config),
                                Expectation.PASSED,
                                settings.budget()));
            }
        }
        loose.addAll(tree.looseModels());
        tree.folders().forEach(below -> add(folder, below, settings, models, loose));
    }

    private static CiModel model(Path folder, ProjectSettings.Expected expected) {
        Path config = expected.config();
        if (config == null) {
            String beside = ModuleHeader.moduleName(expected.spec()) + ".cfg";
            config = expected.spec().resolveSibling(beside);
        }
        return new CiModel(
                expected.spec(),
                config,
                name(folder, config),
                Expectation.of(expected),
                expected.budget());
    }

    private static String name(Path folder, Path file) {
        Path name = file.startsWith(folder) ? folder.relativize(file) : file;
        return name.toString().replace('\\', '/');
    }
}
