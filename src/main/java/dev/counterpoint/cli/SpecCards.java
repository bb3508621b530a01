package dev.counterpoint.cli;

import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.CfgReader;
import dev.counterpoint.lang.ModelFile;
import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.ProjectScan;
import dev.counterpoint.lang.ProjectTree;
import dev.counterpoint.lang.Properties;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A spec's cards for the command line: parsed by an engine, with the models beside it. */
final class SpecCards {
    private SpecCards() {}

    static Reply.Parsed parse(Explorer explorer, Path spec, List<Path> libraries) {
        Path file = spec.toAbsolutePath().normalize();
        String name = ModuleHeader.moduleName(file);
        return explorer.parse(new SpecSource(file, name, Map.of(), "", "", libraries, List.of()))
                .join();
    }

    static List<Card> of(Spec parsed, Path spec) {
        return Properties.of(parsed, texts(parsed), models(spec.toAbsolutePath().normalize()));
    }

    /** The texts of the user's modules by name, in the order of the spec. */
    static Map<String, String> texts(Spec parsed) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Module module : parsed.modules()) {
            Path file = module.file();
            if (file != null && SourceText.read(file) instanceof SourceText.Reading.Text read) {
                texts.put(module.name(), read.text());
            }
        }
        return texts;
    }

    /** The root modules through which a module is checked, itself included. */
    static List<Path> roots(Path spec) {
        return Stream.concat(Stream.of(spec), specs(spec).stream().map(ProjectTree.SpecFiles::root))
                .distinct()
                .toList();
    }

    private static List<ProjectTree.SpecFiles> specs(Path spec) {
        return ProjectScan.scan(spec.resolveSibling("")).specs().stream()
                .filter(files -> files.root().equals(spec) || files.modules().contains(spec))
                .toList();
    }

    /** The models of a spec, by its absolute file. */
    static List<ModelFile> models(Path spec) {
        List<ModelFile> models = new ArrayList<>();
        for (ProjectTree.SpecFiles files : specs(spec)) {
            for (Path model : files.models()) {
                if (SourceText.read(model) instanceof SourceText.Reading.Text read) {
                    models.add(new ModelFile(model, CfgReader.read(model, read.text()).model()));
                }
            }
        }
        return models;
    }
}
