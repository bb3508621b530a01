package dev.counterpoint.ui.shell;

import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Spec;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What was understood of a spec as it is in the editors.
 *
 * @param root the root module's file
 * @param spec resolved; null where it has errors
 * @param cards of all its own modules; none where it has errors
 * @param texts what was read, by module name
 * @param code what is wrong with places in the code, by their tags' texts
 * @param models those of its configuration files that can be read
 * @param problems of modules and configuration files
 */
public record Analysis(
        Path root,
        @Nullable Spec spec,
        List<Card> cards,
        Map<String, String> texts,
        Map<String, String> code,
        List<ModelFile> models,
        List<Diagnostic> problems) {
    public Analysis {
        cards = List.copyOf(cards);
        texts = Map.copyOf(texts);
        code = Map.copyOf(code);
        models = List.copyOf(models);
        problems = List.copyOf(problems);
    }
}
