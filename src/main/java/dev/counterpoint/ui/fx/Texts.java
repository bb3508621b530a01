package dev.counterpoint.ui.fx;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * What one part of the window says, from a resource bundle, so that another language is another
 * file: English is {@code ui/texts/NAME.properties}, German would be {@code NAME_de.properties}.
 */
public final class Texts {
    private static final String FOLDER = "dev.counterpoint.ui.texts.";

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts of a part, in the user's language where there is one, else in English. */
    public static Texts of(String name) {
        return new Texts(
                ResourceBundle.getBundle(
                        FOLDER + name,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The text of a key, which has to be there. */
    public String get(String key) {
        return bundle.getString(key);
    }

    /** The text of a key with values for its {@code {0}}, {@code {1}}; a lone ' is written ''. */
    public String with(String key, Object... values) {
        return MessageFormat.format(bundle.getString(key), values);
    }

    /** The text of a key, where there is one. */
    public Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
