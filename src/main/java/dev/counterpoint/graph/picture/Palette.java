package dev.counterpoint.graph.picture;

/**
 * The colours of a picture, each with one meaning. Every one is readable as text on the background,
 * and {@code onViolated} on {@code violated}.
 *
 * @param background what all is painted on
 * @param surface the inside of a state's box
 * @param ink text and the counterexample
 * @param muted secondary text
 * @param line the borders and edges of what is not in the counterexample
 * @param accent what is selected
 * @param violated a property that is false
 * @param onViolated text on it
 * @param passed a property that is true
 * @param incomplete incomplete, or drifted
 * @param environment a fault's or an adversary's step
 * @param changed what changed since the last state
 */
public record Palette(
        Rgba background,
        Rgba surface,
        Rgba ink,
        Rgba muted,
        Rgba line,
        Rgba accent,
        Rgba violated,
        Rgba onViolated,
        Rgba passed,
        Rgba incomplete,
        Rgba environment,
        Rgba changed) {

    /** Dark on light. */
    public static final Palette LIGHT =
            new Palette(
                    Rgba.of(0xFFFFFF),
                    Rgba.of(0xFFFFFF),
                    Rgba.of(0x1F2328),
                    Rgba.of(0x59636E),
                    Rgba.of(0x59636E),
                    Rgba.of(0x0969DA),
                    Rgba.of(0xC6202C),
                    Rgba.of(0xFFFFFF),
                    Rgba.of(0x1A7F37),
                    Rgba.of(0x8F5E00),
                    Rgba.of(0x7A45D6),
                    Rgba.of(0x0550AE));

    /** Light on dark. */
    public static final Palette DARK =
            new Palette(
                    Rgba.of(0x0D1117),
                    Rgba.of(0x151B23),
                    Rgba.of(0xF0F6FC),
                    Rgba.of(0x9DA7B3),
                    Rgba.of(0x9DA7B3),
                    Rgba.of(0x58A6FF),
                    Rgba.of(0xFF6B64),
                    Rgba.of(0x0D1117),
                    Rgba.of(0x3FB950),
                    Rgba.of(0xD29922),
                    Rgba.of(0xB392F0),
                    Rgba.of(0x79C0FF));

    /** What recedes: a quarter of the contrast. */
    public Rgba faded(Rgba colour) {
        return colour.over(background, 0.25);
    }
}
