package dev.counterpoint.graph.projection;

import dev.counterpoint.state.Binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Which states are seen as one: each state is in one group. Groups are numbered from 0 in the order
 * in which the first state of each was found. Does not change.
 */
public final class Grouping {
    /** More groups than this are refused: nobody reads them. */
    public static final int MOST = 10_000;

    static final String TOO_MANY =
            "%s more than %,d different values; more groups than anybody can read.";

    /** What the states of a group have in common. */
    record Key(String words, List<Binding> values) {}

    private final int[] groupOf;
    private final List<Group> groups;

    private Grouping(int[] groupOf, List<Group> groups) {
        this.groupOf = groupOf;
        this.groups = groups;
    }

    /**
     * A grouping.
     *
     * @param kindOf for each state a number from 0 that is that of all states of its group; becomes
     *     this grouping's
     * @param kinds how many such numbers there are at most
     * @param keyOf what the states with a number have in common
     */
    static Grouping of(int[] kindOf, int kinds, IntFunction<Key> keyOf) {
        int[] groupOfKind = new int[kinds];
        Arrays.fill(groupOfKind, -1);
        int[] sizes = new int[16];
        int[] first = new int[16];
        List<Integer> kindOfGroup = new ArrayList<>();
        for (int state = 0; state < kindOf.length; state++) {
            int kind = kindOf[state];
            int group = groupOfKind[kind];
            if (group < 0) {
                group = kindOfGroup.size();
                groupOfKind[kind] = group;
                kindOfGroup.add(kind);
                if (group == sizes.length) {
                    sizes = Arrays.copyOf(sizes, group * 2);
                    first = Arrays.copyOf(first, group * 2);
                }
                first[group] = state;
            }
            sizes[group]++;
            kindOf[state] = group;
        }
        List<Group> groups = new ArrayList<>(kindOfGroup.size());
        for (int group = 0; group < kindOfGroup.size(); group++) {
            Key key = keyOf.apply(kindOfGroup.get(group));
            groups.add(new Group(key.words(), key.values(), sizes[group], first[group]));
        }
        return new Grouping(kindOf, List.copyOf(groups));
    }

    /** How many states are grouped: those with the numbers from 0. */
    public int states() {
        return groupOf.length;
    }

    /** The group that a state is in. */
    public int groupOf(int state) {
        return groupOf[state];
    }

    /** The groups. */
    public List<Group> groups() {
        return groups;
    }

    /** The states of a group in their order, at most so many. */
    public int[] members(int group, int most) {
        int[] members = new int[Math.min(most, groups.get(group).states())];
        int count = 0;
        for (int state = groups.get(group).first(); count < members.length; state++) {
            if (groupOf[state] == group) {
                members[count++] = state;
            }
        }
        return members;
    }
}
