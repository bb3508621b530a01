package dev.counterpoint.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;
import java.util.Set;

/**
 * A folder that only its user can enter; where there are no such permissions, one of the user's.
 */
final class OwnFolder {
    private static final Set<PosixFilePermission> OWN =
            PosixFilePermissions.fromString("rwx------");
    private final Path folder;

    OwnFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Where a user's sockets belong on this platform: below XDG_RUNTIME_DIR, else the user's data.
     */
    static Path forSockets(Map<String, String> environment, Path data) {
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        boolean there = runtime.startsWith("/") && Files.isDirectory(Path.of(runtime));
        return (there ? Path.of(runtime).resolve("counterpoint") : data).resolve("window");
    }

    /** Makes it where it is missing; returns whether it is there and the user's own. */
    boolean make() throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder.resolveSibling("."));
            if (isPosix()) {
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWN));
            } else {
                Files.createDirectory(folder);
            }
        }
        return isOwn();
    }

    /** Whether it is there, and the user's alone. */
    boolean isOwn() {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && (!isPosix()
                            || (Files.getPosixFilePermissions(folder).equals(OWN)
                                    && Files.getOwner(folder).equals(user())));
        } catch (IOException e) {
            return false;
        }
    }

    private static UserPrincipal user() throws IOException {
        return FileSystems.getDefault()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name", ""));
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
