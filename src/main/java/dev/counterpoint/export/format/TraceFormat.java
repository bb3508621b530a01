package dev.counterpoint.export.format;

import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.JsonExport;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.TextExport;
import dev.counterpoint.export.TraceFile;
import dev.counterpoint.export.bundle.BundleExport;
import dev.counterpoint.export.page.HtmlExport;
import dev.counterpoint.export.picture.TracePictureExport;
import dev.counterpoint.export.text.CsvExport;
import dev.counterpoint.export.text.DotTraceExport;
import dev.counterpoint.export.text.MarkdownExport;
import dev.counterpoint.export.text.MermaidExport;
import dev.counterpoint.export.text.ShiVizExport;
import dev.counterpoint.export.text.TlaExport;
import dev.counterpoint.graph.font.Fonts;
import dev.counterpoint.graph.picture.Palette;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format in which a trace can be given to others. */
public enum TraceFormat {
    /** A page to step through. */
    HTML("html", "Web page to step through", "Opens in any browser; needs nothing, loads nothing"),
    /** A document. */
    MD("md", "Markdown document", "For a ticket or a review, with sequence diagrams"),
    /** A diagram alone. */
    MERMAID("mmd", "Mermaid sequence diagram", "The diagram alone, for a document of your own"),
    /** Without loss. */
    ITF("itf.json", "ITF", "The trace without loss, for Counterpoint, Apalache and Quint"),
    /** For scripts. */
    JSON("json", "JSON", "For scripts, with the changes worked out"),
    /** For spreadsheets. */
    CSV("csv", "CSV table", "For a spreadsheet: a row a state, a column a variable"),
    /** For terminals. */
    TEXT("txt", "Plain text", "For a mail: the states as TLA+, changes marked"),
    /** A picture of lines. */
    SVG("svg", "SVG picture", "Who did what, as a picture of lines"),
    /** A picture of pixels. */
    PNG("png", "PNG picture", "Who did what, as a picture of pixels"),
    /** A graph. */
    DOT("dot", "Graphviz DOT", "The trace as a graph, for Graphviz"),
    /** A log. */
    SHIVIZ("log", "ShiViz log", "A log with vector clocks, for ShiViz"),
    /** A module. */
    TLA("tla", "TLA+ module", "A module whose behavior is the trace, for plain TLC"),
    /** All of it. */
    BUNDLE("zip", "Bundle", "Spec, configuration, trace and page in one zip file");

    private static final int TEXT_WIDTH = 100;

    private final String ending;
    private final String title;
    private final String use;

    TraceFormat(String ending, String title, String use) {
        this.ending = ending;
        this.title = title;
        this.use = use;
    }

    /** Its name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ending of a file's name, without a full stop before it. */
    public String ending() {
        return ending;
    }

    /** What it is called where people choose. */
    public String title() {
        return title;
    }

    /** What it is good for, in a few words. */
    public String use() {
        return use;
    }

    /** Whether a terminal and a clipboard can hold it. */
    public boolean isText() {
        return this != PNG && this != BUNDLE;
    }

    /** The format of a file by the end of its name; the longest that fits. */
    public static Optional<TraceFormat> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> lower.endsWith("." + f.ending))
                .max((a, b) -> Integer.compare(a.ending.length(), b.ending.length()));
    }

    /** The name of a file in this format. */
    public String fileName(SharedTrace shared) {
        return this == TLA
                ? TlaExport.moduleName(shared.file()) + ".tla"
                : "counterexample." + ending;
    }

    /**
     * Writes it, and flushes but does not close. The same trace gives the same bytes.
     *
     * @param fileName the name of the file it goes into; a TLA+ module has its name
     */
    public void write(SharedTrace shared, String fileName, OutputStream out) throws IOException {
        TraceFile file = shared.file();
        switch (this) {
            case HTML -> HtmlExport.write(shared, out);
            case ITF -> ItfWriter.write(file, out);
            case JSON -> JsonExport.write(file, out);
            case BUNDLE -> BundleExport.write(shared, out);
            case PNG -> out.write(pictures().png(file, Palette.LIGHT));
            case SVG -> text(pictures().svg(file, Palette.LIGHT), out);
            case MD -> text(t -> MarkdownExport.write(file, t), out);
            case MERMAID -> text(t -> MermaidExport.write(file, t), out);
            case CSV -> text(t -> CsvExport.write(file, t), out);
            case TEXT -> text(t -> TextExport.write(file, TEXT_WIDTH, t), out);
            case DOT -> text(t -> DotTraceExport.write(file, t), out);
            case SHIVIZ -> text(t -> ShiVizExport.write(file, t), out);
            case TLA -> text(t -> TlaExport.writeModule(file, module(file, fileName), t), out);
        }
        out.flush();
    }

    /** All of it in memory. */
    public byte[] bytes(SharedTrace shared, String fileName) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(shared, fileName, bytes);
        return bytes.toByteArray();
    }

    private static String module(TraceFile file, String fileName) {
        String name = fileName.replaceAll("(?i)\\.tla$", "");
        return TlaExport.isModuleName(name) ? name : TlaExport.moduleName(file);
    }

    private static TracePictureExport pictures() {
        return new TracePictureExport(new Fonts());
    }

    /** What writes text. */
    private interface Content {
        void write(Appendable out) throws IOException;
    }

    private static void text(Content content, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        content.write(text);
        text(text.toString(), out);
    }

    private static void text(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
