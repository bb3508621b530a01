package dev.counterpoint.spec;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A resolved expression: each name knows what it means. */
public sealed interface Expression {
    /** Where it stands. */
    SourceRange range();

    /** What it talks about. */
    Level level();

    /**
     * An operator applied to arguments; a name alone has none. Built-in ones go by one symbol each,
     * whichever of several was written: {@code /\ \/ ~ => <=> = /= \in \notin \cup \cap \ \subseteq
     * SUBSET UNION DOMAIN TRUE FALSE BOOLEAN STRING ' ENABLED UNCHANGED [] <> ~> -+-> \cdot}; a
     * list of conjuncts or disjuncts is one {@code /\} or {@code \/} with all of them. Those
     * without a symbol of their own, with their arguments:
     *
     * <ul>
     *   <li>{@code IF}: condition, then, else
     *   <li>{@code CASE}: for each case {@code ->} of condition and value, {@code OTHER} of a value
     *   <li>{@code f[]}: function, argument (several as one tuple); {@code .}: record, field's name
     *   <li>{@code EXCEPT}: function, then {@code !=} of path and value for each change; a path is
     *       {@code !} of its steps
     *   <li>{@code [|->]} and {@code [:]}, record and set of records: {@code |->} or {@code :} of
     *       field's name and value for each field
     *   <li>{@code [->]} domain and range; {@code {}} and {@code <<>>} elements; {@code \X} factors
     *   <li>{@code []_} and {@code <<>>_}: action, subscript; {@code WF_} and {@code SF_}:
     *       subscript, action
     * </ul>
     */
    record Apply(Operator operator, List<Expression> arguments, SourceRange range, Level level)
            implements Expression {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /** Something that binds names: a quantifier, CHOOSE, a set or function built from a set. */
    record Bind(
            Binder binder,
            List<Bound> bounds,
            List<Expression> bodies,
            SourceRange range,
            Level level)
            implements Expression {
        public Bind {
            bounds = List.copyOf(bounds);
            bodies = List.copyOf(bodies);
        }
    }

    /** LET definitions IN body. */
    record Let(List<Definition> definitions, Expression body, SourceRange range, Level level)
            implements Expression {
        public Let {
            definitions = List.copyOf(definitions);
        }
    }

    /** A number or a string as written. */
    record Literal(LiteralKind kind, String text, SourceRange range) implements Expression {
        /** What sort of literal. */
        public enum LiteralKind {
            NUMBER,
            STRING
        }

        @Override
        public Level level() {
            return Level.CONSTANT;
        }
    }

    /** {@code @} in an EXCEPT. */
    record At(SourceRange range, Level level) implements Expression {}

    /** A labelled expression. */
    record Labelled(String label, Expression body, SourceRange range, Level level)
            implements Expression {}

    /** An operator passed as an argument. */
    record OperatorArgument(Operator operator, SourceRange range, Level level)
            implements Expression {}

    /** A body seen through an INSTANCE with its substitutions. */
    record Instantiated(
            List<Substitution> substitutions, Expression body, SourceRange range, Level level)
            implements Expression {
        public Instantiated {
            substitutions = List.copyOf(substitutions);
        }
    }

    /** What a Bind is. */
    enum Binder {
        FOR_ALL,
        EXISTS,
        TEMPORAL_FOR_ALL,
        TEMPORAL_EXISTS,
        CHOOSE,
        SET_FILTER,
        SET_OF_ALL,
        FUNCTION,
        LAMBDA
    }

    /**
     * Names bound to elements of a set.
     *
     * @param tuple whether the names are written as one tuple
     * @param set null where the binding is unbounded
     */
    record Bound(List<String> names, boolean tuple, @Nullable Expression set) {
        public Bound {
            names = List.copyOf(names);
        }
    }

    /** What replaces a constant or variable in an INSTANCE. */
    record Substitution(String name, Expression by) {}

    /**
     * What an operator's name means.
     *
     * @param module where it is defined or declared; null for built-in ones and bound names
     */
    record Operator(String name, OperatorKind kind, @Nullable String module) {
        /** What sort of operator. */
        public enum OperatorKind {
            BUILT_IN,
            CONSTANT,
            VARIABLE,
            DEFINITION,
            BOUND
        }
    }
}
