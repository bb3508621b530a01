package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.CfgWriter;
import dev.counterpoint.lang.GeneratedModel;
import dev.counterpoint.lang.SpecDigest;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a check needs before an engine is asked: the module's text read and its head in order, the
 * model read or put together.
 *
 * @param modelFile what diagnostics about the model name as their file
 * @param generatedModule the module that was generated from the model; null where none was needed
 * @param warnings what the user should know in any case
 */
record Preparation(
        SpecSource source,
        Model model,
        Path modelFile,
        String configName,
        String digest,
        @Nullable String generatedModule,
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
                        engineName(chosen, files.root()),
                        generated.config(),
                        request.libraries(),
                        request.trusted());
        return new Preparation(
                source,
                chosen.model(),
                chosen.file(),
                chosen.name(),
                SpecDigest.of(modules, CfgWriter.write(chosen.model())),
                generated.module(),
                warnings(request, files, chosen));
    }

    /** What messages call the model: the engine looks for it in the spec's folder. */
    private static String engineName(ChosenModel chosen, Path root) {
        if (chosen.name().isEmpty()) {
            return "the command line";
        }
        Path file = chosen.file().toAbsolutePath().normalize();
        Path beside = file.getFileName();
        return beside != null && file.equals(root.resolveSibling(beside))
                ? beside.toString()
                : chosen.name();
    }

    private static List<Diagnostic> warnings(
            CheckRequest request, SpecFiles files, ChosenModel chosen) {
        List<Diagnostic> warnings = new ArrayList<>(chosen.diagnostics());
        Set<String> words = files.words();
        if (request.libraries().isEmpty()) {
            chosen.model().constants().stream()
                    .filter(c -> !c.override() && c.inModule() == null && !words.contains(c.name()))
                    .filter(c -> !c.name().equals(c.value()))
                    .map(c -> notThere(c, files.rootModule(), chosen))
                    .forEach(warnings::add);
        }
        return warnings;
    }

    private static Diagnostic notThere(
            Model.Assignment constant, String module, ChosenModel chosen) {
        boolean said = constant.range().module().equals(ChosenModel.COMMAND_LINE);
        return new Diagnostic(
                Diagnostic.Severity.WARNING,
                "config",
                "%s has no constant %s, so its value is not used."
                        .formatted(module, constant.name()),
                said ? null : chosen.file(),
                said ? null : constant.range());
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
