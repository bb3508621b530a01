package dev.counterpoint.graph.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** The bundled fonts, each read when it is first used. */
public final class Fonts {
    private final Map<Typeface, TextMetrics> metrics = new EnumMap<>(Typeface.class);

    /** Measures text in a typeface. */
    public synchronized TextMetrics metrics(Typeface typeface) {
        return metrics.computeIfAbsent(typeface, t -> new TextMetrics(new FontFile(read(t))));
    }

    private static byte[] read(Typeface typeface) {
        String name = "/dev/counterpoint/fonts/" + typeface.file();
        try (InputStream file = Fonts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its font " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
