package dev.counterpoint.ui.fx;

import java.util.concurrent.Executor;

/**
 * The two places where work runs: {@code fx} for what touches nodes and observable properties,
 * {@code background} for all that may take longer than a frame. Tests hand in {@code Runnable::run}
 * for both.
 */
public record Threads(Executor fx, Executor background) {}
