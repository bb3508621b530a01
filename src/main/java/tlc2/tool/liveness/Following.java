package tlc2.tool.liveness;

import org.jspecify.annotations.Nullable;

import tlc2.tool.ITool;
import tlc2.tool.TLCState;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The automaton that follows a temporal formula along a behavior. A place of it is the truth of
 * each part {@code []F} and {@code <>F} from there on, a bit each: so for every behavior there is
 * just one way through it, which repeats itself where the behavior does. The tools' own tableau
 * forgets what it no longer needs, so that a loop in it need not be the behavior's shortest.
 */
final class Following {
    private static final int MOST_PARTS = 8;

    private final ITool tool;
    private final LiveExprNode formula;
    private final List<LiveExprNode> parts = new ArrayList<>();

    private Following(ITool tool, LiveExprNode formula) {
        this.tool = tool;
        this.formula = formula;
    }

    /** For a formula; null where it is none of those that can be followed so. */
    static @Nullable Following of(ITool tool, LiveExprNode formula) {
        Following following = new Following(tool, formula);
        return following.collect(formula) && following.parts.size() <= MOST_PARTS
                ? following
                : null;
    }

    private boolean collect(LiveExprNode node) {
        return switch (node) {
            case LNConj all -> {
                boolean known = true;
                for (int i = 0; i < all.getCount(); i++) {
                    known &= collect(all.getBody(i));
                }
                yield known;
            }
            case LNDisj some -> {
                boolean known = true;
                for (int i = 0; i < some.getCount(); i++) {
                    known &= collect(some.getBody(i));
                }
                yield known;
            }
            case LNNeg not -> collect(not.getBody());
            case LNAll always -> collect(always.getBody()) && parts.add(always);
            case LNEven eventually -> collect(eventually.getBody()) && parts.add(eventually);
            case LNState atom -> true;
            case LNBool constant -> true;
            default -> false;
        };
    }

    int conditions() {
        return parts.size();
    }

    int[] initial(TLCState state) {
        int[] places = new int[1 << parts.size()];
        int size = 0;
        for (int place = 0; place < places.length; place++) {
            if (isTrue(formula, state, place)) {
                places[size++] = place;
            }
        }
        return Arrays.copyOf(places, size);
    }

    /** Where a step can lead: what is true from here on and what is true from there on agree. */
    int[] next(int place, TLCState from) {
        int now = bodies(place, from);
        int[] places = new int[1 << parts.size()];
        int size = 0;
        for (int next = 0; next < places.length; next++) {
            if (agree(place, now, next)) {
                places[size++] = next;
            }
        }
        return Arrays.copyOf(places, size);
    }

    private boolean agree(int place, int now, int next) {
        for (int i = 0; i < parts.size(); i++) {
            boolean here = isSet(now, i);
            boolean later = isSet(next, i);
            boolean truth = parts.get(i) instanceof LNAll ? here && later : here || later;
            if (truth != isSet(place, i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A bit for each part: what is claimed to come must come again and again, unless it is no
     * longer claimed.
     */
    long met(int place, TLCState state) {
        int now = bodies(place, state);
        long met = 0;
        for (int i = 0; i < parts.size(); i++) {
            boolean kept =
                    parts.get(i) instanceof LNAll
                            ? isSet(place, i) || !isSet(now, i)
                            : !isSet(place, i) || isSet(now, i);
            met |= kept ? 1L << i : 0;
        }
        return met;
    }

    /** The truth of what stands under each part's operator, in a state. */
    private int bodies(int place, TLCState state) {
        int truths = 0;
        for (int i = 0; i < parts.size(); i++) {
            LiveExprNode body =
                    parts.get(i) instanceof LNAll always
                            ? always.getBody()
                            : ((LNEven) parts.get(i)).getBody();
            truths |= isTrue(body, state, place) ? 1 << i : 0;
        }
        return truths;
    }

    @SuppressWarnings("NullAway") // as TLC itself asks about one state
    private boolean isTrue(LiveExprNode node, TLCState state, int place) {
        return switch (node) {
            case LNConj all -> {
                for (int i = 0; i < all.getCount(); i++) {
                    if (!isTrue(all.getBody(i), state, place)) {
                        yield false;
                    }
                }
                yield true;
            }
            case LNDisj some -> {
                for (int i = 0; i < some.getCount(); i++) {
                    if (isTrue(some.getBody(i), state, place)) {
                        yield true;
                    }
                }
                yield false;
            }
            case LNNeg not -> !isTrue(not.getBody(), state, place);
            case LNAll always -> isSet(place, index(always));
            case LNEven eventually -> isSet(place, index(eventually));
            default -> node.eval(tool, state, null);
        };
    }

    @SuppressWarnings("ReferenceEquality") // The very part: equal ones have a bit each.
    private int index(LiveExprNode part) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) == part) {
                return i;
            }
        }
        throw new IllegalStateException("no part of the formula");
    }

    private static boolean isSet(int bits, int index) {
        return (bits >>> index & 1) != 0;
    }
}
