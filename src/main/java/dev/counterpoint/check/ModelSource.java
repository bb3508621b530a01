package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.SpecSource;

import java.util.Optional;

/** What an engine is given to work on a request's model, for questions after its check. */
public final class ModelSource {
    private ModelSource() {}

    /** The source; empty where its files can no longer be used. Reads files. */
    public static Optional<SpecSource> of(CheckRequest request) {
        try {
            return Optional.of(Preparation.of(request).source());
        } catch (Refusal unusable) {
            return Optional.empty();
        }
    }
}
