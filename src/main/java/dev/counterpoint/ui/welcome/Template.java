package dev.counterpoint.ui.welcome;

import dev.counterpoint.ui.fx.Texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A spec to begin with, and its model. */
public enum Template {
    EMPTY("empty", "Spec", "template.empty", "template.empty.words"),
    STATE_MACHINE(
            "state-machine",
            "StateMachine",
            "template.state-machine",
            "template.state-machine.words"),
    MESSAGE_PASSING(
            "message-passing",
            "MessagePassing",
            "template.message-passing",
            "template.message-passing.words"),
    PLUSCAL("pluscal", "Counter", "template.pluscal", "template.pluscal.words");

    private static final String FOLDER = "/dev/counterpoint/welcome/";
    private static final Texts TEXTS = Texts.of("welcome");

    private final String folder;
    private final String module;
    private final String title;
    private final String words;

    Template(String folder, String module, String title, String words) {
        this.folder = folder;
        this.module = module;
        this.title = title;
        this.words = words;
    }

    /** What it is called. */
    public String title() {
        return TEXTS.get(title);
    }

    /** What it is good for. */
    public String words() {
        return TEXTS.get(words);
    }

    /** The name its module has where no other is given. */
    public String module() {
        return module;
    }

    /**
     * Writes the spec and its model under another name into a folder, which is made where needed;
     * returns the spec.
     *
     * @throws FileAlreadyExistsException where a file of that name is there; nothing is written
     */
    public Path create(Path into, String name) throws IOException {
        Files.createDirectories(into);
        Path spec = into.resolve(name + ".tla");
        Path model = into.resolve(name + ".cfg");
        for (Path file : new Path[] {spec, model}) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
        Files.writeString(spec, specNamed(name));
        Files.writeString(model, text(".cfg"));
        return spec;
    }

    /** The spec's text under a name; the frame keeps its width. */
    String specNamed(String name) throws IOException {
        String text = text(".tla");
        int end = text.indexOf('\n');
        String words = " MODULE " + name + " ";
        int dashes = Math.max(8, end - words.length());
        String head = "-".repeat(dashes / 2) + words + "-".repeat(dashes - dashes / 2);
        return head + text.substring(end);
    }

    private String text(String ending) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        Template.class.getResourceAsStream(
                                FOLDER + folder + "/" + module + ending))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
