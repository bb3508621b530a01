package dev.counterpoint.check;

import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.spec.Diagnostic;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** There is no configuration file: a default model is offered instead. */
final class MissingModel extends Refusal {
    @Serial private static final long serialVersionUID = 1;

    private static final int MOST = 6;

    private final transient Path config;

    MissingModel(Path config, Path spec) {
        super(Kind.CONFIGURATION, Diagnostic.error("config", sentence(config, spec), spec, null));
        this.config = config;
    }

    Path config() {
        return config;
    }

    /** The models beside the spec, those of its own name if there are any. */
    private static String others(Path spec) {
        Path folder = spec.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "";
        }
        String module = ModuleHeader.moduleName(spec);
        try (Stream<Path> beside = Files.list(folder)) {
            List<String> all =
                    beside.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> name.endsWith(".cfg"))
                            .sorted()
                            .toList();
            List<String> own = all.stream().filter(name -> name.startsWith(module)).toList();
            List<String> told = own.isEmpty() ? all : own;
            return switch (told.size()) {
                case 0 -> "";
                case 1 -> "; there is " + told.getFirst();
                default ->
                        "; there are "
                                + String.join(", ", told.subList(0, Math.min(MOST, told.size())))
                                + (told.size() > MOST ? " and more" : "");
            };
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private static String sentence(Path config, Path spec) {
        return "There is no "
                + config.getFileName()
                + others(spec)
                + ": name a model with --config, or say what to check, such as: counterpoint check "
                + spec
                + " --specification Spec";
    }
}
