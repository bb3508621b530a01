package dev.counterpoint.engine.agent.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.agent.parse.SpecResolver;
import dev.counterpoint.engine.protocol.SpecSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tlc2.overrides.Evaluation;
import tlc2.overrides.ITLCOverrides;
import tlc2.overrides.TLAPlusOperator;
import tlc2.tool.impl.TLAClass;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.tools.ToolProvider;

class OverrideIndexTest {
    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Folds",
                "FiniteSetsExt",
                "Functions",
                "SequencesExt",
                "Bitwise",
                "Json",
                "CSV",
                "IOUtils",
                "TLC",
                "TLCExt",
                "VectorClocks",
                "SVG"
            })
    void whatStandsBehindAModuleReplacesOperatorsOfThatModuleOnly(String module)
            throws IOException, ReflectiveOperationException {
        Class<?>[] classes = OverrideIndex.classes(module, "");

        assertThat(classes).isNotEmpty();
        for (Class<?> type : classes) {
            for (Method method : type.getMethods()) {
                TLAPlusOperator operator = method.getAnnotation(TLAPlusOperator.class);
                Evaluation evaluation = method.getAnnotation(Evaluation.class);
                if (operator != null) {
                    assertThat(operator.module()).as("%s", method).isEqualTo(module);
                } else if (evaluation != null) {
                    assertThat(evaluation.module()).as("%s", method).isEqualTo(module);
                }
            }
        }
    }

    @Test
    void javaStandsBehindOurOwnModulesAndNotBehindAUsersOfTheSameName() throws Exception {
        Files.writeString(temp.resolve("Folds.tla"), "---- MODULE Folds ----\n====\n");
        SpecResolver resolver = resolver(List.of());
        resolver.resolve("Folds", true);
        assertThat(new TLAClass("tlc2.module", resolver).loadClass(OverrideIndex.NAME)).isNull();

        resolver.resolve("SequencesExt", true);

        assertThat(index(resolver).get()).containsExactly(SequencesExt.class);
    }

    @Test
    void aTrustedIndexIsAskedToo() throws Exception {
        Path source =
                Files.writeString(
                        temp.resolve("TLCOverrides.java"),
                        "package tlc2.overrides; public class TLCOverrides implements"
                                + " ITLCOverrides { public Class<?>[] get() { return new"
                                + " Class<?>[] {String.class}; } }");
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", temp.toString(), source.toString());
        SpecResolver resolver = resolver(List.of(temp));
        resolver.resolve("Folds", true);

        assertThat(index(resolver).get()).containsExactly(String.class, Folds.class);
    }

    private static ITLCOverrides index(SpecResolver resolver) throws Exception {
        Class<?> index = new TLAClass("tlc2.module", resolver).loadClass(OverrideIndex.NAME);
        return (ITLCOverrides) index.getDeclaredConstructor().newInstance();
    }

    private SpecResolver resolver(List<Path> trusted) throws IOException {
        SpecSource source =
                new SpecSource(
                        temp.resolve("Spec.tla"), "Spec", Map.of(), "", "", List.of(), trusted);
        return new SpecResolver(source, Files.createTempDirectory(temp, "engine"));
    }
}
