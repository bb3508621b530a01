package dev.counterpoint.engine.agent.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.engine.protocol.SpecSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tlc2.tool.impl.TLAClass;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

import javax.tools.ToolProvider;

class SpecResolverTest {
    @TempDir Path temp;
    Path folder;
    Path spec;
    Path library;

    @BeforeEach
    void folders() throws IOException {
        folder = Files.createDirectories(temp.resolve("agent"));
        spec = Files.createDirectories(temp.resolve("mein Gerät"));
        library = Files.createDirectories(temp.resolve("library"));
    }

    @Test
    void findsAModuleBesideTheSpecAlsoWherePathsHaveSpacesAndUmlauts() throws IOException {
        Path file = Files.writeString(spec.resolve("Lease.tla"), "beside");

        SpecResolver resolver = resolver(Map.of(), List.of(), List.of());

        assertThat(resolver.resolve("Lease.tla", true)).hasContent("beside");
        assertThat(resolver.resolve("Lease", true)).hasContent("beside");
        assertThat(resolver.origin("Lease")).isEqualTo(file);
    }

    @Test
    void overlaysComeBeforeFilesAndKeepTheFilesName() throws IOException {
        Path file = Files.writeString(spec.resolve("Lease.tla"), "saved");

        SpecResolver resolver = resolver(Map.of("Lease", "unsaved ∈"), List.of(), List.of());

        assertThat(resolver.resolve("Lease.tla", true)).hasContent("unsaved ∈");
        assertThat(resolver.origin("Lease")).isEqualTo(file);
    }

    @Test
    void theSpecsFolderComesBeforeLibrariesAndThoseInTheirOrder() throws IOException {
        Path jar = jar("Util.tla", "in jar", "Other.tla", "in jar");
        Files.writeString(library.resolve("Util.tla"), "in library");
        Files.writeString(library.resolve("Lease.tla"), "in library");
        Files.writeString(spec.resolve("Lease.tla"), "beside");

        SpecResolver resolver = resolver(Map.of(), List.of(library, jar), List.of());

        assertThat(resolver.resolve("Lease.tla", true)).hasContent("beside");
        assertThat(resolver.resolve("Util.tla", true)).hasContent("in library");
        assertThat(resolver.resolve("Other.tla", true)).hasContent("in jar");
        assertThat(resolver.origin("Other")).isEqualTo(jar.resolve("Other.tla"));
    }

    @Test
    void standardModulesComeLastAndAreKnownAsSuch() throws IOException {
        Files.writeString(spec.resolve("Bags.tla"), "my own bags");

        SpecResolver resolver = resolver(Map.of(), List.of(), List.of());

        assertThat(resolver.resolve("Naturals.tla", true)).content().contains("MODULE Naturals");
        assertThat(resolver.isStandardModule("Naturals")).isTrue();
        assertThat(resolver.origin("Naturals")).isNull();
        assertThat(resolver.resolve("Bags.tla", true)).hasContent("my own bags");
        assertThat(resolver.isStandardModule("Bags")).isFalse();
    }

    @Test
    void tellsWhatWasNotFound() {
        SpecResolver resolver = resolver(Map.of(), List.of(library), List.of());

        assertThat(resolver.resolve("Nowhere.tla", true)).doesNotExist();
        assertThat(resolver.missingModules()).containsExactly("Nowhere");
        assertThat(resolver.getFullPath()).isEqualTo(spec + ", " + library);
    }

    @Test
    void namesCannotLeadElsewhere() throws IOException {
        Files.writeString(temp.resolve("Secret.tla"), "secret");

        SpecResolver resolver = resolver(Map.of(), List.of(), List.of());

        assertThat(resolver.resolve("../Secret.tla", true)).doesNotExist();
        assertThat(resolver.resolve(temp.resolve("Secret.tla").toString(), true)).doesNotExist();
    }

    @Test
    void classesOfUntrustedPlacesAreNeverLoaded() throws IOException {
        compile(spec, "Greeter", "public class Greeter {}");
        compile(library, "Farewell", "public class Farewell {}");
        compileOverrides(spec);
        Path jar = Files.createFile(temp.resolve("classes.jar"));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            compile(temp, "Packed", "public class Packed {}");
            entries.putNextEntry(new ZipEntry("Packed.class"));
            Files.copy(temp.resolve("Packed.class"), entries);
        }

        TLAClass untrusted = loader(resolver(Map.of(), List.of(library, jar), List.of()));
        TLAClass trusted =
                loader(resolver(Map.of(), List.of(library, jar), List.of(spec, library, jar)));

        for (String name :
                List.of("Greeter", "Farewell", "Packed", "tlc2.overrides.TLCOverrides")) {
            assertThat(untrusted.loadClass(name)).as("%s, untrusted", name).isNull();
            assertThat(trusted.loadClass(name)).as("%s, trusted", name).isNotNull();
        }
    }

    @Test
    void aModuleNamedLikeOneOfOurClassesLoadsNone() {
        TLAClass classes = loader(resolver(Map.of(), List.of(), List.of()));

        assertThat(classes.loadClass("SpecResolver")).isNull();
        assertThat(classes.loadClass("Main")).isNull();
        assertThat(classes.loadClass("Naturals")).isEqualTo(tlc2.module.Naturals.class);
    }

    private SpecResolver resolver(
            Map<String, String> overlays, List<Path> libraries, List<Path> trusted) {
        SpecSource source =
                new SpecSource(
                        spec.resolve("Lease.tla"),
                        "Lease",
                        overlays,
                        "Lease.cfg",
                        "",
                        libraries,
                        trusted);
        return new SpecResolver(source, folder);
    }

    private static TLAClass loader(SpecResolver resolver) {
        return new TLAClass("tlc2.module", resolver);
    }

    private void compileOverrides(Path target) throws IOException {
        compile(
                target,
                "TLCOverrides",
                "package tlc2.overrides; public class TLCOverrides implements ITLCOverrides {"
                        + " public Class<?>[] get() { return new Class<?>[0]; } }");
    }

    private void compile(Path target, String name, String text) throws IOException {
        Path source = Files.writeString(temp.resolve(name + ".java"), text);
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", target.toString(), source.toString());
        assertThat(result).isZero();
    }

    private Path jar(String... namesAndTexts) throws IOException {
        Path jar = temp.resolve("modules.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                entries.putNextEntry(new ZipEntry(namesAndTexts[i]));
                entries.write(
                        namesAndTexts[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
