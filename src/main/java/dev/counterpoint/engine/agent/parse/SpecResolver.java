package dev.counterpoint.engine.agent.parse;

import dev.counterpoint.engine.agent.library.OverrideIndex;
import dev.counterpoint.engine.agent.library.Place;
import dev.counterpoint.engine.protocol.SpecSource;

import org.jspecify.annotations.Nullable;

import util.FilenameToStream;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds modules, the configuration and Java classes for SANY and TLC: first the overlays, then the
 * spec's folder, then libraries in their order, then the tools' standard modules and those that the
 * program brings itself. A Java class is found in trusted places only; all else that the tools ask
 * for is answered with a file that does not exist, in a folder of ours that stays empty, because
 * TLC loads classes from the folder of whatever file it is given, existing or not.
 */
public final class SpecResolver implements FilenameToStream, Place {
    /** The name under which TLC is to ask for the configuration, without its extension. */
    public static final String CONFIG = "counterpoint-model";

    private static final String TLC = "TLC";
    private static final Pattern CONFIG_ASKED =
            Pattern.compile("TLCGet\\s*\\(\\s*\"(config|stats)\"");

    private final SpecSource source;
    private final Path specFolder;
    private final Path overlays;
    private final ShippedModules shipped;
    private final Path empty;
    private final Path ascii;
    private final List<Library> libraries;
    private final ClassPlaces classes;
    private final SpecPlace place;
    private final Map<String, Found> found = new LinkedHashMap<>();

    /**
     * A resolver for one spec.
     *
     * @param folder an existing folder of the engine's own, for modules that are not files yet
     */
    public SpecResolver(SpecSource source, Path folder) {
        this.source = source;
        this.place = SpecPlace.of(source);
        this.specFolder = place.specFolder();
        try {
            Path all = Files.createTempDirectory(folder, "spec");
            overlays = Files.createDirectory(all.resolve("overlays"));
            Path own = Files.createDirectory(all.resolve("own"));
            shipped = new ShippedModules(Files.createDirectory(all.resolve("standard")), own);
            empty = Files.createDirectory(all.resolve("empty"));
            ascii = Files.createDirectory(all.resolve("ascii"));
            Path unpacked = Files.createDirectory(all.resolve("unpacked"));
            libraries = source.libraries().stream().map(p -> Library.of(p, unpacked)).toList();
            List<Library> trusted =
                    source.trusted().stream().map(p -> Library.of(p, unpacked)).toList();
            classes = new ClassPlaces(trusted, own);
            Files.writeString(all.resolve(CONFIG + ".cfg"), source.config());
            for (Map.Entry<String, String> overlay : source.overlays().entrySet()) {
                Files.writeString(overlays.resolve(overlay.getKey() + ".tla"), overlay.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's folder cannot be written.", e);
        }
    }

    @Override
    public File resolve(String name, boolean isModule) {
        if (name.endsWith(".class")) {
            return classFile(name);
        }
        if (name.equals(CONFIG + ".cfg")) {
            return new TLAFile(overlays.resolveSibling(name).toString(), this);
        }
        if (!isModule && !name.endsWith(".tla")) {
            return missing(name);
        }
        String module = name.endsWith(".tla") ? name.substring(0, name.length() - 4) : name;
        Found file = found(module);
        return file.path() == null
                ? missing(module + ".tla")
                : new TLAFile(file.path().toString(), file.library(), this);
    }

    /** The file that the user knows a module by; null for a standard or unknown module. */
    public @Nullable Path origin(String module) {
        Found file = found.get(module);
        return file == null ? null : file.origin();
    }

    /** A module's text as its author wrote it; empty where it cannot be read. */
    public String text(String module) {
        Path written = found(module).written();
        return written == null ? "" : read(written);
    }

    /** What the tools read instead of a module that is written with signs; null for another. */
    @Nullable AsciiText ascii(String module) {
        return found(module).ascii();
    }

    /** What to call the configuration in messages. */
    public String configName() {
        return source.configName();
    }

    /** The modules asked for and not found. */
    public List<String> missingModules() {
        return found.entrySet().stream()
                .filter(e -> e.getValue().path() == null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The modules found so far. */
    public Set<String> modules() {
        return found.entrySet().stream()
                .filter(e -> e.getValue().path() != null)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Where modules are looked for, for a sentence. */
    @Override
    public String getFullPath() {
        return Stream.concat(Stream.of(specFolder), source.libraries().stream())
                .map(Path::toString)
                .collect(Collectors.joining(", "));
    }

    @Override
    public boolean isStandardModule(String module) {
        Path path = found(module).path();
        return isIn(shipped.standard(), path) || isIn(shipped.own(), path);
    }

    private static boolean isIn(Path folder, @Nullable Path path) {
        return path != null && path.startsWith(folder);
    }

    /** The modules found so far that the program brings itself. */
    public Set<String> ownModules() {
        return found.entrySet().stream()
                .filter(e -> isIn(shipped.own(), e.getValue().path()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isTrusted() {
        return place.isTrusted();
    }

    @Override
    public Path specFolder() {
        return specFolder;
    }

    @Override
    public Path projectFolder() {
        return place.projectFolder();
    }

    private Found found(String module) {
        return found.computeIfAbsent(module, m -> readable(m, find(m)));
    }

    /** A module with signs, which the tools cannot read, is given to them in ASCII. */
    private Found readable(String module, Found file) {
        Path written = file.path();
        AsciiText spelt =
                written == null || file.origin() == null ? null : AsciiText.of(read(written));
        if (spelt == null) {
            return file;
        }
        try {
            Path path = Files.writeString(ascii.resolve(module + ".tla"), spelt.text());
            return new Found(path, written, file.origin(), file.library(), spelt);
        } catch (IOException e) {
            throw new UncheckedIOException("The engine's folder cannot be written.", e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private Found find(String module) {
        Found file = ofUser(module);
        return file == null ? new Found(shipped.file(module, this::takenNames), null, true) : file;
    }

    private @Nullable Found ofUser(String module) {
        String name = module + ".tla";
        if (source.overlays().containsKey(module)) {
            return new Found(overlays.resolve(name), specFolder.resolve(name), false);
        }
        Path beside = new Library.Folder(specFolder).find(name);
        if (beside != null) {
            return new Found(beside, beside, false);
        }
        for (Library library : libraries) {
            Path path = library.find(name);
            if (path != null) {
                return new Found(path, library.path().resolve(name), true);
            }
        }
        return null;
    }

    /** What the user's modules define, those that are still to be found included. */
    private Set<String> takenNames() {
        Set<String> names = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(source.rootModule()));
        while (!open.isEmpty()) {
            String module = open.pop();
            Found file = seen.add(module) ? ofUser(module) : null;
            if (file != null && file.path() != null) {
                String text = read(file.path());
                names.addAll(ModuleNames.defined(text));
                open.addAll(ModuleNames.used(text));
            }
        }
        return names;
    }

    /** TLC loads the class from the returned file's folder; the file itself need not exist. */
    private File classFile(String name) {
        String className = name.substring(0, name.length() - ".class".length());
        Path root =
                classes.root(
                        className,
                        className.equals(OverrideIndex.NAME) ? modulesWithClasses() : Set.of());
        return root == null
                ? missing(name)
                : new TLAFile(root.resolve(name).toString(), true, this);
    }

    private Set<String> modulesWithClasses() {
        Set<String> modules = new TreeSet<>(ownModules());
        if (found.containsKey(TLC) && isStandardModule(TLC) && asksForConfig()) {
            modules.add(TLC);
        }
        return modules;
    }

    /** What only newer versions of the tools' own module tell. */
    private boolean asksForConfig() {
        return found.values().stream()
                .filter(file -> file.origin() != null)
                .map(Found::written)
                .filter(Objects::nonNull)
                .anyMatch(file -> CONFIG_ASKED.matcher(read(file)).find());
    }

    private File missing(String name) {
        return new TLAFile(
                empty.resolve(Library.isPlainName(name) ? name : "none").toString(), this);
    }

    /**
     * @param path what the tools read, null where the module was not found
     * @param written the text as its author wrote it
     * @param origin what the user knows it by, null for a standard module
     */
    private record Found(
            @Nullable Path path,
            @Nullable Path written,
            @Nullable Path origin,
            boolean library,
            @Nullable AsciiText ascii) {
        Found(@Nullable Path path, @Nullable Path origin, boolean library) {
            this(path, path, origin, library, null);
        }
    }
}
