// Values of the trace, from ITF to what is shown: TLA+ text, and what changed between two.
const names = new Set((itf["#meta"].counterpoint || {}).modelValues || []);
const trueStrings = new Set((itf["#meta"].counterpoint || {}).strings || []);
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Text in which no character hides or turns others around; emoji stay joined. */
function visible(text) {
  return String(text).replace(HIDDEN, c =>
    c === "\n" || c === "\u200d" ? c : "\\u" + c.codePointAt(0).toString(16).padStart(4, "0"));
}

function atom(text) {
  return { kind: "atom", text: visible(text) };
}

function quoted(text) {
  return '"' + text.replace(/["\\]/g, "\\$&").replace(/\n/g, "\\n").replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t").replace(/\f/g, "\\f") + '"';
}

/** A value of ITF as a node; the path tells a string from a model value of the same text. */
function decode(json, path) {
  const at = key => trueStrings.size ? path + "/" + String(key).replace(/~/g, "~0").replace(/\//g, "~1") : "";
  const list = (items, base) => items.map((item, i) => decode(item, trueStrings.size ? base + "/" + i : ""));
  if (typeof json === "boolean") {
    return atom(json ? "TRUE" : "FALSE");
  }
  if (typeof json === "number") {
    return atom(json);
  }
  if (typeof json === "string") {
    return atom(names.has(json) && !trueStrings.has(path) ? json : quoted(json));
  }
  if (Array.isArray(json)) {
    return { kind: "seq", items: list(json, path) };
  }
  if ("#bigint" in json) {
    return atom(json["#bigint"]);
  }
  if ("#unserializable" in json) {
    return atom(json["#unserializable"]);
  }
  if ("#set" in json) {
    return { kind: "set", items: list(json["#set"], at("#set")) };
  }
  if ("#tup" in json) {
    return { kind: "seq", items: list(json["#tup"], at("#tup")) };
  }
  if ("#map" in json) {
    const base = at("#map");
    const pair = (entry, i, j) => decode(entry[j], trueStrings.size ? base + "/" + i + "/" + j : "");
    return {
      kind: "fun",
      keys: json["#map"].map((entry, i) => line(pair(entry, i, 0))),
      items: json["#map"].map((entry, i) => pair(entry, i, 1)),
    };
  }
  const keys = Object.keys(json);
  return { kind: "rec", keys: keys.map(visible), items: keys.map(key => decode(json[key], at(key))) };
}

const SHAPES = {
  seq: ["<<", ", ", ">>", ""], set: ["{", ", ", "}", ""],
  rec: ["[", ", ", "]", " |-> "], fun: ["(", " @@ ", ")", " :> "],
};

/** A node as TLA+ on one line. */
function line(node) {
  if (node.kind === "atom") {
    return node.text;
  }
  if (node.line === undefined) {
    const [open, separator, close, sign] = SHAPES[node.kind];
    node.line = open + node.items.map((item, i) =>
      (sign ? node.keys[i] + sign : "") + line(item)).join(separator) + close;
  }
  return node.line;
}

/** The same, cut where it is long. */
function short(node, most) {
  const text = line(node);
  return text.length <= most ? text : [...text.slice(0, most - 1)].slice(0, -1).join("") + "…";
}

const known = new Map();

/** The node of a variable in a state. */
function value(state, variable) {
  const key = state + " " + variable;
  if (!known.has(key)) {
    if (known.size > 20000) {
      known.clear();
    }
    known.set(key, decode(itf.states[state][variable], "/states/" + state + "/" + variable));
  }
  return known.get(key);
}

/** A step with its parameters, as people write it. */
function stepText(step) {
  if (!step || !step.action) {
    return "?";
  }
  const given = (step.parameters || []).map(p => short(decode(p.value, ""), 40));
  return visible(step.action) + (given.length ? "(" + given.join(", ") + ")" : "");
}
