package dev.counterpoint.engine.agent.parse;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A place with modules or classes: a folder, or a jar, which is unpacked as far as needed. */
sealed interface Library {
    /** The folder or jar. */
    Path path();

    /** The readable file of that name, in exactly these letters, or null. */
    @Nullable Path find(String fileName);

    /** The folder to load a class from, where that class (a path with slashes) is here, or null. */
    @Nullable Path classesRoot(String classFile);

    /**
     * The place at a path.
     *
     * @param unpacked an existing folder for what comes out of jars
     */
    static Library of(Path path, Path unpacked) {
        return Files.isRegularFile(path) ? new Jar(path, unpacked) : new Folder(path);
    }

    /** Whether it is a file's name and nothing more, so that it cannot lead elsewhere. */
    static boolean isPlainName(String name) {
        try {
            return !name.isBlank() && Path.of(name).getNameCount() == 1 && !name.startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Modules as files. */
    record Folder(Path path) implements Library {
        @Override
        public @Nullable Path find(String fileName) {
            if (!isPlainName(fileName)) {
                return null;
            }
            Path file = path.resolve(fileName);
            return Files.isRegularFile(file) && hasThisCase(file) ? file : null;
        }

        /**
         * Where the file system ignores case, the file's name must be the module's all the same.
         */
        private static boolean hasThisCase(Path file) {
            try {
                return file.toRealPath(LinkOption.NOFOLLOW_LINKS).endsWith(file.getFileName());
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public @Nullable Path classesRoot(String classFile) {
            return Files.isRegularFile(path.resolve(classFile)) ? path : null;
        }
    }

    /** Modules and classes packed as one file. */
    record Jar(Path path, Path unpacked) implements Library {
        @Override
        public @Nullable Path find(String fileName) {
            if (!isPlainName(fileName)) {
                return null;
            }
            try (JarFile jar = new JarFile(path.toFile())) {
                JarEntry entry = jar.getJarEntry(fileName);
                return entry == null ? null : unpack(jar, entry);
            } catch (IOException e) {
                return null;
            }
        }

        @Override
        public @Nullable Path classesRoot(String classFile) {
            try (JarFile jar = new JarFile(path.toFile())) {
                if (jar.getJarEntry(classFile) == null) {
                    return null;
                }
                List<JarEntry> classes =
                        jar.stream().filter(e -> e.getName().endsWith(".class")).toList();
                for (JarEntry entry : classes) {
                    unpack(jar, entry);
                }
                return root();
            } catch (IOException e) {
                return null;
            }
        }

        private Path root() {
            return unpacked.resolve(Integer.toHexString(path.hashCode()));
        }

        private Path unpack(JarFile jar, JarEntry entry) throws IOException {
            Path file = root().resolve(entry.getName()).normalize();
            if (!file.startsWith(root())) {
                throw new IOException("an entry leads out of the jar: " + entry.getName());
            }
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                try (InputStream content = jar.getInputStream(entry)) {
                    Files.copy(content, file);
                }
            }
            return file;
        }
    }
}
