package dev.counterpoint.check;

import dev.counterpoint.spec.Diagnostic;

import java.io.Serial;
import java.nio.file.Path;

/** There is no configuration file: a default model is offered instead. */
final class MissingModel extends Refusal {
    @Serial private static final long serialVersionUID = 1;

    private final transient Path config;

    MissingModel(Path config, Path spec) {
        super(Kind.CONFIGURATION, Diagnostic.error("config", sentence(config, spec), spec, null));
        this.config = config;
    }

    Path config() {
        return config;
    }

    private static String sentence(Path config, Path spec) {
        return "There is no "
                + config.getFileName()
                + ": name a model with --config, or say what to check, such as: counterpoint check "
                + spec
                + " --specification Spec";
    }
}
