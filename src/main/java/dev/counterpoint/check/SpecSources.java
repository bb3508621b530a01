package dev.counterpoint.check;

import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.lang.SourceText;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The user's own files of a model, to be given away with a trace of it. */
public final class SpecSources {
    private SpecSources() {}

    /** The modules by name, then the configuration; none where they cannot be read. */
    public static List<SharedTrace.Source> of(CheckRequest request) {
        List<SharedTrace.Source> sources = new ArrayList<>();
        try {
            Preparation prepared = Preparation.of(request);
            prepared.texts()
                    .forEach(
                            (name, text) ->
                                    sources.add(new SharedTrace.Source(name + ".tla", text)));
            Path model = prepared.modelFile();
            Path name = model.getFileName();
            if (name != null
                    && name.toString().endsWith(".cfg")
                    && SourceText.read(model) instanceof SourceText.Reading.Text read) {
                sources.add(new SharedTrace.Source(name.toString(), read.text()));
            }
        } catch (Refusal unreadable) {
            sources.clear();
        }
        return sources;
    }
}
