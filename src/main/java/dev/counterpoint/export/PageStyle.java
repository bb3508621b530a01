package dev.counterpoint.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How a spec's page looks, in light, in dark and on paper, and what its reader may load: nothing.
 */
final class PageStyle {
    static final String CSS =
            """

            :root { color-scheme: light dark; --surface: #ffffff; --sunken: #f6f8fa; --line: #d0d7de;
              --text: #1f2328; --quiet: #59636e; --accent: #0a5cc4; --environment: #6639ba;
              --keyword: #0b4fa8; --string: #0b6b50; --operator: #4a525c; --error: #b62324; }
            @media (prefers-color-scheme: dark) { :root { --surface: #14181d; --sunken: #0d1117;
              --line: #343c46; --text: #e4e9ef; --quiet: #9aa6b2; --accent: #6cb0ff;
              --environment: #c4a4ff; --keyword: #82bcff; --string: #7fd6b4; --operator: #b7c1cc;
              --error: #ff8f86; } }
            * { box-sizing: border-box; }
            body { margin: 0; padding: 16px; background: var(--surface); color: var(--text);
              font: 14px/1.5 "Counterpoint Sans", system-ui, sans-serif; }
            main { max-width: 1280px; margin: 0 auto 40px; }
            h1 { font-size: 20px; margin: 0 0 16px; }
            section { display: grid; grid-template-columns: minmax(0, 1fr) minmax(220px, 34%);
              column-gap: 20px; }
            pre { margin: 0; font: 12px/1.5 "Counterpoint Mono", ui-monospace, monospace;
              white-space: pre-wrap; overflow-wrap: anywhere; padding-left: 40px; }
            pre i { float: left; width: 28px; margin-left: -40px; text-align: right;
              font-style: normal; color: var(--quiet); user-select: none; }
            article { border-left: 3px solid var(--accent); background: var(--sunken);
              padding: 8px 12px; margin-bottom: 8px; }
            article.environment { border-left-color: var(--environment); }
            h2 { font-size: 14px; margin: 0; overflow-wrap: anywhere; }
            small { font-weight: normal; color: var(--quiet); }
            .environment small { color: var(--environment); }
            p { margin: 4px 0 0; white-space: pre-line; overflow-wrap: anywhere; }
            .none, .reading, ul { color: var(--quiet); font-size: 13px; }
            .none { font-style: italic; }
            .reading { white-space: pre-wrap; } .reading::before { content: "reads: "; }
            ul { margin: 4px 0 0; padding: 0; list-style: none; overflow-wrap: anywhere; }
            .k { color: var(--keyword); } .s { color: var(--string); } .o { color: var(--operator); }
            .c { color: var(--quiet); }
            .r { color: var(--line); display: inline-block; max-width: 100%; overflow: hidden;
              white-space: nowrap; vertical-align: bottom; } .e { color: var(--error); }
            .d { font-weight: bold; }
            @media (max-width: 720px) { section { grid-template-columns: minmax(0, 1fr); } }
            @media print { :root { color-scheme: light; --surface: #ffffff; --sunken: #ffffff;
              --line: #808080; --text: #000000; --quiet: #404040; --accent: #000000;
              --environment: #404040; --keyword: #000000; --string: #000000; --operator: #000000;
              --error: #000000; }
              @page { margin: 12mm; }
              body { padding: 0; font-size: 9pt; } pre { font-size: 7.5pt; }
              h2 { font-size: 9pt; } .none, .reading, ul { font-size: 8pt; } .k { font-weight: bold; }
              section { grid-template-columns: minmax(0, 1fr) minmax(0, 36%); }
              article { break-inside: avoid; border: 1px solid #808080; border-left-width: 3px; }
              main { break-after: page; } main:last-child { break-after: auto; } }
            """;

    /** Nothing may be loaded or run; of styles only the page's own, known by its digest. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-"
                    + digest()
                    + "'; base-uri 'none'; form-action 'none'";

    private PageStyle() {}

    private static String digest() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(CSS.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
