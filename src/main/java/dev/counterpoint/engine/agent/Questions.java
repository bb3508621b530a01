package dev.counterpoint.engine.agent;

import dev.counterpoint.engine.protocol.Reply;
import dev.counterpoint.engine.protocol.Request;

/** The explorer's part of an agent: one question, one answer, on one thread. */
interface Questions {
    /** Answers all requests but Check and Stop. */
    Reply answer(Request request);
}
