package dev.counterpoint.lang.navigate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.agent.parse.SanyParser;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.spec.Spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Modules as texts, parsed by the TLA+ tools. */
public final class Parsed {
    private final Path folder;
    private final Map<String, String> texts = new LinkedHashMap<>();

    public Parsed(Path folder) {
        this.folder = folder;
    }

    public Parsed with(String module, String text) {
        texts.put(module, text);
        return this;
    }

    /** The index of the spec with this root. */
    public SpecIndex index(String root) {
        return SpecIndex.of(spec(root), texts);
    }

    /** The spec with this root. */
    public Spec spec(String root) {
        try {
            for (Map.Entry<String, String> module : texts.entrySet()) {
                Files.writeString(folder.resolve(module.getKey() + ".tla"), module.getValue());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var parsed =
                new SanyParser(folder)
                        .parse(
                                new SpecSource(
                                        folder.resolve(root + ".tla"),
                                        root,
                                        Map.of(),
                                        "",
                                        "",
                                        List.of(),
                                        List.of()));
        assertThat(parsed.diagnostics()).isEmpty();
        return Objects.requireNonNull(parsed.spec());
    }
}
