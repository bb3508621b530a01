package dev.counterpoint.graph.picture;

/** A colour of the sRGB space; each part from 0 to 255. */
public record Rgba(int red, int green, int blue, int alpha) {
    public Rgba {
        if (((red | green | blue | alpha) & ~0xff) != 0) {
            throw new IllegalArgumentException(
                    "no colour: " + red + ", " + green + ", " + blue + ", " + alpha);
        }
    }

    /** An opaque colour, as in {@code 0x1F2328}. */
    public static Rgba of(int rgb) {
        return new Rgba(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff, 255);
    }

    /** As {@code #rrggbb}; how opaque it is is left out. */
    public String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    /** As a number, {@code 0xAARRGGBB}. */
    public int argb() {
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    /** The colour seen where only a share of this one, from 0 to 1, lies over another. */
    public Rgba over(Rgba below, double share) {
        return new Rgba(
                mix(red, below.red, share),
                mix(green, below.green, share),
                mix(blue, below.blue, share),
                255);
    }

    private static int mix(int above, int below, double share) {
        return (int) Math.round(above * share + below * (1 - share));
    }

    /** The contrast with another colour, from 1 to 21, as WCAG 2 defines it. */
    public double contrast(Rgba other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
