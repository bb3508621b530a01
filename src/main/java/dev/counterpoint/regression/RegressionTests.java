package dev.counterpoint.regression;

import dev.counterpoint.check.CheckRequest;
import dev.counterpoint.check.ModelChoice;
import dev.counterpoint.check.ReadyModel;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.lang.BehaviorParts;
import dev.counterpoint.lang.GeneratedModel;
import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.state.Step;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Makes regression tests from a counterexample: a JUnit 5 test, the schedule as JSON and as ITF, a
 * page that describes them, and a module for TLC where the spec is at hand.
 */
public final class RegressionTests {
    private static final String MODULE = "The module for TLC was left out: ";
    private final Supplier<Explorer> explorers;

    /** With where engines come from, to read the spec. */
    public RegressionTests(Supplier<Explorer> explorers) {
        this.explorers = explorers;
    }

    /**
     * The spec of a counterexample.
     *
     * @param file the module's file
     * @param libraries where modules are looked for beside its folder
     */
    public record Source(Path file, ModelChoice model, List<Path> libraries) {
        public Source {
            libraries = List.copyOf(libraries);
        }
    }

    /**
     * Makes them; takes the time to parse a spec.
     *
     * @param name what people call the counterexample: classes and files are named after it
     * @param packageName of the Java classes
     * @param source null where the spec is not at hand
     * @throws RegressionException if the trace does not say which actions were taken, or that is no
     *     name of a package
     */
    public RegressionTest make(
            TraceFile trace, String name, String packageName, @Nullable Source source)
            throws RegressionException, IOException {
        TraceFile file = SharedTrace.of(trace).file();
        if (!JavaNames.isPackage(packageName)) {
            throw new RegressionException(packageName + " is no name of a Java package.");
        }
        if (Driven.steps(file.trace()).stream().anyMatch(Step.UNKNOWN::equals)) {
            throw new RegressionException(
                    "The trace does not say which actions were taken, so nothing can be driven by"
                            + " it.");
        }
        String type = JavaNames.type(name) + "Schedule";
        String folder = packageName.replace('.', '/') + "/";
        List<RegressionFile> files = new ArrayList<>();
        files.add(
                new RegressionFile(
                        "java/" + folder + type + ".java", JavaTest.of(file, packageName, type)));
        files.add(
                new RegressionFile(
                        "java/" + folder + "ScheduleFile.java",
                        resource("ScheduleFile.java.txt").replace("@PACKAGE@", packageName)));
        files.add(
                new RegressionFile("resources/" + folder + type + ".json", ScheduleJson.of(file)));
        ByteArrayOutputStream itf = new ByteArrayOutputStream();
        ItfWriter.write(file, itf);
        files.add(new RegressionFile(type + ".itf.json", itf.toString(StandardCharsets.UTF_8)));
        files.add(new RegressionFile("FORMAT.md", resource("FORMAT.md")));
        List<String> notes = new ArrayList<>();
        if (source == null) {
            notes.add(MODULE + "the trace does not tell its spec, or it is not there.");
        } else {
            files.addAll(module(file, type, source, notes));
        }
        return new RegressionTest(files, notes);
    }

    private List<RegressionFile> module(
            TraceFile file, String type, Source source, List<String> notes) {
        ReadyModel.Reading reading =
                ReadyModel.read(
                        CheckRequest.of(source.file(), source.model())
                                .libraries(source.libraries())
                                .build());
        ReadyModel ready = reading.model();
        if (ready == null) {
            notes.add(MODULE + reading.errors().getFirst().message());
            return List.of();
        }
        try (Explorer explorer = explorers.get()) {
            Reply.Parsed parsed = parse(explorer, source, Map.of(), source.file());
            Spec spec = parsed.spec();
            if (spec == null) {
                notes.add(MODULE + parsed.diagnostics().getFirst().message());
                return List.of();
            }
            return module(explorer, file, type, source, ready, spec, notes);
        } catch (CompletionException e) {
            notes.add(MODULE + "the engine ended: " + EngineException.cause(e).getMessage());
            return List.of();
        }
    }

    private static List<RegressionFile> module(
            Explorer explorer,
            TraceFile file,
            String type,
            Source source,
            ReadyModel ready,
            Spec spec,
            List<String> notes) {
        Map<String, String> texts = texts(spec);
        Optional<BehaviorParts> parts = BehaviorParts.of(spec, ready.model(), texts);
        if (parts.isEmpty()) {
            notes.add(MODULE + "the model's specification is not of the form Init /\\ [][Next]_v.");
            return List.of();
        }
        Set<String> words = new HashSet<>();
        texts.values().forEach(t -> ModuleHeader.read(t).ifPresent(h -> words.addAll(h.words())));
        Set<String> modules = new HashSet<>(texts.keySet());
        String name = type;
        for (int i = 2; words.contains(name) || modules.contains(name); i++) {
            name = type + i;
        }
        ScheduleModule schedule =
                new ScheduleModule(file, spec, ready.model(), parts.get(), name, words);
        String text = schedule.module();
        ModuleHeader.read(text).ifPresent(h -> words.addAll(h.words()));
        modules.add(name);
        GeneratedModel model = schedule.model(words, modules);
        Path beside = source.file().resolveSibling(name + ".tla");
        Reply.Parsed checked = parse(explorer, source, Map.of(name, text), beside);
        if (checked.spec() == null) {
            notes.add(MODULE + checked.diagnostics().getFirst().message());
            return List.of();
        }
        List<RegressionFile> files = new ArrayList<>();
        files.add(new RegressionFile("tla/" + name + ".tla", text));
        String root = Objects.requireNonNullElse(model.module(), name);
        if (model.moduleText() != null) {
            files.add(new RegressionFile("tla/" + root + ".tla", model.moduleText()));
        }
        files.add(new RegressionFile("tla/" + root + ".cfg", model.config()));
        return files;
    }

    private static Reply.Parsed parse(
            Explorer explorer, Source source, Map<String, String> overlays, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return explorer.parse(
                        new SpecSource(
                                absolute,
                                ModuleHeader.moduleName(absolute),
                                overlays,
                                "",
                                "",
                                source.libraries(),
                                List.of()))
                .join();
    }

    private static Map<String, String> texts(Spec spec) {
        Map<String, String> texts = new HashMap<>();
        for (Module module : spec.modules()) {
            Path file = module.file();
            if (file != null && SourceText.read(file) instanceof SourceText.Reading.Text read) {
                texts.put(module.name(), read.text());
            }
        }
        return texts;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RegressionTests.class.getResourceAsStream(name)) {
            byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
