package dev.counterpoint.engine.agent.library;

import static java.lang.classfile.ClassFile.ACC_PUBLIC;
import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import org.jspecify.annotations.Nullable;

import tlc2.overrides.ITLCOverrides;

import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells TLC the Java classes behind modules. TLC asks one class of a fixed name, without saying for
 * which spec, and matches modules by name alone; so each spec that uses modules of ours has such a
 * class made for it, which names what stands behind those and no other.
 */
public final class OverrideIndex {
    /** The class that TLC asks. */
    public static final String NAME = "tlc2.overrides.TLCOverrides";

    private static final String SEPARATOR = ",";
    private static final MethodTypeDesc ASKED =
            MethodTypeDesc.of(CD_Class.arrayType(), CD_String, CD_String);
    private static final Map<String, List<Class<?>>> BEHIND =
            Map.ofEntries(
                    Map.entry("Folds", List.of(Folds.class)),
                    Map.entry("FiniteSetsExt", List.of(FiniteSetsExt.class)),
                    Map.entry("Functions", List.of(Functions.class)),
                    Map.entry("SequencesExt", List.of(SequencesExt.class)),
                    Map.entry("Bitwise", List.of(Bitwise.class)),
                    Map.entry("Json", List.of(Json.class)),
                    Map.entry("CSV", List.of(Csv.class)),
                    Map.entry("IOUtils", List.of(Commands.class, DataFiles.class)),
                    Map.entry("TLC", List.of(TlcRegisters.class)),
                    Map.entry("TLCExt", List.of(TlcExtension.class)),
                    Map.entry("VectorClocks", List.of(VectorClocks.class)),
                    Map.entry("SVG", List.of(Pictures.class)));

    private OverrideIndex() {}

    /** Whether Java stands behind one of these modules. */
    public static boolean isNeeded(Set<String> modules) {
        return modules.stream().anyMatch(BEHIND::containsKey);
    }

    /**
     * Writes the class for a spec.
     *
     * @param folder where to write it, as a root of classes
     * @param modules those that are the program's own
     * @param trusted a root of classes with the user's index, which is asked first; null for none
     */
    public static void write(Path folder, Set<String> modules, @Nullable Path trusted)
            throws IOException {
        byte[] bytes =
                ClassFile.of()
                        .build(ClassDesc.of(NAME), index -> describe(index, modules, trusted));
        Path file = folder.resolve(NAME.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static void describe(ClassBuilder index, Set<String> modules, @Nullable Path trusted) {
        index.withFlags(ACC_PUBLIC)
                .withInterfaceSymbols(ClassDesc.of(ITLCOverrides.class.getName()));
        index.withMethodBody(
                INIT_NAME,
                MTD_void,
                ACC_PUBLIC,
                code -> code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void).return_());
        index.withMethodBody(
                "get",
                MethodTypeDesc.of(CD_Class.arrayType()),
                ACC_PUBLIC,
                code ->
                        code.loadConstant(String.join(SEPARATOR, modules))
                                .loadConstant(trusted == null ? "" : trusted.toString())
                                .invokestatic(
                                        ClassDesc.of(OverrideIndex.class.getName()),
                                        "classes",
                                        ASKED)
                                .areturn());
    }

    /**
     * What the class that was written answers.
     *
     * @param modules names with commas between
     * @param trusted the root of classes with the user's index; empty for none
     */
    public static Class<?>[] classes(String modules, String trusted)
            throws IOException, ReflectiveOperationException {
        List<Class<?>> all = new ArrayList<>();
        if (!trusted.isEmpty()) {
            // Its classes are needed as long as the spec is.
            @SuppressWarnings("resource")
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {Path.of(trusted).toUri().toURL()});
            if (loader.loadClass(NAME).getDeclaredConstructor().newInstance()
                    instanceof ITLCOverrides index) {
                all.addAll(Arrays.<Class<?>>asList(index.get()));
            }
        }
        for (String module : modules.split(SEPARATOR, -1)) {
            all.addAll(BEHIND.getOrDefault(module, List.of()));
        }
        return all.stream().distinct().toArray(Class<?>[]::new);
    }
}
