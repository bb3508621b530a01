package dev.counterpoint.cli;

import dev.counterpoint.check.Checks;
import dev.counterpoint.check.Kind;
import dev.counterpoint.check.RunHistory;
import dev.counterpoint.check.RunRecords;
import dev.counterpoint.check.Standing;
import dev.counterpoint.engine.EngineException;
import dev.counterpoint.engine.Explorer;
import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.export.SpecPage;
import dev.counterpoint.lang.Card;
import dev.counterpoint.lang.ModuleHeader;
import dev.counterpoint.lang.NearNames;
import dev.counterpoint.lang.SourceText;
import dev.counterpoint.spec.Diagnostic;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** {@code counterpoint properties}: what people say and what the spec says, side by side. */
@Command(
        name = "properties",
        description = "List a spec's properties, assumptions and actions: plain beside formal.")
final class PropertiesCommand implements Callable<Integer> {
    private final Supplier<Explorer> explorers;
    private final RunRecords records;
    private final Checks checks;
    private final Console console;

    @Spec private @Nullable CommandSpec command;

    @Parameters(paramLabel = "SPEC.tla", description = "The module.")
    private Path spec = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "text|json|md|html",
            description = "The format: ${COMPLETION-CANDIDATES}. Default: text.")
    private Format format = Format.text;

    @Option(
            names = "--diff",
            paramLabel = "REV",
            description =
                    "Show which properties, assumptions and bounds changed since a git revision, and"
                            + " whether they are weaker or stronger, as far as that was checked.")
    private @Nullable String diff;

    @Option(
            names = "--budget",
            paramLabel = "30s",
            converter = DurationConverter.class,
            description =
                    "With --diff: the time to find out whether old and new imply each other."
                            + " Default: 30s.")
    private Duration budget = Duration.ofSeconds(30);

    @Mixin private final LibraryOption library = new LibraryOption();
    @Mixin private final OutputOption output = new OutputOption();

    /** The formats, as they are written on the command line. */
    enum Format {
        text,
        json,
        md,
        html
    }

    PropertiesCommand(
            Supplier<Explorer> explorers, RunRecords records, Checks checks, Console console) {
        this.checks = checks;
        this.records = records;
        this.explorers = explorers;
        this.console = console;
    }

    @Override
    public Integer call() {
        output.check();
        if (diff != null && format == Format.html) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "--diff is written --to text, json or md");
        }
        return switch (SourceText.read(spec)) {
            case SourceText.Reading.Text read ->
                    ModuleHeader.check(read.text(), spec)
                            .map(problem -> refuse(Kind.PARSE, List.of(problem)))
                            .orElseGet(() -> list(words(read.text())));
            case SourceText.Reading.Unreadable no ->
                    refuse(no.read() ? Kind.PARSE : Kind.USAGE, List.of(no.diagnostic()));
        };
    }

    private int list(Set<String> words) {
        try (Explorer explorer = explorers.get()) {
            Reply.Parsed parsed = SpecCards.parse(explorer, spec, library.places());
            if (parsed.spec() == null) {
                return refuse(Kind.PARSE, NearNames.suggest(parsed.diagnostics(), words));
            }
            String content =
                    diff == null
                            ? content(parsed.spec())
                            : new PropertiesDiffReport(
                                            new PropertiesDiff(
                                                            explorer,
                                                            checks,
                                                            spec,
                                                            library.places())
                                                    .since(diff, budget),
                                            diff)
                                    .as(format);
            output.write(console, content.getBytes(StandardCharsets.UTF_8));
            return 0;
        } catch (PropertiesDiff.Refused e) {
            console.error(String.valueOf(e.getMessage()));
            return e.exitCode();
        } catch (CompletionException e) {
            console.error(
                    e.getCause() instanceof EngineException known
                            ? String.valueOf(known.getMessage())
                            : e.toString());
            return Kind.INTERNAL.exitCode();
        } catch (IOException e) {
            console.error("the properties could not be written: " + Reasons.of(e));
            return Kind.INTERNAL.exitCode();
        }
    }

    private String content(dev.counterpoint.spec.Spec parsed) throws IOException {
        List<Card> cards = SpecCards.of(parsed, spec);
        return format == Format.html
                ? page(parsed, cards)
                : new PropertiesReport(cards, notes()).as(format);
    }

    /** The spec's own modules, the named one first. */
    private String page(dev.counterpoint.spec.Spec parsed, List<Card> cards) {
        String root = ModuleHeader.moduleName(spec.toAbsolutePath().normalize());
        Map<String, String> texts = SpecCards.texts(parsed);
        List<SpecPage.Part> parts =
                texts.entrySet().stream()
                        .sorted(
                                Comparator.comparing(
                                        (Map.Entry<String, String> e) -> !e.getKey().equals(root)))
                        .map(
                                e ->
                                        new SpecPage.Part(
                                                e.getKey(), e.getValue(), of(e.getKey(), cards)))
                        .toList();
        return SpecPage.of(root, parts, notes()::lines);
    }

    private static List<Card> of(String module, List<Card> cards) {
        return cards.stream().filter(c -> c.module().equals(module)).toList();
    }

    private CardNotes notes() {
        Path file = spec.toAbsolutePath().normalize();
        RunHistory history = new RunHistory(records.read(file), Map.of());
        List<Path> roots = SpecCards.roots(file);
        return new CardNotes(card -> Standing.of(card, file, roots, history));
    }

    private static Set<String> words(String text) {
        return ModuleHeader.read(text).map(ModuleHeader::words).orElse(Set.of());
    }

    private int refuse(Kind kind, List<Diagnostic> diagnostics) {
        Problems problems = Problems.of(spec);
        diagnostics.forEach(d -> console.err().println(problems.line(d)));
        return kind.exitCode();
    }
}
