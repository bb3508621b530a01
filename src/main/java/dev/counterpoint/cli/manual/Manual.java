package dev.counterpoint.cli.manual;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The man page and the completions of a command line, each where the system looks for its kind. */
public final class Manual {
    private final CommandSpec root;
    private final String version;

    /**
     * @param root the command that all others hang below
     * @param version as the man page names it
     */
    public Manual(CommandSpec root, String version) {
        this.root = root;
        this.version = version;
    }

    /** The texts by their places below a folder like {@code /usr/share}. */
    public Map<String, String> texts() {
        String name = root.name();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("man/man1/" + name + ".1", new ManPage(root, version).text());
        texts.put(
                "bash-completion/completions/" + name, AutoComplete.bash(name, root.commandLine()));
        texts.put("zsh/vendor-completions/_" + name, new ZshCompletion(root).text());
        texts.put("fish/vendor_completions.d/" + name + ".fish", new FishCompletion(root).text());
        return texts;
    }

    /**
     * Writes them below a folder.
     *
     * @throws IOException if one cannot be written
     */
    public void write(Path share) throws IOException {
        for (Map.Entry<String, String> text : texts().entrySet()) {
            Path file = share.resolve(text.getKey());
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, text.getValue(), StandardCharsets.UTF_8);
        }
    }
}
