package dev.counterpoint.lang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.lang.ProjectTree.SpecFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ProjectScanTest {
    @TempDir Path folder;

    private void module(String name, String body) throws IOException {
        write(name + ".tla", "---- MODULE " + name + " ----\n" + body + "\n====\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(f -> f.getFileName().toString()).toList();
    }

    @Test
    void aModelBelongsToTheModuleOfItsName() throws IOException {
        module("Payment", "CONSTANT N\nInv == N");
        write("Payment.cfg", "INVARIANT Inv");
        SpecFiles spec = ProjectScan.scan(folder).specs().getFirst();
        assertThat(spec.name()).isEqualTo("Payment");
        assertThat(names(spec.models())).containsExactly("Payment.cfg");
    }

    @Test
    void aModelOfAnotherNameBelongsToTheModuleWhoseNamesItUses() throws IOException {
        module("Payment", "CONSTANT Key\nInv == Key");
        module("Paymaster", "CONSTANT Other");
        write("Payment.cfg", "CONSTANT Key = 1");
        write("PaymentFreshKey.cfg", "CONSTANT Key = 2 INVARIANT Inv");
        write("small.cfg", "CONSTANT Other = 2");
        List<SpecFiles> specs = ProjectScan.scan(folder).specs();
        assertThat(specs).extracting(SpecFiles::name).containsExactly("Paymaster", "Payment");
        assertThat(names(specs.get(0).models())).containsExactly("small.cfg");
        assertThat(names(specs.get(1).models()))
                .containsExactly("Payment.cfg", "PaymentFreshKey.cfg");
    }

    @Test
    void aModuleThatOthersUseIsARootOnlyWithAModelOfItsOwn() throws IOException {
        module("Base", "x == 1");
        module("Part", "y == 1");
        module("MC", "EXTENDS Base, Naturals\nP == INSTANCE Part");
        write("MC.cfg", "INVARIANT x");
        List<SpecFiles> specs = ProjectScan.scan(folder).specs();
        assertThat(specs).extracting(SpecFiles::name).containsExactly("MC");
        assertThat(names(specs.getFirst().modules())).containsExactly("Part.tla", "Base.tla");
    }

    @Test
    void aWordInACommentIsNoUse() throws IOException {
        module("A", "\\* EXTENDS B");
        module("B", "x == 1");
        assertThat(ProjectScan.scan(folder).specs())
                .extracting(SpecFiles::name)
                .containsExactly("A", "B");
    }

    @Test
    void modulesThatUseEachOtherAreAllRoots() throws IOException {
        module("A", "EXTENDS B");
        module("B", "EXTENDS A");
        assertThat(ProjectScan.scan(folder).specs()).hasSize(2);
    }

    @Test
    void aModelThatFitsNothingIsLoose() throws IOException {
        module("A", "x == 1");
        write("zzz.cfg", "INVARIANT Nothing");
        assertThat(names(ProjectScan.scan(folder).looseModels())).containsExactly("zzz.cfg");
    }

    @Test
    void foldersBelowAreReadButNotThoseOfTools() throws IOException {
        write("lease/Lease.tla", "---- MODULE Lease ----\n====\n");
        write("target/X.tla", "---- MODULE X ----\n====\n");
        write("Y.toolbox/Y.tla", "---- MODULE Y ----\n====\n");
        write("empty/readme.txt", "-");
        ProjectTree tree = ProjectScan.scan(folder);
        assertThat(tree.specs()).isEmpty();
        assertThat(tree.folders()).hasSize(1);
        assertThat(tree.folders().getFirst().specs().getFirst().name()).isEqualTo("Lease");
    }

    @Test
    void aFolderThatIsNotThereIsEmpty() {
        assertThat(ProjectScan.scan(folder.resolve("none")).isEmpty()).isTrue();
    }
}
