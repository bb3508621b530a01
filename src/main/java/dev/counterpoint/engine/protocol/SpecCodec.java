package dev.counterpoint.engine.protocol;

import dev.counterpoint.spec.Assumption;
import dev.counterpoint.spec.Declaration;
import dev.counterpoint.spec.Definition;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Diagnostic.Severity;
import dev.counterpoint.spec.Module;
import dev.counterpoint.spec.Spec;

import java.util.List;

/** Modules, definitions and diagnostics as parts of messages. */
final class SpecCodec {
    private static final Codes<Severity> SEVERITIES =
            new Codes<>(Severity.class, List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE));

    private SpecCodec() {}

    static void write(MessageWriter out, Spec spec) {
        out.list(spec.modules(), module -> write(out, module));
    }

    static Spec spec(MessageReader in) {
        return new Spec(in.list(() -> module(in)));
    }

    private static void write(MessageWriter out, Module module) {
        out.text(module.name());
        out.nullable(module.file(), out::path);
        out.range(module.range());
        out.list(module.extended(), out::text);
        out.list(module.constants(), declaration -> write(out, declaration));
        out.list(module.variables(), declaration -> write(out, declaration));
        out.list(module.definitions(), definition -> write(out, definition));
        out.list(module.assumptions(), assumption -> write(out, assumption));
    }

    private static Module module(MessageReader in) {
        return new Module(
                in.text(),
                in.nullable(in::path),
                in.range(),
                in.list(in::text),
                in.list(() -> declaration(in)),
                in.list(() -> declaration(in)),
                in.list(() -> definition(in)),
                in.list(() -> assumption(in)));
    }

    private static void write(MessageWriter out, Declaration declaration) {
        out.text(declaration.name());
        out.integer(declaration.arity());
        out.range(declaration.range());
    }

    private static Declaration declaration(MessageReader in) {
        return new Declaration(in.text(), in.integer(), in.range());
    }

    static void write(MessageWriter out, Definition definition) {
        out.text(definition.name());
        out.text(definition.module());
        out.list(definition.parameters(), parameter -> write(out, parameter));
        ExpressionCodec.LEVELS.write(out, definition.level());
        out.bool(definition.local());
        out.bool(definition.recursive());
        out.range(definition.range());
        out.range(definition.nameRange());
        ExpressionCodec.write(out, definition.body());
    }

    static Definition definition(MessageReader in) {
        return new Definition(
                in.text(),
                in.text(),
                in.list(() -> declaration(in)),
                ExpressionCodec.LEVELS.read(in),
                in.bool(),
                in.bool(),
                in.range(),
                in.range(),
                ExpressionCodec.read(in));
    }

    private static void write(MessageWriter out, Assumption assumption) {
        out.nullable(assumption.name(), out::text);
        out.range(assumption.range());
        ExpressionCodec.write(out, assumption.body());
    }

    private static Assumption assumption(MessageReader in) {
        return new Assumption(in.nullable(in::text), in.range(), ExpressionCodec.read(in));
    }

    static void write(MessageWriter out, Diagnostic diagnostic) {
        SEVERITIES.write(out, diagnostic.severity());
        out.text(diagnostic.code());
        out.text(diagnostic.message());
        out.nullable(diagnostic.file(), out::path);
        out.nullable(diagnostic.range(), out::range);
    }

    static Diagnostic diagnostic(MessageReader in) {
        return new Diagnostic(
                SEVERITIES.read(in),
                in.text(),
                in.text(),
                in.nullable(in::path),
                in.nullable(in::range));
    }
}
