package dev.counterpoint.check;

import dev.counterpoint.engine.protocol.Figures;
import dev.counterpoint.spec.Diagnostic;
import dev.counterpoint.spec.Model;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Tells how a check ended, one thing after the other. */
public final class CheckResultBuilder {
    private final CheckRequest request;
    private final Kind kind;
    private Figures figures = Figures.NONE;
    private List<Counterexample> violations = List.of();
    private List<Diagnostic> errors = List.of();
    private String sentence = "";
    private String notProved = "";
    private String config = "";
    private @Nullable Model model;
    private String specDigest = "";
    private String toolsVersion = "";
    private Findings findings = Findings.NONE;
    private boolean exhausted;

    CheckResultBuilder(CheckRequest request, Kind kind) {
        this.request = request;
        this.kind = kind;
        exhausted = kind == Kind.PASSED;
    }

    /** How far it came. */
    public CheckResultBuilder figures(Figures figures) {
        this.figures = figures;
        return this;
    }

    /** All that were found; the first is the verdict's. */
    public CheckResultBuilder violations(List<Counterexample> violations) {
        this.violations = violations;
        return this;
    }

    /** What kept it from being checked, or what the user should know. */
    public CheckResultBuilder errors(List<Diagnostic> errors) {
        this.errors = errors;
        return this;
    }

    /** The verdict in words. */
    public CheckResultBuilder sentence(String sentence) {
        this.sentence = sentence;
        return this;
    }

    /** What the verdict does not prove, in words. */
    public CheckResultBuilder notProved(String notProved) {
        this.notProved = notProved;
        return this;
    }

    /** The configuration's name. */
    public CheckResultBuilder config(String config) {
        this.config = config;
        return this;
    }

    /** What was checked; null where it could not be read. */
    public CheckResultBuilder model(@Nullable Model model) {
        this.model = model;
        return this;
    }

    /** Over the user's modules and the model. */
    public CheckResultBuilder specDigest(String specDigest) {
        this.specDigest = specDigest;
        return this;
    }

    /** Of the TLA+ tools. */
    public CheckResultBuilder toolsVersion(String toolsVersion) {
        this.toolsVersion = toolsVersion;
        return this;
    }

    /** What was found out beside the verdict. */
    public CheckResultBuilder findings(Findings findings) {
        this.findings = findings;
        return this;
    }

    /** Whether all states were explored; unless it is said, where the check passed. */
    public CheckResultBuilder exhausted(boolean exhausted) {
        this.exhausted = exhausted;
        return this;
    }

    /** What was told. */
    public CheckResult build() {
        return new CheckResult(
                request,
                kind,
                figures,
                violations,
                errors,
                sentence,
                notProved,
                config,
                model,
                specDigest,
                toolsVersion,
                findings,
                exhausted);
    }
}
