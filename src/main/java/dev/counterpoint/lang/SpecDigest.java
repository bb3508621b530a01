package dev.counterpoint.lang;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Says with one word whether two checks were of the same spec and model. */
public final class SpecDigest {
    private SpecDigest() {}

    /**
     * {@code sha256:} and the digest, in hexadecimal, over the spec's user modules in the order of
     * their names and the configuration. Each part is preceded by its name and length, so that no
     * text can pass for another's end.
     *
     * @param modules text by module name
     * @param config the configuration's text; null where there is none
     */
    public static String of(Map<String, String> modules, @Nullable String config) {
        MessageDigest digest = sha256();
        new TreeMap<>(modules).forEach((name, text) -> add(digest, "module " + name, text));
        if (config != null) {
            add(digest, "config", config);
        }
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
