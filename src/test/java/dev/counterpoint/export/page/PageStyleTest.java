package dev.counterpoint.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.counterpoint.graph.picture.Rgba;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class PageStyleTest {
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})");

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":root {",
                ":root:not([data-theme=\"light\"]) {",
                ":root[data-theme=\"dark\"] {",
                ":root, :root[data-theme] {"
            })
    void everyTextCanBeReadInEveryTheme(String theme) {
        Map<String, Rgba> colours = colours(theme);
        for (String text :
                List.of(
                        "text",
                        "quiet",
                        "accent",
                        "violated",
                        "environment",
                        "changed",
                        "keyword",
                        "string",
                        "operator",
                        "amber")) {
            for (String ground : List.of("surface", "sunken")) {
                assertThat(colour(colours, text).contrast(colour(colours, ground)))
                        .as("%s on %s in %s", text, ground, theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        for (String pair :
                List.of(
                        "text accent-soft",
                        "text violated-soft",
                        "text amber-soft",
                        "environment environment-soft",
                        "changed accent-soft",
                        "surface violated")) {
            String[] both = pair.split(" ");
            assertThat(colour(colours, both[0]).contrast(colour(colours, both[1])))
                    .as("%s in %s", pair, theme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private static Rgba colour(Map<String, Rgba> colours, String name) {
        Rgba colour = colours.get(name);
        assertThat(colour).as(name).isNotNull();
        return colour;
    }

    private static Map<String, Rgba> colours(String theme) {
        String css = PageFiles.read().style();
        int start = css.indexOf(theme);
        assertThat(start).isNotNegative();
        Matcher found = COLOUR.matcher(css.substring(start, css.indexOf('}', start)));
        Map<String, Rgba> colours = new HashMap<>();
        while (found.find()) {
            colours.put(found.group(1), Rgba.of(Integer.parseInt(found.group(2), 16)));
        }
        return colours;
    }
}
