package dev.counterpoint.ui.project;

import dev.counterpoint.lang.ProjectScan;
import dev.counterpoint.lang.ProjectTree;
import dev.counterpoint.lang.ProjectTree.SpecFiles;
import dev.counterpoint.ui.fx.Latest;
import dev.counterpoint.ui.fx.Threads;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The open folder and the specs in it. */
public final class ProjectViewModel {
    private final Latest scans;
    private final ReadOnlyObjectWrapper<@Nullable ProjectTree> tree = new ReadOnlyObjectWrapper<>();
    private final Map<Path, Path> said = new HashMap<>();
    private @Nullable Path folder;

    /** With where to tell that a folder could not be read. */
    public ProjectViewModel(Threads threads, Consumer<String> tell) {
        scans = new Latest(threads, e -> tell.accept("The folder could not be read."));
    }

    /** What the folder holds; null before a folder is open. */
    public ReadOnlyObjectProperty<@Nullable ProjectTree> tree() {
        return tree.getReadOnlyProperty();
    }

    /** The open folder; null where none is. */
    public @Nullable Path folder() {
        return folder;
    }

    /** Opens a folder. */
    public void open(Path newFolder) {
        folder = newFolder.toAbsolutePath().normalize();
        refresh();
    }

    /** Looks at the folder again. */
    public void refresh() {
        Path wanted = folder;
        if (wanted != null) {
            scans.run(() -> ProjectScan.scan(wanted), tree::set);
        }
    }

    /** Says which module is the root of the specs in its folder. */
    public void setRoot(Path module) {
        Path parent = module.getParent();
        if (parent != null) {
            said.put(parent, module);
            ProjectTree now = tree.get();
            tree.set(null);
            tree.set(now);
        }
    }

    /** Says again that none is. */
    public void forgetRoot(Path module) {
        Path parent = module.getParent();
        if (parent != null && said.remove(parent) != null) {
            ProjectTree now = tree.get();
            tree.set(null);
            tree.set(now);
        }
    }

    /** Whether it was said to be the root. */
    public boolean isSaidRoot(Path module) {
        return said.containsValue(module);
    }

    /** What was said, by folder. */
    public Map<Path, Path> saidRoots() {
        return Map.copyOf(said);
    }

    /** All specs, those of the top folder first. */
    public List<SpecFiles> specs() {
        List<SpecFiles> all = new ArrayList<>();
        ProjectTree now = tree.get();
        if (now != null) {
            collect(now, all);
        }
        return all;
    }

    private static void collect(ProjectTree tree, List<SpecFiles> into) {
        into.addAll(tree.specs());
        tree.folders().forEach(f -> collect(f, into));
    }

    /** The spec that a module or model belongs to, as far as the folder tells. */
    public Optional<SpecFiles> specOf(Path file) {
        Path saidRoot = file.getParent() == null ? null : said.get(file.getParent());
        List<SpecFiles> all = specs();
        Optional<SpecFiles> asSaid =
                all.stream().filter(s -> s.root().equals(saidRoot)).findFirst();
        if (asSaid.isPresent()) {
            return asSaid;
        }
        if (saidRoot != null && file.toString().endsWith(".tla")) {
            return Optional.of(new SpecFiles(saidRoot, List.of(file), modelsNear(all, saidRoot)));
        }
        return all.stream()
                .filter(s -> s.root().equals(file))
                .findFirst()
                .or(
                        () ->
                                all.stream()
                                        .filter(
                                                s ->
                                                        s.models().contains(file)
                                                                || s.modules().contains(file))
                                        .findFirst());
    }

    private static List<Path> modelsNear(List<SpecFiles> all, Path module) {
        return all.stream()
                .filter(s -> s.modules().contains(module))
                .flatMap(s -> s.models().stream())
                .distinct()
                .toList();
    }
}
