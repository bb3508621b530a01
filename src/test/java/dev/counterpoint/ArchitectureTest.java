package dev.counterpoint;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Holds the house's arrows: each package uses what stands below it and nothing else. */
class ArchitectureTest {
    private static final String HOME = "dev.counterpoint";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().importPath(Path.of("target/classes"));

    @ParameterizedTest(name = "{0} may use {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    state           |
                    state.trace     | state
                    git             |
                    spec            | state
                    trim.space      |
                    engine.protocol | trim.space, spec, state
                    engine          | engine.protocol, spec, state
                    lang.diff       |
                    lang.readback   | spec
                    lang            | lang.readback, spec, state
                    lang.navigate   | lang, spec
                    lang.write      | lang.edit, lang.navigate, lang, spec
                    lang.edit       | lang, spec
                    lang.toml       |
                    graph           | graph.., spec, state
                    export.surface  | graph.picture, graph.font
                    export          | export.surface, graph.., lang, lang.readback, engine.protocol, spec, state, state.trace
                    export.redact   | export, state
                    export.text     | export, state, state.trace
                    export.page     | export, state, state.trace
                    export.picture  | export, export.surface, graph.picture, graph.font, state, state.trace
                    export.bundle   | export, export.page
                    export.format   | export.., graph.picture, graph.font
                    check           | export, lang, lang.toml, graph.., engine, engine.protocol, spec, state
                    imports         | check, export, engine, engine.protocol, spec, state
                    trim            | trim.space, check, imports, export, lang, engine, engine.protocol, spec, state
                    library         | trim, check, export, lang, engine, engine.protocol, spec, state
                    ci              | library, check, export.., lang, engine, engine.protocol, spec, state
                    review          | check, lang, engine, engine.protocol, spec, state
                    regression      | check, export, lang, engine, engine.protocol, spec, state
                    cli             | ci, library, regression, review, git, trim, trim.space, check, imports, export.., lang, lang.readback, graph.., engine, engine.protocol, spec, state
                    """)
    void packageUsesOnlyWhatStandsBelowIt(String name, String below) {
        List<String> allowed = new ArrayList<>();
        allowed.add(HOME + "." + name);
        if (below != null) {
            Arrays.stream(below.split(",")).map(p -> HOME + "." + p.strip()).forEach(allowed::add);
        }
        ArchRule rule =
                noClasses()
                        .that()
                        .resideInAPackage(HOME + "." + name)
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage(HOME + "..")
                                        .and(
                                                not(
                                                        resideInAnyPackage(
                                                                allowed.toArray(String[]::new)))));
        rule.check(PROGRAM);
    }

    @Test
    void stateAndSpecNeedTheJdkOnly() {
        classes()
                .that()
                .resideInAnyPackage(HOME + ".state..", HOME + ".spec")
                .should(
                        onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        "java..",
                                        "org.jspecify..",
                                        HOME + ".state..",
                                        HOME + ".spec")))
                .check(PROGRAM);
    }

    @Test
    void onlyTheAgentKnowsTheTlaTools() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HOME + ".engine.agent..", "tlc2..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "tlc2..", "tla2sany..", "pcal..", "tla2tex..", "util..", "model..")
                .check(PROGRAM);
    }

    @Test
    void theAgentKnowsNothingOfTheProgramAboveIt() {
        noClasses()
                .that()
                .resideInAnyPackage(HOME + ".engine.agent..", "tlc2.tool.impl")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(HOME + "..")
                                .and(
                                        not(
                                                resideInAnyPackage(
                                                        HOME + ".engine.agent..",
                                                        HOME + ".engine.protocol",
                                                        HOME + ".trim.space",
                                                        HOME + ".spec",
                                                        HOME + ".state"))))
                .check(PROGRAM);
    }

    @Test
    void onlyTheWindowKnowsJavaFx() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HOME + ".ui..", HOME + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx..",
                        "org.fxmisc..",
                        "org.controlsfx..",
                        "atlantafx..",
                        "org.kordamp..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheGraphKnowsGraphStream() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOME + ".graph..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.graphstream..")
                .check(PROGRAM);
    }

    @Test
    void panelsMeetOnlyInTheShell() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        HOME + ".ui.editor",
                        HOME + ".ui.properties",
                        HOME + ".ui.project",
                        HOME + ".ui.problems",
                        HOME + ".ui.outline",
                        HOME + ".ui.run",
                        HOME + ".ui.model",
                        HOME + ".ui.graph",
                        HOME + ".ui.schedules",
                        HOME + ".ui.trace..",
                        HOME + ".ui.trim")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        HOME + ".ui.shell", HOME + ".ui.tour", HOME + ".app", HOME + ".cli")
                .check(PROGRAM);
        slices().matching(HOME + ".ui.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void viewModelsHaveNoNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..", "javafx.stage..", "org.fxmisc..", "org.controlsfx..")
                .check(PROGRAM);
    }

    @Test
    void nothingStaticCanChange() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(HOME + "..")
                .and()
                .areStatic()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(PROGRAM);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES)) {
            for (Path folder : folders.filter(ArchitectureTest::holdsJava).toList()) {
                Path info = folder.resolve("package-info.java");
                assertThat(info).as("what %s is for", folder).exists();
                assertThat(info).content().contains("@NullMarked").contains("/**");
            }
        }
    }

    @Test
    void noFileIsOver400Lines() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file))
                        .as("lines of %s", file)
                        .hasSizeLessThanOrEqualTo(400);
            }
        }
    }

    private static boolean holdsJava(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
