// The selected state as a tree, with what changed in it.

/** An element with a class and children: elements, or text, which is only ever text. */
function element(tag, style, ...children) {
  const made = document.createElement(tag);
  if (style) {
    made.className = style;
  }
  made.append(...children);
  return made;
}

const ROOM = 64;

/** What stands for a value that is there twice: before and now; either may be missing. */
function change(before, now) {
  const parts = element("span", "");
  const was = text => {
    const old = element("del", "was", text);
    old.setAttribute("aria-label", "was " + text);
    return old;
  };
  const is = text => {
    const fresh = element("ins", "now", text);
    fresh.setAttribute("aria-label", "is now " + text);
    return fresh;
  };
  if (before && now) {
    parts.append(was(short(before, ROOM)), element("span", "arrow", "→"), is(short(now, ROOM)));
  } else if (now) {
    parts.append(is("+ " + short(now, ROOM)));
  } else {
    parts.append(was("− " + short(before, ROOM)));
  }
  return parts;
}

function labels(node) {
  return node.kind === "seq" ? node.items.map((item, i) => String(i + 1)) : node.keys;
}

function isKeyed(node) {
  return node.kind === "rec" || node.kind === "fun" || node.kind === "seq";
}

/** The children of a changed or unchanged value: [label, before, now]. */
function parts(before, now) {
  if (now.kind === "set") {
    const old = new Set(before && before.kind === "set" ? before.items.map(line) : []);
    const fresh = new Set(now.items.map(line));
    const rows = now.items.map(item => ["", before && !old.has(line(item)) ? null : item, item]);
    const gone = before && before.kind === "set" ? before.items.filter(i => !fresh.has(line(i))) : [];
    return rows.concat(gone.map(item => ["", item, null]));
  }
  const old = before && isKeyed(before) ? new Map(labels(before).map((l, i) => [l, before.items[i]])) : null;
  const rows = labels(now).map((label, i) =>
    [label, old ? old.get(label) || null : now.items[i], now.items[i]]);
  const fresh = new Set(labels(now));
  const gone = old ? [...old].filter(([label]) => !fresh.has(label)) : [];
  return rows.concat(gone.map(([label, item]) => [label, item, null]));
}

/** Whether a change is told part by part. */
function isDeep(before, now) {
  const alike = before && now && before.kind !== "atom" && now.kind !== "atom"
    && (before.kind === now.kind || (isKeyed(before) && isKeyed(now)));
  return alike && (now.kind !== "set" || line(before).length + line(now).length > ROOM)
    && (now.kind !== "seq" || line(before).length + line(now).length > ROOM);
}

/** A row of the tree: a variable, a field, an entry or an element. */
function row(label, style, before, now, changedOnly) {
  const same = before && now && line(before) === line(now);
  const item = element("li", same ? "same" : "");
  const head = document.createDocumentFragment();
  if (label) {
    head.append(element("code", style, label), now && now.kind === "set" ? " " : " ");
  }
  const deep = same ? now.kind !== "atom" && line(now).length > ROOM : isDeep(before, now);
  if (!deep) {
    const shown = same ? element("span", "", line(now).length > 400 ? short(now, 400) : line(now)) : change(before, now);
    item.append(head, element("code", "", shown));
    return item;
  }
  const inner = element("ul", "");
  const details = element("details", "",
    element("summary", "", head, element("code", "short quiet", short(now, ROOM))), inner);
  const fill = () => {
    if (!inner.hasChildNodes()) {
      for (const [part, was, is] of parts(before, now)) {
        if (!changedOnly || same || !was || !is || line(was) !== line(is)) {
          inner.append(row(part, "key", was, is, changedOnly));
        }
      }
    }
  };
  details.addEventListener("toggle", fill);
  if (!same) {
    details.open = true;
    fill();
  }
  item.append(details);
  return item;
}

/** Fills the tree with a state, against the one before it. */
function fillTree(tree, state, before, changedOnly, words) {
  const unchanged = [];
  const rows = [];
  for (const variable of itf.vars) {
    if (words.length && !words.some(word => variable.toLowerCase().includes(word))) {
      continue;
    }
    const now = value(state, variable);
    const was = before < 0 ? now : value(before, variable);
    const isSame = line(was) === line(now);
    if (isSame && changedOnly && before >= 0) {
      unchanged.push(visible(variable));
    } else {
      rows.push(row(visible(variable), "name", was, now, changedOnly));
    }
    if (before < 0 && rows.length) {
      rows[rows.length - 1].className = "";
    }
  }
  if (unchanged.length) {
    rows.push(element("li", "same", "Unchanged: " + unchanged.join(", ")));
  }
  if (!rows.length) {
    rows.push(element("li", "same", "No variable has this in its name."));
  }
  tree.replaceChildren(...rows);
}

/** A state as TLA+. */
function stateText(state) {
  return itf.vars.map(v => "/\\ " + visible(v) + " = " + line(value(state, v))).join("\n");
}
