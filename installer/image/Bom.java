import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bill of materials that Maven made, with what Maven does not know of: the Java runtime. */
final class Bom {
    /** The outermost list: those of the tools have one, too. */
    private static final String COMPONENTS = "\n  \"components\" : [";

    private Bom() {}

    static void complete(Path made, Path to) throws IOException {
        String bom = Files.readString(made);
        int at = bom.indexOf(COMPONENTS);
        if (at < 0) {
            throw new IOException(made + " lists no components");
        }
        String version = System.getProperty("java.runtime.version");
        String runtime =
                """

                    {
                      "type" : "platform",
                      "bom-ref" : "pkg:generic/openjdk@%1$s",
                      "publisher" : "%2$s",
                      "name" : "openjdk",
                      "version" : "%1$s",
                      "licenses" : [ { "expression" : "GPL-2.0-only WITH Classpath-exception-2.0" } ],
                      "purl" : "pkg:generic/openjdk@%1$s"
                    },"""
                        .formatted(version, System.getProperty("java.vendor"));
        int after = at + COMPONENTS.length();
        Files.writeString(to, bom.substring(0, after) + runtime + bom.substring(after));
    }
}
