// The trace in its graph: the spine of its states, the loop, and what else could have happened.
const NODE = 170;
const twins = view.twins || [];
const places = [];
const placeOf = [];
for (let i = 0; i < count; i++) {
  const twin = twins[i] === undefined ? i : twins[i];
  if (twin === i) {
    placeOf.push(places.length);
    places.push(i);
  } else {
    placeOf.push(placeOf[twin]);
  }
}
const branchesAt = new Map();
for (const branch of view.branches || []) {
  const place = placeOf[branch[0]];
  branchesAt.set(place, (branchesAt.get(place) || []).concat([branch]));
}
const mostBranches = Math.max(0, ...[...branchesAt.values()].map(all => Math.min(6, all.length)));
const SPINE = 44 + Math.ceil(mostBranches / 2) * 30;
const turnsBack = loop >= 0 || places.length < count;
const graphHeight = SPINE + Math.floor(mostBranches / 2) * 30 + (turnsBack ? 74 : 34);
const graphBox = byId("graph-strip");
graphBox.style.height = graphHeight + 18 + "px";
const placeX = place => 60 + place * NODE;

const graph = strip(graphBox, { width: placeX(places.length - 1) + 200, height: graphHeight }, (svg, seen) => {
  const first = Math.max(0, Math.floor((seen.left - 60) / NODE) - 2);
  const last = Math.min(places.length - 1, Math.ceil((seen.right - 60) / NODE) + 1);
  for (let place = first; place <= last; place++) {
    branches(svg, place);
  }
  const straight = places.length === count;
  for (let i = straight ? Math.max(1, first) : 1; i < (straight ? Math.min(count, last + 2) : count); i++) {
    const [a, b] = [placeOf[i - 1], placeOf[i]];
    if (Math.max(a, b) >= first && Math.min(a, b) <= last) {
      edge(svg, a, b, i);
    }
  }
  if (loop >= 0) {
    back(svg, placeOf[count - 1], placeOf[loop], "arc", "arcend", view.closing || "for ever", "arctext");
  }
  for (let place = first; place <= last; place++) {
    node(svg, place);
  }
});

function node(svg, place) {
  const state = places[place];
  const isHere = placeOf[current] === place;
  const bad = isBad(count - 1) && place === placeOf[count - 1];
  const x = placeX(place);
  if (state === 0) {
    svg.append(shape("rect", { class: "first", x: x - 25.5, y: SPINE - 17.5, width: 51, height: 35, rx: 10 }));
  }
  svg.append(shape("rect", { class: "state" + (bad ? " bad" : "") + (isHere ? " here" : ""), x: x - 22, y: SPINE - 14, width: 44, height: 28, rx: 7, "data-state": state }));
  const text = label(x, SPINE, String(state + 1), "b" + (bad ? " on" : ""));
  text.dataset.state = state;
  svg.append(text);
}

function edge(svg, a, b, state) {
  if (b !== a + 1) {
    back(svg, a, b, "spine", "", stepLabel(state), environment(state) ? "mono envtext" : "mono");
    return;
  }
  const [from, to] = [placeX(a) + 22, placeX(b) - 22];
  svg.append(shape("path", { class: "spine", d: `M${from} ${SPINE}H${to - 6}`, ...(environment(state) ? { "stroke-dasharray": "6 4" } : {}) }));
  svg.append(arrowHead(to, SPINE, 1, 0, ""));
  const text = label((from + to) / 2, SPINE - 10, cut(stepLabel(state), 17), "mono" + (environment(state) ? " envtext" : ""));
  text.dataset.state = state;
  svg.append(text);
}

function back(svg, a, b, style, endStyle, words, textStyle) {
  const low = graphHeight - 28;
  const stays = a === b;
  const [from, to] = [placeX(a) + (stays ? 12 : 0), placeX(b) - (stays ? 12 : 0)];
  const bend = Math.sign(to - from) * Math.min(40, Math.abs(to - from) / 2);
  svg.append(shape("path", { class: style, d: stays
    ? `M${from} ${SPINE + 14}C${from + 30} ${low},${to - 30} ${low},${to} ${SPINE + 20}`
    : `M${from} ${SPINE + 14}Q${from} ${low} ${from + bend} ${low}H${to - bend}Q${to} ${low} ${to} ${SPINE + 20}` }));
  svg.append(arrowHead(to, SPINE + 14, stays ? 0.4 : 0, -1, endStyle));
  svg.append(label((from + to) / 2, low + 12, cut(words, 40), textStyle));
}

function branches(svg, place) {
  const all = branchesAt.get(place) || [];
  const shown = all.length > 6 ? all.slice(0, 5) : all;
  const x = placeX(place);
  const leaf = (at, words, style, target) => {
    const up = at % 2 === 0;
    const y = up ? SPINE - 36 - (at >> 1) * 30 : SPINE + 36 + (at >> 1) * 30;
    svg.append(shape("path", { class: "branch" + style, d: `M${x + 14} ${SPINE + (up ? -14 : 14)}Q${x + 18} ${y} ${x + 34} ${y}` }));
    svg.append(shape("circle", { class: "leaf", cx: x + 39, cy: y, r: 4.5 }));
    svg.append(label(x + 48, y, cut(words + (target >= 0 ? " → " + (target + 1) : ""), 15), "q mono", "start"));
  };
  shown.forEach(([, words, target, isEnvironment], at) => leaf(at, visible(words), isEnvironment ? " env" : "", target));
  if (all.length > shown.length) {
    leaf(shown.length, "and " + (all.length - shown.length) + " more", "", -1);
  }
}
