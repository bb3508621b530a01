package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.CfgWriter;
import dev.counterpoint.lang.GeneratedModel;
import dev.counterpoint.lang.SpecDigest;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a check needs before an engine is asked: the module's text read and its head in order, the
 * model read or put together.
 *
 * @param modelFile what diagnostics about the model name as their file
 * @param warnings what the user should know in any case
 */
record Preparation(
        SpecSource source,
        Model model,
        Path modelFile,
        String configName,
        String digest,
        List<Diagnostic> warnings) {

    /** Whether a state without successors is a violation. */
    boolean deadlock() {
        return !Boolean.FALSE.equals(model.deadlock());
    }

    /**
     * Prepares a request.
     *
     * @throws Refusal if its files cannot be used
     */
    static Preparation of(CheckRequest request) throws Refusal {
        SpecFiles files = SpecFiles.read(request);
        ChosenModel chosen = ChosenModel.of(request, files.root());
        Map<String, String> modules = files.userModules();
        GeneratedModel generated =
                GeneratedModel.of(
                        files.rootModule(), chosen.model(), files.words(), modules.keySet());
        String root = generated.module() == null ? files.rootModule() : generated.module();
        SpecSource source =
                new SpecSource(
                        files.root(),
                        root,
                        overlays(request, generated),
                        chosen.name(),
                        generated.config(),
                        request.libraries(),
                        request.trusted());
        return new Preparation(
                source,
                chosen.model(),
                chosen.file(),
                chosen.name(),
                SpecDigest.of(modules, CfgWriter.write(chosen.model())),
                chosen.diagnostics());
    }

    private static Map<String, String> overlays(CheckRequest request, GeneratedModel generated) {
        if (generated.module() == null || generated.moduleText() == null) {
            return request.overlays();
        }
        Map<String, String> all = new HashMap<>(request.overlays());
        all.put(generated.module(), generated.moduleText());
        return all;
    }
}
