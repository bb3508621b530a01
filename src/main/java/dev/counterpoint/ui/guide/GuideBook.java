package dev.counterpoint.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** The guide's pages in their order; read when it is first opened. */
public final class GuideBook {
    private static final String FOLDER = "/dev/counterpoint/guide/";

    private final Map<String, GuidePage> pages = new LinkedHashMap<>();

    /** Reads all pages that {@code contents.txt} names. */
    public GuideBook() {
        for (String name : text("contents.txt").lines().map(String::strip).toList()) {
            if (!name.isEmpty()) {
                pages.put(name, new GuidePage(name, Markdown.read(text(name + ".md"))));
            }
        }
    }

    /** All pages. */
    public List<GuidePage> pages() {
        return List.copyOf(pages.values());
    }

    /** The page of a name. */
    public Optional<GuidePage> page(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    /** Where a picture is, whose path is from the pages; empty where there is none. */
    static Optional<URL> picture(String file) {
        return Optional.ofNullable(GuideBook.class.getResource(FOLDER + file));
    }

    /** Which place of the guide explains which panel, by the style class of its node. */
    static Map<String, Place> topics() {
        Properties read = new Properties();
        try (InputStream in = open("topics.properties")) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Place> topics = new LinkedHashMap<>();
        read.stringPropertyNames()
                .forEach(name -> topics.put(name, Place.of(read.getProperty(name), "")));
        return topics;
    }

    private static String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(GuideBook.class.getResourceAsStream(FOLDER + file), file);
    }
}
