package dev.counterpoint.ui.guide;

/**
 * A place in the guide.
 *
 * @param page the page's name, without its ending
 * @param section the heading's id; empty for the page's beginning
 */
public record Place(String page, String section) {
    /** Of a link such as {@code explore.md#the-graph}; of {@code #the-graph} on a page. */
    static Place of(String link, String onPage) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        String page = file.endsWith(".md") ? file.substring(0, file.length() - 3) : file;
        return new Place(page.isEmpty() ? onPage : page, hash < 0 ? "" : link.substring(hash + 1));
    }
}
