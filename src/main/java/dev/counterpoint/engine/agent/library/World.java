package dev.counterpoint.engine.agent.library;

import static dev.counterpoint.engine.agent.library.Arguments.string;

import tla2sany.semantic.ExprOrOpArgNode;

import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.Tool;
import tlc2.util.Context;
import tlc2.value.impl.Value;

import util.Assert.TLCRuntimeException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * One use of an operator that touches files or runs commands: allowed where the spec's folder is
 * trusted, and with files of the project's folder only.
 */
record World(String operator, Place place) {
    /** What TLC hands over to an operator that evaluates its arguments itself. */
    record Call(
            Tool tool,
            ExprOrOpArgNode[] arguments,
            Context context,
            TLCState state,
            TLCState next,
            int control,
            CostModel costs) {
        /** The value of an argument, counted from 0. */
        Value argument(int number) {
            return tool.eval(arguments[number], context, state, next, control, costs);
        }
    }

    /** The place of the spec that TLC works on; where it is not known, nothing is trusted. */
    static World of(String operator, Tool tool) {
        return new World(operator, tool.getResolver() instanceof Place known ? known : NOWHERE);
    }

    private static final Place NOWHERE =
            new Place() {
                @Override
                public boolean isTrusted() {
                    return false;
                }

                @Override
                public Path specFolder() {
                    return Path.of("").toAbsolutePath();
                }

                @Override
                public Path projectFolder() {
                    return specFolder();
                }
            };

    /** Refuses where the spec is not trusted. */
    World demandTrust() {
        if (!place.isTrusted()) {
            throw refused(
                    "the folder of the spec, %s, is not trusted (--trust names folders that are)"
                            .formatted(place.specFolder()));
        }
        return this;
    }

    /**
     * The file of that name in the project's folder. Names are meant from the spec's folder; where
     * nothing is there, from the project's.
     */
    Path file(Value name) {
        demandTrust();
        String written = string(operator, name);
        Path file;
        try {
            file = place.specFolder().resolve(written).normalize();
            Path fromProject = place.projectFolder().resolve(written).normalize();
            if (!Files.exists(file) && Files.exists(fromProject)) {
                file = fromProject;
            }
        } catch (InvalidPathException e) {
            throw refused(written + " is no file's name");
        }
        try {
            if (!real(file).startsWith(place.projectFolder().toRealPath())) {
                throw refused(
                        "the file %s is not in the project's folder, %s"
                                .formatted(file, place.projectFolder()));
            }
        } catch (IOException e) {
            throw failed(e);
        }
        return file;
    }

    /** Where a file, existing or not, is in the end: links can lead elsewhere. */
    private Path real(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path folder = file.getParent();
        if (Files.isSymbolicLink(file) || folder == null || !Files.isDirectory(folder)) {
            throw refused("the folder of the file %s does not exist".formatted(file));
        }
        return folder.toRealPath().resolve(file.getFileName());
    }

    /** In a sentence after the operator's name. */
    RuntimeException refused(String why) {
        return new TLCRuntimeException(why);
    }

    RuntimeException failed(IOException e) {
        return refused(
                "its file cannot be used: " + e.getClass().getSimpleName() + " " + e.getMessage());
    }
}
