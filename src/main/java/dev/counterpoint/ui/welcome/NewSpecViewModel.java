package dev.counterpoint.ui.welcome;

import dev.counterpoint.ui.fx.Texts;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A new spec: from which template, under which name, in which folder. */
public final class NewSpecViewModel {
    private static final Texts TEXTS = Texts.of("welcome");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]*[A-Za-z][A-Za-z0-9_]*");

    private final Consumer<Path> open;
    private final Consumer<String> tell;
    private final ObjectProperty<Template> template =
            new SimpleObjectProperty<>(Template.STATE_MACHINE);
    private final StringProperty name = new SimpleStringProperty(Template.STATE_MACHINE.module());
    private final ObjectProperty<Path> folder;
    private final StringBinding problem;

    /**
     * A new spec.
     *
     * @param folder where it is made, if no other folder is chosen
     * @param open shows the spec
     * @param tell hears what went wrong
     */
    public NewSpecViewModel(Path folder, Consumer<Path> open, Consumer<String> tell) {
        this.open = open;
        this.tell = tell;
        this.folder = new SimpleObjectProperty<>(folder);
        template.addListener(
                (o, was, is) -> {
                    // A name of one's own stays; a template's goes with the template.
                    if (name.get().isBlank() || name.get().equals(was.module())) {
                        name.set(is.module());
                    }
                });
        problem = Bindings.createStringBinding(this::findProblem, name, this.folder);
    }

    /** From which template. */
    public ObjectProperty<Template> template() {
        return template;
    }

    /** Under which name. */
    public StringProperty name() {
        return name;
    }

    /** In which folder. */
    public ObjectProperty<Path> folder() {
        return folder;
    }

    /** Why it cannot be made so; empty where it can. */
    public StringBinding problem() {
        return problem;
    }

    private String findProblem() {
        String wanted = name.get().strip();
        if (!NAME.matcher(wanted).matches()) {
            return TEXTS.get("new.problem.name");
        }
        Path spec = folder.get().resolve(wanted + ".tla");
        Path model = folder.get().resolve(wanted + ".cfg");
        if (Files.exists(spec) || Files.exists(model)) {
            return TEXTS.with("new.problem.exists", wanted);
        }
        return "";
    }

    /** Makes it and opens it; empty where it could not be made, which is told. */
    public Optional<Path> create() {
        if (!problem.get().isEmpty()) {
            return Optional.empty();
        }
        try {
            Path spec = template.get().create(folder.get(), name.get().strip());
            open.accept(spec);
            return Optional.of(spec);
        } catch (IOException failed) {
            tell.accept(TEXTS.with("new.failed", String.valueOf(failed.getMessage())));
            return Optional.empty();
        }
    }
}
