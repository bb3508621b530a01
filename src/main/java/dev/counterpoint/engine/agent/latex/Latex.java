package dev.counterpoint.engine.agent.latex;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;
import dev.counterpoint.spec.Diagnostic;

import tla2tex.BuiltInSymbols;
import tla2tex.CommentToken;
import tla2tex.FileCharReader;
import tla2tex.FindAlignments;
import tla2tex.FormatComments;
import tla2tex.LaTeXOutput;
import tla2tex.Parameters;
import tla2tex.TLA2TexException;
import tla2tex.Token;
import tla2tex.TokenizeSpec;

import util.ToolIO;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Typesets a module. The typesetter would have LaTeX measure what is aligned; here its widths are
 * reckoned, so that no other program is needed. It keeps its state in static fields: one module at
 * a time.
 */
public final class Latex {
    private static final String MEASURES = "measures";

    private Latex() {}

    /**
     * Answers with a LaTeX document that needs no further files.
     *
     * @param folder an existing folder of the engine's own
     */
    public static Reply.Typeset typeset(Request.Typeset request, Path folder) {
        PrintStream out = ToolIO.out;
        try (PrintStream nothing =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            ToolIO.out = nothing;
            Path own = Files.createTempDirectory(folder, "latex");
            return new Reply.Typeset(write(request, own), List.of());
        } catch (IOException e) {
            return failed("The engine's folder cannot be written: " + e.getMessage() + ".");
        } catch (TLA2TexException e) {
            String said = String.valueOf(e.getMessage()).replaceFirst("^.*?-- ", "");
            return failed("This module cannot be typeset: " + said.replaceAll("\\s+", " "));
        } catch (RuntimeException e) {
            return failed("The typesetter failed on this module: " + e + ".");
        } finally {
            ToolIO.out = out;
        }
    }

    private static String write(Request.Typeset request, Path own) throws IOException {
        Path module = own.resolve(request.module() + ".tla");
        Files.writeString(module, request.text());
        Parameters.TLAInputFile = module.toString();
        Parameters.LaTeXOutputFile = request.module();
        Parameters.LaTeXAlignmentFile = MEASURES;
        Parameters.MetaDir = own.toString();
        Parameters.ParentDir = own.toFile();
        Parameters.CommentShading = true;
        BuiltInSymbols.Initialize();
        Token[][] tokens =
                TokenizeSpec.Tokenize(new FileCharReader(module.toString()), TokenizeSpec.MODULE);
        TokenizeSpec.FixPlusCal(tokens, false);
        CommentToken.ProcessComments(tokens);
        FormatComments.Initialize();
        FindAlignments.FindAlignments(tokens);
        Files.writeString(own.resolve(MEASURES + ".log"), measures(tokens));
        LaTeXOutput.SetDimensions(tokens);
        LaTeXOutput.WriteLaTeXFile(tokens);
        byte[] made = Files.readAllBytes(own.resolve(request.module() + ".tex"));
        return new String(made, StandardCharsets.UTF_8);
    }

    /** What LaTeX would write about how far each token is from the margin. */
    private static String measures(Token[][] tokens) {
        StringBuilder log = new StringBuilder();
        for (int line = 0; line < tokens.length; line++) {
            double reached = 0;
            for (int item = 0; item < tokens[line].length; item++) {
                Token token = tokens[line][item];
                log.append(
                        String.format(Locale.ROOT, "\\%%{%d}{%d}{%.2fpt}\n", line, item, reached));
                reached += TextWidth.of(token);
            }
        }
        return log.toString();
    }

    private static Reply.Typeset failed(String sentence) {
        return new Reply.Typeset(null, List.of(Diagnostic.error("latex", sentence, null, null)));
    }
}
