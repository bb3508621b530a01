package dev.counterpoint.engine.agent.library;

import tlc2.value.impl.Applicable;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.FcnLambdaValue;
import tlc2.value.impl.FcnRcdValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.ModelValue;
import tlc2.value.impl.RecordValue;
import tlc2.value.impl.SetEnumValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.TupleValue;
import tlc2.value.impl.Value;

/** Values as JSON. */
final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** A value as JSON. */
    static String of(Value value) {
        JsonText json = new JsonText();
        json.write(value);
        return json.text.toString();
    }

    /** The elements of a set or sequence, or a function's values, as an array. */
    static String array(Value value) {
        JsonText json = new JsonText();
        if (value.toTuple() instanceof TupleValue tuple) {
            json.array(tuple.elems);
        } else if (value.toSetEnum() instanceof SetEnumValue set) {
            set.normalize();
            json.array(set.elems.toArray());
        } else {
            json.array(Folding.values("ToJsonArray", value, ((Applicable) value).getDomain()));
        }
        return json.text.toString();
    }

    /** A function or sequence as an object. */
    static String object(Value value) {
        JsonText json = new JsonText();
        if (!(value.toFcnRcd() instanceof FcnRcdValue function)) {
            throw Arguments.wrong("ToJsonObject", "function", value);
        }
        json.object(function);
        return json.text.toString();
    }

    private void write(Value value) {
        switch (value) {
            case IntValue v -> text.append(v.val);
            case BoolValue v -> text.append(v.val);
            case StringValue v -> string(v.val.toString());
            case ModelValue v -> string(v.val.toString());
            case TupleValue v -> array(v.elems);
            case RecordValue v -> object((FcnRcdValue) v.toFcnRcd());
            case FcnRcdValue v -> function(v);
            case FcnLambdaValue v -> function((FcnRcdValue) v.toFcnRcd());
            default -> {
                if (!(value.toSetEnum() instanceof SetEnumValue set)) {
                    throw Arguments.wrong("ToJson", "value that JSON can hold", value);
                }
                set.normalize();
                array(set.elems.toArray());
            }
        }
    }

    private void function(FcnRcdValue function) {
        if (function.toTuple() instanceof TupleValue tuple) {
            array(tuple.elems);
        } else {
            object(function);
        }
    }

    private void array(Value[] elements) {
        text.append('[');
        for (int i = 0; i < elements.length; i++) {
            text.append(i == 0 ? "" : ",");
            write(elements[i]);
        }
        text.append(']');
    }

    private void object(FcnRcdValue function) {
        function.normalize();
        Value[] names = function.getDomainAsValues();
        text.append('{');
        for (int i = 0; i < names.length; i++) {
            text.append(i == 0 ? "" : ",");
            string(
                    names[i] instanceof StringValue name
                            ? name.val.toString()
                            : names[i].toString());
            text.append(':');
            write(function.values[i]);
        }
        text.append('}');
    }

    private void string(String content) {
        text.append('"');
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00").append(c < 16 ? "0" : "");
                        text.append(Integer.toHexString(c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
