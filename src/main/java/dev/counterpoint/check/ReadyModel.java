package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.SpecSource;
import dev.counterpoint.lang.CfgReader;
import dev.counterpoint.lang.CfgWriter;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A spec and model ready for an explorer, with all states told apart: without VIEW and SYMMETRY.
 *
 * @param source what the explorer loads
 * @param model what the user wrote
 * @param config what messages and files call the model
 * @param digest {@code sha256:} and hex over the user's modules and the model
 */
public record ReadyModel(SpecSource source, Model model, String config, String digest) {
    /** The model, or what is wrong with it and with which kind of ending. */
    public record Reading(@Nullable ReadyModel model, Kind kind, List<Diagnostic> errors) {
        public Reading {
            errors = List.copyOf(errors);
        }
    }

    /** Reads the files that a check would read. */
    public static Reading read(CheckRequest request) {
        try {
            Preparation prepared = Preparation.of(request);
            ReadyModel ready =
                    new ReadyModel(
                            prepared.source(),
                            prepared.model(),
                            prepared.configName(),
                            prepared.digest());
            return new Reading(ready.with(parts -> parts.withAllStates()), Kind.PASSED, List.of());
        } catch (Refusal e) {
            return new Reading(null, e.kind(), e.diagnostics());
        }
    }

    /** The same, asking for this property alone. */
    public ReadyModel onlyFor(String property) {
        boolean invariant =
                model.invariants().stream().anyMatch(entry -> entry.name().equals(property));
        Model.Entry entry = ChosenModel.said(property);
        return with(
                parts -> {
                    parts.withoutAnyProperty();
                    return invariant ? parts.invariant(entry) : parts.property(entry);
                });
    }

    /** The same with other values for some constants. */
    public ReadyModel withConstants(Map<String, String> values) {
        return with(
                parts -> {
                    values.forEach(
                            (name, value) ->
                                    parts.constant(
                                            new Model.Assignment(
                                                    name,
                                                    value,
                                                    false,
                                                    null,
                                                    ChosenModel.said(name).range())));
                    return parts;
                });
    }

    private ReadyModel with(UnaryOperator<ModelParts> change) {
        Model engines = CfgReader.read(source.configName(), source.config()).model();
        Model changed = change.apply(ModelParts.of(engines)).model();
        SpecSource other =
                new SpecSource(
                        source.file(),
                        source.rootModule(),
                        source.overlays(),
                        source.configName(),
                        CfgWriter.write(changed),
                        source.libraries(),
                        source.trusted());
        return new ReadyModel(other, model, config, digest);
    }
}
