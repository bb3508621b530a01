package dev.counterpoint.cli.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.check.RunRecords;
import dev.counterpoint.cli.Cli;
import dev.counterpoint.cli.Console;
import dev.counterpoint.cli.Services;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class ManualTest {
    private static final String MAN = "man/man1/counterpoint.1";
    private static final String BASH = "bash-completion/completions/counterpoint";
    private static final String ZSH = "zsh/vendor-completions/_counterpoint";
    private static final String FISH = "fish/vendor_completions.d/counterpoint.fish";

    @TempDir private Path folder = Path.of("");
    private final CommandSpec root = model();
    private final Map<String, String> texts = new Manual(root, "1.2.3").texts();

    @Test
    void everyCommandAndOptionIsInThemAll() {
        assertThat(texts).containsOnlyKeys(MAN, BASH, ZSH, FISH);
        assertThat(Words.commands(root)).hasSizeGreaterThan(8);
        for (CommandSpec command : Words.commands(root)) {
            assertThat(text(MAN)).contains("\n.SS " + command.name() + "\n");
            assertThat(text(BASH)).contains(command.name());
            assertThat(text(ZSH)).contains("\n    '" + command.name() + ":");
            assertThat(text(FISH)).contains(" -a " + command.name() + " -d ");
            for (OptionSpec option : Words.options(command)) {
                tell(command, option);
            }
        }
    }

    private void tell(CommandSpec command, OptionSpec option) {
        for (String name : option.names()) {
            assertThat(text(MAN)).contains("\\fB" + name.replace("-", "\\-") + "\\fR");
            assertThat(text(BASH)).contains(name);
            assertThat(text(ZSH)).contains(name + (Words.takesValue(option) ? "" : "["));
        }
        assertThat(text(FISH).lines())
                .as("%s of %s for fish", option.longestName(), command.name())
                .anyMatch(
                        line ->
                                line.contains("from " + command.name() + "'")
                                        && line.contains(
                                                option.longestName().startsWith("--")
                                                        ? " -l " + option.longestName().substring(2)
                                                        : " -s "
                                                                + option.longestName()
                                                                        .substring(1)));
    }

    @Test
    void theManPageSaysWhatNoShellMayTakeForItsOwn() {
        assertThat(text(MAN))
                .startsWith(".TH COUNTERPOINT 1 \"\" \"Counterpoint 1.2.3\"")
                .contains("\n151 configuration error\n")
                .doesNotContainPattern("(?m)^'")
                .doesNotContain("%n", "${");
    }

    @Test
    void valuesThatCanBeListedAreOffered() {
        assertThat(text(FISH)).contains(" -l to -x -a 'svg png dot graphml gexf json'");
        assertThat(text(ZSH)).contains(":(svg png dot graphml gexf json)'");
        assertThat(text(FISH)).contains(" -l out -x -a '(__fish_complete_directories)'");
    }

    @Test
    void theyAreTheSameEachTime() {
        assertThat(new Manual(model(), "1.2.3").texts()).isEqualTo(texts);
    }

    @Test
    void theyAreWrittenWhereTheSystemLooks() throws IOException {
        new Manual(root, "1.2.3").write(folder.resolve("share"));
        assertThat(Files.readString(folder.resolve("share").resolve(MAN))).isEqualTo(text(MAN));
        assertThat(folder.resolve("share").resolve(FISH)).exists();
    }

    @Test
    void bothLaunchersKnowWhichCommandsNeedNoWindow() throws IOException {
        String shell = Files.readString(Path.of("src/main/dist/bin/counterpoint"));
        String windows = Files.readString(Path.of("src/main/dist/bin/counterpoint.bat"));
        for (CommandSpec command : Words.commands(root)) {
            if (!List.of("ide", "tour").contains(command.name())) {
                assertThat(shell).contains(" " + command.name() + " ");
                assertThat(windows).containsPattern("[ (]" + command.name() + "[ )]");
            }
        }
    }

    private String text(String place) {
        return Objects.requireNonNull(texts.get(place));
    }

    private CommandSpec model() {
        PrintStream nowhere =
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, false);
        return new Cli(services(), console).model();
    }

    private Services services() {
        return new Services(
                (request, listener) -> {
                    throw new AssertionError("nothing is to be checked");
                },
                new RunRecords(folder.resolve("data")),
                () -> {
                    throw new AssertionError("nothing is to be explored");
                },
                (request, heap, listener) -> {
                    throw new AssertionError("nothing is to be worked for");
                },
                ide -> 0,
                tour -> 0,
                List::of);
    }
}
