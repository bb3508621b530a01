package dev.counterpoint.lang.readback;

import dev.counterpoint.lang.readback.Sentence.Items;
import dev.counterpoint.lang.readback.Sentence.Part;
import dev.counterpoint.lang.readback.Sentence.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a sentence that knows how it may be joined to others without being misread.
 *
 * @param binding how tightly the operator of a {@code MATH} phrase binds; more is tighter
 */
record Phrase(List<Part> parts, Shape shape, int binding) {
    Phrase {
        parts = List.copyOf(parts);
    }

    enum Shape {
        /** A term that is closed in itself: {@code f[x]}. */
        ATOM,
        /** A term between operators: {@code a + b}. */
        MATH,
        /** A term in words of which each belongs to it: {@code the domain of f}. */
        NOUN,
        /** A term in words that has an "and" or an open end. */
        LIST,
        /** One statement in words: {@code x is in S}. */
        CLAUSE,
        /** One statement in symbols: {@code x = 1}. */
        SYMBOLS,
        /** A name that is a statement: {@code Holds(a)}. */
        USE,
        /** Two or three joined by "and". */
        AND,
        /** Some joined by "or". */
        OR,
        /** A statement that reaches as far as the text goes. */
        OPEN
    }

    static Phrase of(Shape shape, String text) {
        return new Phrase(List.of(new Text(text)), shape, 0);
    }

    static Phrase atom(String text) {
        return of(Shape.ATOM, text);
    }

    /** Strings and phrases, one after the other. */
    static Phrase of(Shape shape, Object... pieces) {
        return of(shape, List.of(pieces));
    }

    /** Strings and phrases, one after the other. */
    static Phrase of(Shape shape, List<?> pieces) {
        List<Part> parts = new ArrayList<>();
        for (Object piece : pieces) {
            if (piece instanceof Phrase phrase) {
                phrase.parts().forEach(p -> add(parts, p));
            } else {
                add(parts, new Text(piece.toString()));
            }
        }
        return new Phrase(parts, shape, 0);
    }

    /** Words that announce a list. */
    static Phrase list(String lead, List<Phrase> items) {
        List<Sentence> sentences = items.stream().map(Phrase::sentence).toList();
        return new Phrase(List.of(new Text(lead), new Items(sentences)), Shape.OPEN, 0);
    }

    private static void add(List<Part> parts, Part part) {
        if (part instanceof Text next && !parts.isEmpty() && parts.getLast() instanceof Text last) {
            parts.set(parts.size() - 1, new Text(last.text() + next.text()));
        } else {
            parts.add(part);
        }
    }

    Sentence sentence() {
        return new Sentence(parts);
    }

    String text() {
        return sentence().oneLine();
    }

    boolean hasItems() {
        return parts.stream().anyMatch(p -> p instanceof Items);
    }

    boolean is(Shape... shapes) {
        return List.of(shapes).contains(shape);
    }

    Phrase as(Shape other) {
        return new Phrase(parts, other, binding);
    }

    Phrase bound(int tightly) {
        return new Phrase(parts, shape, tightly);
    }

    Phrase enclosed() {
        return of(Shape.ATOM, "(", this, ")");
    }

    /** Itself where it is of one of these shapes, else in brackets. */
    Phrase enclosedUnless(Shape... shapes) {
        return is(shapes) ? this : enclosed();
    }

    boolean isSimple() {
        return is(Shape.CLAUSE, Shape.SYMBOLS, Shape.USE);
    }

    /** Itself where it is one statement, else in brackets. */
    Phrase closed() {
        return isSimple() ? this : enclosed();
    }

    /** As what follows a "then" or a colon: two joined statements are announced. */
    Phrase tail() {
        return shape == Shape.AND && !text().contains(", and ")
                ? of(Shape.OPEN, "both ", this)
                : this;
    }

    /** {@code a}, {@code a and b}, {@code a, b, and c}. */
    static Phrase series(Shape shape, List<Phrase> members, String word) {
        List<Object> pieces = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (i > 0) {
                boolean last = i == members.size() - 1;
                String comma = members.size() > 2 ? ", " : " ";
                pieces.add(last ? comma + word + " " : comma);
            }
            pieces.add(members.get(i));
        }
        return of(shape, pieces);
    }
}
