package dev.counterpoint.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be written, in words. */
final class Reasons {
    private Reasons() {}

    static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException none -> none.getFile() + ": its folder does not exist";
            case AccessDeniedException denied -> denied.getFile() + ": no permission to write";
            case FileSystemException other ->
                    other.getFile()
                            + ": "
                            + (other.getReason() == null ? "failed" : other.getReason());
            default -> String.valueOf(e.getMessage());
        };
    }
}
