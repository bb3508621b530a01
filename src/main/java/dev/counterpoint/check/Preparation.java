package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.CfgReader;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a check needs before an engine is asked: the module's text read and its head in order, the
 * model read or put together.
 *
 * @param model the model without values that the spec has no constants for
 * @param modelFile what diagnostics about the model name as their file
 * @param generatedModule the module that was generated from the model; null where none was needed
 * @param names the model's names beside the spec's
 * @param texts the user's modules by name, as they were read
 * @param warnings what the user should know in any case
 */
record Preparation(
        SpecSource source,
        Model model,
        Path modelFile,
        String configName,
        String digest,
        @Nullable String generatedModule,
        ModelNames names,
        Map<String, String> texts,
        List<Diagnostic> warnings) {

    /** What TLC is to check when these properties are decided: all but them. */
    SpecSource without(Set<String> decided) {
        Model left = CfgReader.read(source.configName(), source.config()).model();
        return new SpecSource(
                source.file(),
                source.rootModule(),
                source.overlays(),
                source.configName(),
                CfgWriter.write(ModelParts.of(left).withoutProperties(decided).model()),
                source.libraries(),
                source.trusted());
    }

    /** The names of what the model asks for. */
    Set<String> properties() {
        return Stream.concat(model.invariants().stream(), model.properties().stream())
                .map(Model.Entry::name)
                .collect(Collectors.toSet());
    }

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
        ModelNames names = new ModelNames(chosen.model(), files, request.libraries());
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
                ModelParts.of(chosen.model()).without(names.unused()).model(),
                chosen.file(),
                chosen.name(),
                SpecDigest.of(modules, CfgWriter.write(chosen.model())),
                generated.module(),
                names,
                modules,
                warnings(names, files.rootModule(), chosen));
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

    /** A value for a constant that there is not: refused where it was said, else warned of. */
    private static List<Diagnostic> warnings(ModelNames names, String module, ChosenModel chosen)
            throws Refusal {
        List<Diagnostic> warnings = new ArrayList<>(chosen.diagnostics());
        for (Model.Assignment constant : names.unused()) {
            String meant = names.meantConstant(constant.name());
            if (constant.range().module().equals(ChosenModel.COMMAND_LINE)) {
                throw new Refusal(
                        Kind.CONFIGURATION,
                        Diagnostic.error(
                                "config",
                                "%s has no constant %s%s".formatted(module, constant.name(), meant),
                                null,
                                null));
            }
            warnings.add(
                    new Diagnostic(
                            Diagnostic.Severity.WARNING,
                            "config",
                            "%s has no constant %s, so its value is not used%s"
                                    .formatted(module, constant.name(), meant),
                            chosen.file(),
                            constant.range()));
        }
        return warnings;
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
