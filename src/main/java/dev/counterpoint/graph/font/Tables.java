package dev.counterpoint.graph.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The tables of a font file in the TrueType container, found by their four letters. */
final class Tables {
    private final Map<String, ByteBuffer> tables = new HashMap<>();

    Tables(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        if (file.length < 12 || buffer.getInt(0) != 0x00010000) {
            throw new IllegalArgumentException("no TrueType font");
        }
        int count = buffer.getShort(4) & 0xffff;
        for (int i = 0; i < count; i++) {
            int entry = 12 + i * 16;
            String tag = new String(file, entry, 4, StandardCharsets.US_ASCII);
            tables.put(tag, buffer.slice(buffer.getInt(entry + 8), buffer.getInt(entry + 12)));
        }
    }

    ByteBuffer table(String tag) {
        ByteBuffer table = tables.get(tag);
        if (table == null) {
            throw new IllegalArgumentException("the font has no table " + tag);
        }
        return table;
    }

    static int unsigned(ByteBuffer table, int offset) {
        return table.getShort(offset) & 0xffff;
    }
}
