package dev.counterpoint.engine.agent.explore;

import tla2sany.semantic.OpDeclNode;

import util.InternTable;
import util.UniqueString;

import java.lang.reflect.Field;

/**
 * TLC's table of names. Reading a spec gives each name a number, in a static table, which is the
 * place of a variable in a state or of a definition among all; a name that has one keeps it. The
 * next spec in the same process counts anew from the beginning, so its names would share numbers
 * with those of the last and take one another's place.
 */
public final class NameTable {
    private NameTable() {}

    /** Takes the numbers from all names; to be done before a spec is read. */
    public static void forgetNumbers() {
        for (UniqueString name : names()) {
            if (name != null) {
                name.setLoc(-1);
            }
        }
        UniqueString.setVariableCount(0);
    }

    /** Gives the variables of a spec that was read before their places again. */
    static void number(OpDeclNode[] variables) {
        for (int i = 0; i < variables.length; i++) {
            variables[i].getName().setLoc(i);
        }
        UniqueString.setVariableCount(variables.length);
    }

    private static UniqueString[] names() {
        try {
            // A spec's own names are not enough: modules and Java overrides bring others.
            Field entries = InternTable.class.getDeclaredField("table");
            entries.setAccessible(true);
            return (UniqueString[]) entries.get(UniqueString.internTbl);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("another version of the TLA+ tools", e);
        }
    }
}
