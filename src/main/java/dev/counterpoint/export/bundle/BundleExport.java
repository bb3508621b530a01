package dev.counterpoint.export.bundle;

import dev.counterpoint.export.ItfWriter;
import dev.counterpoint.export.SharedTrace;
import dev.counterpoint.export.page.HtmlExport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All that a teammate needs, in one zip file: the trace ({@value #TRACE}), the page to step through
 * it, the spec with its configuration and the user's own modules under {@value #SPEC}, and how to
 * check it again. Plain files only, in the order of their names, without dates: the same trace
 * gives the same bytes.
 */
public final class BundleExport {
    /** The trace's name in the bundle. */
    public static final String TRACE = "trace.itf.json";

    /** The folder of the spec's files in the bundle. */
    public static final String SPEC = "spec/";

    /** No date; the very first that a zip file can say would be told with a time zone. */
    private static final LocalDateTime NO_DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private BundleExport() {}

    /** Writes it, and flushes but does not close. */
    public static void write(SharedTrace given, OutputStream out) throws IOException {
        SharedTrace shared =
                new SharedTrace(
                        given.file().with(given.file().meta().inOneFolder()),
                        given.before(),
                        given.branches(),
                        given.sources());
        SortedMap<String, byte[]> files = new TreeMap<>();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        HtmlExport.write(shared, page);
        files.put("trace.html", page.toByteArray());
        ByteArrayOutputStream trace = new ByteArrayOutputStream();
        ItfWriter.write(shared.file(), trace);
        files.put(TRACE, trace.toByteArray());
        for (SharedTrace.Source source : shared.sources()) {
            files.put(SPEC + source.name(), source.text().getBytes(StandardCharsets.UTF_8));
        }
        files.put("README.md", BundleReadme.of(shared).getBytes(StandardCharsets.UTF_8));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_COMPRESSION);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(NO_DATE);
            zip.putNextEntry(entry);
            zip.write(file.getValue());
            zip.closeEntry();
        }
        zip.finish();
        out.flush();
    }
}
