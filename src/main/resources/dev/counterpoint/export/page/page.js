// The page: the list of steps, the selected state, tabs, keys.
const list = byId("steps");
const tree = byId("tree");
const changedOnly = byId("changed");
const search = byId("variables");
const number = new Intl.NumberFormat("en-US");

function storyRow(state) {
  const button = element("button", isBad(state) ? "bad" : "");
  button.type = "button";
  button.dataset.state = state;
  const shown = element("span", "n", String(state + 1));
  const head = element("span", "act" + (environment(state) ? " env" : ""));
  button.append(shown, head);
  if (state === 0) {
    head.append("Initial state");
  } else {
    head.append(element("code", "", stepLabel(state)));
    if (environment(state)) {
      head.append(element("span", "tag", "environment"));
    }
    const [what, changes] = view.story[state - 1];
    if (what) {
      button.append(element("span", "what", visible(what)));
    }
    button.append(element("span", changes ? "chg" : "none", changes ? visible(changes) : "nothing changes"));
  }
  const note = noteOf(state);
  if (note) {
    head.classList.add("noted");
    if (note.text) {
      button.append(element("span", "note", visible(note.text)));
    }
  }
  return element("li", loop >= 0 && state >= loop ? "loop" : "", button);
}

function fillStory() {
  const rows = document.createDocumentFragment();
  for (let state = 0; state < count; state++) {
    rows.append(storyRow(state));
  }
  list.replaceChildren(rows);
  list.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button) {
      select(Number(button.dataset.state), false);
    }
  });
}

/** Goes to a state. */
function select(state, follow) {
  if (state < 0 || state >= count) {
    return;
  }
  const rows = list.children;
  rows[current].firstChild.removeAttribute("aria-current");
  current = state;
  const button = rows[current].firstChild;
  button.setAttribute("aria-current", "step");
  if (follow && !byId("story").hidden) {
    const [seen, top] = [button.getBoundingClientRect(), byId("bar").getBoundingClientRect().bottom];
    if (seen.top < top || seen.bottom > innerHeight) {
      button.scrollIntoView({ block: "center" });
    }
  }
  showState();
  [timeline, lanes, sequence, graph].forEach(picture => picture.paint());
  timeline.reveal(lefts[current] - 60, lefts[current] + STATE + 60, true);
  lanes.reveal((current - 1) * COLUMN, current * COLUMN, true);
  sequence.reveal(HEAD + (current - 1) * ROW, HEAD + current * ROW, false);
  graph.reveal(placeX(placeOf[current]) - 80, placeX(placeOf[current]) + 80, true);
  try {
    history.replaceState(null, "", "#state-" + (current + 1));
  } catch (refused) {
    // Some viewers do not let a page change its address: nothing hangs on it.
  }
}

function showState() {
  const words = search.value.toLowerCase().split(/[\s,]+/).filter(Boolean);
  fillTree(tree, current, current - 1, changedOnly.checked, words);
  const title = current === 0 ? "Initial state" : stepLabel(current);
  byId("state-title").replaceChildren("State " + number.format(current + 1),
    element("code", environment(current) ? "env" : "quiet", title));
  const action = current > 0 && stepOf(current) ? actionsByName.get(stepOf(current).action) : null;
  byId("by").textContent = action && action.plain ? visible(action.plain) : "";
  byId("by").hidden = !byId("by").textContent;
  byId("false").hidden = !isBad(current);
  const note = noteOf(current);
  byId("note").hidden = !note || !note.text;
  byId("note").textContent = note ? visible(note.text) : "";
  byId("at").textContent = number.format(current + 1) + " of " + number.format(count);
  byId("said").textContent = "State " + (current + 1) + " of " + count + ": " + title;
  timelineBox.setAttribute("aria-valuenow", current + 1);
  timelineBox.setAttribute("aria-valuetext", "State " + (current + 1) + ": " + title);
  byId("first").disabled = byId("previous").disabled = current === 0;
  byId("last").disabled = current === count - 1;
  byId("next").disabled = current === count - 1 && loop < 0;
}

const next = () => select(current + 1 < count ? current + 1 : loop, true);
const go = {
  first: () => select(0, true), previous: () => select(current - 1, true),
  next, last: () => select(count - 1, true),
};
for (const id of Object.keys(go)) {
  byId(id).addEventListener("click", go[id]);
}

document.addEventListener("keydown", event => {
  const typing = event.target.closest("input[type=search], [role=tab]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const does = { ArrowRight: go.next, j: go.next, ArrowLeft: go.previous, k: go.previous,
    Home: go.first, End: go.last, c: () => changedOnly.click() }[event.key];
  if (does) {
    event.preventDefault();
    does();
  }
});

changedOnly.addEventListener("change", showState);
search.addEventListener("input", showState);

const tabs = [...document.querySelectorAll("[role=tab]")];

function open(tab) {
  for (const each of tabs) {
    each.setAttribute("aria-selected", String(each === tab));
    each.tabIndex = each === tab ? 0 : -1;
    byId(each.getAttribute("aria-controls")).hidden = each !== tab;
  }
  select(current, true);
}

tabs.forEach((tab, i) => {
  tab.addEventListener("click", () => open(tab));
  tab.addEventListener("keydown", event => {
    const to = { ArrowRight: i + 1, ArrowLeft: i - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const other = tabs[(to + tabs.length) % tabs.length];
    if (to !== undefined && other) {
      event.preventDefault();
      event.stopPropagation();
      open(other);
      other.focus();
    }
  });
});

byId("theme").addEventListener("click", () => {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = isDark ? "light" : "dark";
});

/** Puts text on the clipboard, and says so on the button. */
function copyFrom(button, text) {
  const done = () => {
    const before = button.textContent;
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = before; }, 1200);
  };
  if (navigator.clipboard) {
    navigator.clipboard.writeText(text()).then(done, () => {});
  }
}

byId("copy-state").addEventListener("click", event => copyFrom(event.currentTarget, () => stateText(current)));
const copyCommand = byId("copy-command");
if (copyCommand) {
  copyCommand.addEventListener("click", event => copyFrom(event.currentTarget, () => byId("command").textContent));
}

addEventListener("beforeprint", () => {
  if (count <= 300 && laneCount > 1) {
    sequence.whole();
  }
  byId("sequence").classList.toggle("printed", count <= 300 && laneCount > 1);
});
addEventListener("afterprint", () => sequence.paint());

fillStory();
const asked = /^#state-(\d+)$/.exec(location.hash);
select(asked ? Math.min(count, Math.max(1, Number(asked[1]))) - 1 : current, false);
document.documentElement.classList.add("ready");
