package dev.counterpoint.check;

import dev.counterpoint.lang.NearNames;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;
import dev.counterpoint.spec.Model.Assignment;
import dev.counterpoint.spec.Model.Entry;
import dev.counterpoint.spec.SourceRange;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts what is wrong with a model where the user wrote it: the engine knows neither the place in
 * the configuration nor that a module was generated from it.
 */
final class ModelPlaces {
    private static final Pattern GENERATED = Pattern.compile("(?m)^const_(\\w+?)(?:_\\d+)? == ");
    private static final Pattern NO_VALUE = Pattern.compile("^The constant (\\w+) has no value ");
    private final Preparation prepared;

    ModelPlaces(Preparation prepared) {
        this.prepared = prepared;
    }

    /** Whether all errors are in the module that was generated from the model. */
    boolean areOfTheModel(List<Diagnostic> errors) {
        return !errors.isEmpty() && errors.stream().allMatch(this::isGenerated);
    }

    /** The same diagnostics with places in the user's files. */
    List<Diagnostic> place(List<Diagnostic> diagnostics) {
        if (diagnostics.stream().anyMatch(ModelPlaces::isVague)) {
            List<ModelNames.Unknown> undefined = prepared.names().undefined();
            if (!undefined.isEmpty()) {
                return undefined.stream().map(this::placed).distinct().toList();
            }
        }
        List<Diagnostic> placed =
                diagnostics.stream().flatMap(told -> placedAll(told).stream()).distinct().toList();
        return NearNames.suggest(placed, prepared.names().words());
    }

    /** TLC complains of a model without a place in it. */
    private static boolean isVague(Diagnostic told) {
        return told.code().equals("config") && told.range() == null;
    }

    private Diagnostic placed(ModelNames.Unknown unknown) {
        Diagnostic told = Diagnostic.error("config", unknown.sentence(), null, null);
        return at(unknown.entry().range(), told, unknown.sentence());
    }

    /** TLC tells of the first constant without a value alone. */
    private List<Diagnostic> placedAll(Diagnostic told) {
        Matcher missing = NO_VALUE.matcher(told.message());
        if (!isVague(told) || !missing.find()) {
            return List.of(placed(told));
        }
        Set<String> constants = new LinkedHashSet<>(prepared.names().withoutValue());
        constants.add(missing.group(1));
        return constants.stream().map(this::withoutValue).toList();
    }

    private Diagnostic withoutValue(String constant) {
        SourceRange declared = prepared.names().declaration(constant);
        if (prepared.configName().isEmpty()) {
            return Diagnostic.error(
                    "config",
                    "The constant %s has no value: give it one with --constant %s=..., or name a .cfg with --config."
                            .formatted(constant, constant),
                    declared == null ? null : moduleFile(declared),
                    declared);
        }
        String place =
                declared == null
                        ? ""
                        : ", declared in %s:%d,"
                                .formatted(moduleFile(declared).getFileName(), declared.line());
        return Diagnostic.error(
                "config",
                "The constant %s%s has no value: write CONSTANT %s = ... here."
                        .formatted(constant, place, constant),
                prepared.modelFile(),
                null);
    }

    private Path moduleFile(SourceRange place) {
        return prepared.source().file().resolveSibling(place.module() + ".tla");
    }

    private Diagnostic placed(Diagnostic told) {
        if (isGenerated(told)) {
            Assignment value = generatedFrom(told);
            return value == null
                    ? told
                    : at(
                            value.range(),
                            told,
                            "The value of %s is no expression that TLA+ knows: %s"
                                    .formatted(value.name(), value.value()));
        }
        if (!told.code().equals("config") || told.range() != null) {
            return told;
        }
        SourceRange range = mentioned(told.message());
        String name = prepared.source().configName();
        Path file = prepared.modelFile().getFileName();
        String message =
                prepared.configName().isEmpty()
                        ? told.message().replace("in " + name, "on " + name)
                        : told.message().replace(name, String.valueOf(file));
        return at(range, told, message);
    }

    private Diagnostic at(@Nullable SourceRange range, Diagnostic told, String message) {
        boolean inFile = !prepared.configName().isEmpty();
        boolean said = range == null || !range.module().equals(ChosenModel.COMMAND_LINE);
        return new Diagnostic(
                told.severity(),
                "config",
                message,
                inFile && said ? prepared.modelFile() : null,
                inFile && said ? range : null);
    }

    /** Where the model names what a message is about. */
    private @Nullable SourceRange mentioned(String message) {
        Model model = prepared.model();
        Stream<Entry> entries =
                Stream.of(
                                Stream.ofNullable(model.specification()),
                                Stream.ofNullable(model.init()),
                                Stream.ofNullable(model.next()),
                                model.invariants().stream(),
                                model.properties().stream(),
                                model.constraints().stream(),
                                model.actionConstraints().stream(),
                                model.symmetry().stream(),
                                Stream.ofNullable(model.view()),
                                Stream.ofNullable(model.alias()),
                                Stream.ofNullable(model.postcondition()),
                                model.constants().stream().map(c -> new Entry(c.name(), c.range())))
                        .flatMap(e -> e);
        Set<String> words = new HashSet<>(List.of(message.split("\\W+")));
        return entries.filter(e -> words.contains(e.name()))
                .map(Entry::range)
                .findFirst()
                .orElse(null);
    }

    private boolean isGenerated(Diagnostic told) {
        String module = prepared.generatedModule();
        SourceRange range = told.range();
        return module != null && range != null && range.module().equals(module);
    }

    /** The constant whose value stands last before the place: a parser sees an error late. */
    private @Nullable Assignment generatedFrom(Diagnostic told) {
        String text = prepared.source().overlays().get(prepared.generatedModule());
        SourceRange range = told.range();
        if (text == null || range == null) {
            return null;
        }
        int last = range.column() == 1 ? range.line() - 1 : range.line();
        List<String> lines = text.lines().toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.min(last, lines.size()); i++) {
            Matcher definition = GENERATED.matcher(lines.get(i));
            if (definition.find()) {
                names.add(definition.group(1));
            }
        }
        return prepared.model().constants().stream()
                .filter(c -> !names.isEmpty() && c.name().equals(names.getLast()))
                .findFirst()
                .orElse(null);
    }
}
