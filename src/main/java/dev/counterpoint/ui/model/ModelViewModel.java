package dev.counterpoint.ui.model;

import dev.counterpoint.lang.CfgEdit;
import dev.counterpoint.lang.CfgSection;
import dev.counterpoint.lang.CfgWriter;
import dev.counterpoint.lang.ConstantText;
import dev.counterpoint.lang.DefaultModel;
import dev.counterpoint.lang.ModelModule;
import dev.counterpoint.spec.Spec;
import dev.counterpoint.ui.fx.Command;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The model in the form: each change is made in the text of its file, and each change of the text
 * is seen here.
 */
public final class ModelViewModel {
    private final ModelTexts texts;
    private final Consumer<Proposal> propose;
    private final FormReader reader = new FormReader();
    private final TextHistory history = new TextHistory();
    private final Map<String, ConstantText> pending = new HashMap<>();
    private final ObjectProperty<@Nullable ModelTarget> target = new SimpleObjectProperty<>();
    private final ObjectProperty<Known> known = new SimpleObjectProperty<>(Known.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable FormState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final Command undo;
    private final Command redo;
    private final Command save;

    /** With the texts, and who shows files before they are written. */
    public ModelViewModel(ModelTexts texts, Consumer<Proposal> propose) {
        this.texts = texts;
        this.propose = propose;
        undo =
                Command.when(
                        "model.undo",
                        "Undo the Change of the Model",
                        "fth-corner-up-left",
                        null,
                        canUndo.getReadOnlyProperty(),
                        () -> back(history.undo()));
        redo =
                Command.when(
                        "model.redo",
                        "Redo the Change of the Model",
                        "fth-corner-up-right",
                        null,
                        canRedo.getReadOnlyProperty(),
                        () -> back(history.redo()));
        save =
                Command.when(
                        "model.save",
                        "Save the Model",
                        "fth-save",
                        null,
                        dirty.getReadOnlyProperty(),
                        this::saveNow);
        target.addListener((o, was, is) -> changedTo(is));
        known.addListener(
                (o, was, is) -> {
                    reader.know(is);
                    refresh();
                });
    }

    /** The model that is shown; null for none. */
    public ObjectProperty<@Nullable ModelTarget> target() {
        return target;
    }

    /** What is known of its spec. */
    public ObjectProperty<Known> known() {
        return known;
    }

    /** What the form shows; null where there is no model. */
    public ReadOnlyObjectProperty<@Nullable FormState> state() {
        return state.getReadOnlyProperty();
    }

    /** The constants whose values in the form are not in the text, because it cannot hold them. */
    public Set<String> waiting() {
        return Set.copyOf(pending.keySet());
    }

    /** Goes a step back. */
    public Command undo() {
        return undo;
    }

    /** Goes a step forth again. */
    public Command redo() {
        return redo;
    }

    /** Saves the file. */
    public Command save() {
        return save;
    }

    private void changedTo(@Nullable ModelTarget to) {
        pending.clear();
        history.begin(to == null ? null : texts.text(to.config()));
        refresh();
    }

    /** The text may have changed elsewhere: in an editor, or on disk. */
    public void refresh() {
        ModelTarget now = target.get();
        String text = now == null ? null : texts.text(now.config());
        if (now == null || text == null) {
            state.set(null);
            return;
        }
        history.changed(text, null);
        show(now, text);
    }

    private void show(ModelTarget now, String text) {
        dirty.set(texts.isDirty(now.config()) || texts.isDirty(now.spec()));
        canUndo.set(history.canUndo());
        canRedo.set(history.canRedo());
        FormState fresh = reader.read(now, text, moduleText(now), pending, dirty.get());
        if (!fresh.equals(state.get())) {
            state.set(fresh);
        }
    }

    /** The text of the module around the spec; empty where the model is of the spec itself. */
    private String moduleText(ModelTarget now) {
        String text = texts.text(now.spec());
        Spec spec = known.get().spec();
        boolean around = spec == null || !spec.root().name().equals(now.module());
        boolean written = now.module().startsWith("MC");
        return text != null && (around || written) ? text : "";
    }

    private void change(@Nullable String key, UnaryOperator<String> edit) {
        ModelTarget now = target.get();
        FormState shown = state.get();
        if (now == null || shown == null) {
            return;
        }
        String text = edit.apply(shown.text());
        if (!text.equals(shown.text())) {
            history.changed(text, key);
            texts.edit(now.config(), text);
        }
        show(now, text);
    }

    /** Puts another text in the model's place: a step of its own. */
    public void replace(String text) {
        pending.clear();
        change(null, old -> text);
    }

    private void back(@Nullable String text) {
        ModelTarget now = target.get();
        if (now != null && text != null) {
            pending.clear();
            texts.edit(now.config(), text);
            show(now, text);
        }
    }

    private void saveNow() {
        ModelTarget now = target.get();
        if (now != null) {
            texts.save(now.config());
            if (texts.isDirty(now.spec()) && !moduleText(now).isEmpty()) {
                texts.save(now.spec());
            }
            refresh();
        }
    }

    /** A constant's value as somebody writes it; what the file cannot hold waits in the form. */
    public void write(ConstantRow row, String written) {
        ConstantText value = ConstantText.of(written);
        ModelTarget now = target.get();
        FormState shown = state.get();
        boolean inModule =
                now != null
                        && shown != null
                        && value.kind() == ConstantText.Kind.EXPRESSION
                        && !moduleText(now).isEmpty();
        if (inModule) {
            pending.remove(row.name());
            sayInModule(now, shown, row.name(), value.text());
            return;
        }
        if (!value.fits()) {
            pending.put(row.name(), value);
            refresh();
            return;
        }
        pending.remove(row.name());
        boolean override = value.kind() == ConstantText.Kind.DEFINITION;
        String right = override ? value.text().substring(2).strip() : value.text();
        change(
                "constant " + row.name(),
                text -> CfgEdit.assign(text, row.name(), override, row.inModule(), right));
    }

    private void sayInModule(ModelTarget now, FormState shown, String constant, String value) {
        ModelModule changed =
                new ModelModule(now.module(), moduleText(now), shown.text())
                        .with(reader.names(), wanted(constant, value));
        texts.edit(now.spec(), changed.text());
        change("constant " + constant, text -> changed.config());
        refresh();
    }

    private static ModelModule.Wanted wanted(String constant, String value) {
        return new ModelModule.Wanted(Map.of(constant, value), Set.of());
    }

    /** Takes a constant's value, or a definition's replacement, out of the model. */
    public void forget(ConstantRow row) {
        pending.remove(row.name());
        change(null, text -> CfgEdit.unassign(text, row.name(), row.inModule()));
    }

    /** Says that a definition has another one in its place. */
    public void override(String definition, String by) {
        change(null, text -> CfgEdit.assign(text, definition, true, null, by));
    }

    /** Shows the module that can say a value, before it is written. */
    public void proposeModule(ConstantRow row) {
        proposeAround(
                wanted(row.name(), row.written()),
                "A .cfg holds no value such as "
                        + row.written()
                        + ": it becomes a definition of a module that extends the spec.");
    }

    /** Whether the elements of a constant's set are interchangeable. */
    public void symmetric(ConstantRow row, boolean on) {
        String symmetry = row.symmetry();
        if (symmetry != null) {
            change(null, text -> CfgEdit.set(text, CfgSection.SYMMETRY, on ? symmetry : null));
        } else if (on) {
            proposeAround(
                    new ModelModule.Wanted(Map.of(), Set.of(row.name())),
                    "A symmetry is a definition, and the spec has none of "
                            + row.name()
                            + ": it stands in a module that extends the spec.");
        }
    }

    private void proposeAround(ModelModule.Wanted wanted, String reason) {
        ModelTarget now = target.get();
        FormState shown = state.get();
        if (now == null || shown == null) {
            return;
        }
        String inside = moduleText(now);
        Set<String> names = reader.names();
        boolean there = !inside.isEmpty();
        String name = there ? now.module() : freeModule(now);
        ModelModule made =
                there
                        ? new ModelModule(name, inside, shown.text()).with(names, wanted)
                        : ModelModule.around(name, now.module(), names, shown.text(), wanted);
        Path module = now.spec().resolveSibling(name + ".tla");
        Path config = there ? now.config() : now.spec().resolveSibling(name + ".cfg");
        propose.accept(
                new Proposal(
                        there ? "Change " + name + ".tla" : "Write " + name + ".tla and its model",
                        List.of(reason),
                        List.of(
                                new Proposal.Part(module, made.text()),
                                new Proposal.Part(config, made.config())),
                        new ModelTarget(module, config)));
    }

    private String freeModule(ModelTarget now) {
        Set<String> taken = new HashSet<>();
        String name = ModelModule.freeName(now.name(), taken);
        while (texts.text(now.spec().resolveSibling(name + ".tla")) != null
                || texts.text(now.spec().resolveSibling(name + ".cfg")) != null) {
            taken.add(name);
            name = ModelModule.freeName(now.name(), taken);
        }
        return name;
    }

    /** Shows a model for a spec that has none, before it is written. */
    public void proposeDefault(Path spec, Map<String, String> modules) {
        Spec resolved = known.get().spec();
        if (resolved == null) {
            return;
        }
        DefaultModel model = DefaultModel.of(resolved, modules);
        List<String> reasons = new ArrayList<>();
        model.guesses()
                .forEach(g -> reasons.add(g.constant() + " = " + g.value() + ": " + g.reason()));
        reasons.addAll(model.open());
        String name = String.valueOf(spec.getFileName()).replaceFirst("\\.tla$", "");
        Path config = spec.resolveSibling(name + ".cfg");
        propose.accept(
                new Proposal(
                        "Write " + name + ".cfg",
                        reasons,
                        List.of(new Proposal.Part(config, CfgWriter.write(model.model()))),
                        new ModelTarget(spec, config)));
    }

    /** Adds a name to a part, or takes it out. */
    public void say(CfgSection section, String name, boolean on) {
        if (section.takesOne()) {
            change(null, text -> CfgEdit.set(text, section, on ? name : null));
        } else {
            change(
                    null,
                    text ->
                            on
                                    ? CfgEdit.add(text, section, name)
                                    : CfgEdit.remove(text, section, name));
        }
    }

    /** Says the behavior by one formula. */
    public void specification(String name) {
        change(null, text -> CfgEdit.specification(text, name));
    }

    /** Says the behavior by an initial predicate and a next-state relation. */
    public void initAndNext(String init, String next) {
        change(null, text -> CfgEdit.initAndNext(text, init, next));
    }

    /** Whether a state without successors is a violation. */
    public void deadlock(boolean checked) {
        FormState shown = state.get();
        boolean unsaid = shown != null && shown.model().deadlock() == null;
        if (!checked || !unsaid) {
            change(null, text -> CfgEdit.deadlock(text, checked));
        }
    }
}
