// Who did what: a lane for each actor, messages between them; and the same as a sequence diagram.
const actors = view.lanes.actors.map(visible);
const hasOthers = view.lanes.of.includes(-1);
const laneCount = actors.length + (hasOthers ? 1 : 0);
const NOBODY = "no actor";

/** The lane of the step that leads to a state. */
function lane(state) {
  const actor = view.lanes.of[state - 1];
  return actor < 0 ? actors.length : actor;
}

/** The messages by the step that sends or takes them, to be found without a walk over all. */
const messagesAt = (() => {
  const at = new Map();
  for (const message of view.lanes.messages) {
    for (const step of new Set([message[0], message[1]])) {
      if (step >= 0) {
        at.set(step, (at.get(step) || []).concat([message]));
      }
    }
  }
  return at;
})();

function messagesFrom(first, last) {
  const found = new Set();
  for (let step = first; step <= last; step++) {
    (messagesAt.get(step) || []).forEach(m => found.add(m));
  }
  return found;
}

/** Where a message begins and ends: [lane, step] twice; the end of one that nobody took is open. */
function ends([sent, received, from, to]) {
  const start = sent >= 0 ? sent : received;
  const end = received >= 0 ? received : sent;
  const sender = sent >= 0 ? lane(sent + 1) : from;
  const taker = received >= 0 ? lane(received + 1) : to;
  return { start, end, sender, taker, taken: sent >= 0 && received >= 0 };
}

const LANE = 36;
const widest = Math.min(18, itf.states.reduce((most, s, i) => i ? Math.max(most, [...stepLabel(i)].length) : most, 3));
const COLUMN = widest * 7 + 26;
const lanesBox = byId("lanes-strip");

const lanes = strip(lanesBox, { width: Math.max(1, count - 1) * COLUMN + 16, height: laneCount * LANE + 24 }, (svg, seen) => {
  const first = Math.max(1, Math.floor(seen.left / COLUMN));
  const last = Math.min(count - 1, Math.ceil(seen.right / COLUMN));
  const x = state => (state - 0.5) * COLUMN;
  const y = at => at * LANE + LANE / 2;
  if (current > 0) {
    svg.append(shape("rect", { class: "column", x: x(current) - COLUMN / 2, y: 0, width: COLUMN, height: laneCount * LANE + 22 }));
  }
  for (let at = 0; at < laneCount; at++) {
    svg.append(shape("path", { class: "rail", d: `M${seen.left} ${y(at)}H${seen.right}` }));
  }
  for (const message of messagesFrom(first - 2, last)) {
    const { start, end, sender, taker, taken } = ends(message);
    if (sender >= 0 && taker >= 0 && (sender !== taker || start !== end)) {
      const [x1, y1] = [x(start + 1), y(sender)];
      const [x2, y2] = taken ? [x(end + 1), y(taker)] : [x(start + 1) + COLUMN / 2 - 4, (y(sender) + y(taker)) / 2];
      const dy = Math.sign(y2 - y1) * 12;
      svg.append(shape("path", { class: taken ? "msg" : "msg lost", d: `M${x1} ${y1 + dy}L${x2} ${y2 - (taken ? dy : 0)}` }));
      svg.append(arrowHead(x2, y2 - (taken ? dy : 0), x2 - x1, y2 - y1 - 2 * dy, "msgend"));
    }
  }
  for (let state = first; state <= last; state++) {
    stepBox(svg, state, x(state), y(lane(state)), COLUMN - 12);
    svg.append(label(x(state), laneCount * LANE + 11, String(state + 1), "q" + (state === current ? " b" : "")));
  }
});

/** A step as a box with its name in it. */
function stepBox(svg, state, x, y, width) {
  const style = environment(state) ? "env" : isBad(state) ? "bad" : "box";
  const room = Math.floor((width - 8) / 7);
  const text = cut(stepLabel(state), room);
  const wide = Math.min(width, [...text].length * 7 + 14);
  svg.append(shape("rect", { class: style + (state === current ? " here" : ""), x: x - wide / 2, y: y - 11, width: wide, height: 22, rx: 5, "data-state": state }));
  const shown = label(x, y, text, "mono" + (environment(state) ? " envtext" : isBad(state) ? " on" : ""));
  shown.dataset.state = state;
  svg.append(shown);
}

byId("lane-names").replaceChildren(
  ...actors.map(name => element("li", "", name)),
  ...(hasOthers ? [element("li", "nobody", NOBODY)] : []));

const ROW = 40;
const HEAD = 34;
const LINE = Math.max(120, Math.min(230, Math.floor((document.querySelector(".left").clientWidth - 110) / Math.max(1, laneCount))));
const sequenceBox = byId("sequence-strip");
sequenceBox.style.height = Math.min(HEAD + (count - 1) * ROW + 44, Math.max(320, innerHeight * 0.7)) + "px";

const sequence = strip(sequenceBox, { width: laneCount * LINE + 60, height: HEAD + (count - 1) * ROW + 24 }, (svg, seen) => {
  const x = at => 48 + at * LINE + LINE / 2;
  const y = state => HEAD + (state - 0.5) * ROW;
  const first = Math.max(1, Math.floor((seen.top - HEAD) / ROW));
  const last = Math.min(count - 1, Math.ceil((seen.bottom - HEAD) / ROW) + 1);
  if (current > 0) {
    svg.append(shape("rect", { class: "column", x: seen.left, y: y(current) - ROW / 2, width: seen.right - seen.left, height: ROW }));
  }
  for (let at = 0; at < laneCount; at++) {
    svg.append(shape("path", { class: "rail", d: `M${x(at)} ${seen.top}V${seen.bottom}` }));
  }
  for (const message of messagesFrom(first - 3, last)) {
    arrow(svg, message, x, y);
  }
  for (let state = first; state <= last; state++) {
    svg.append(label(30, y(state), String(state + 1), "q" + (isBad(state) ? " b" : ""), "end"));
    stepBox(svg, state, x(lane(state)), y(state), LINE - 12);
  }
  svg.append(shape("rect", { class: "box", x: seen.left, y: seen.top, width: Math.max(seen.right - seen.left, 1), height: HEAD - 6 }));
  for (let at = 0; at < laneCount; at++) {
    svg.append(label(x(at), seen.top + (HEAD - 6) / 2, cut(actors[at] || NOBODY, 22), at < actors.length ? "b" : "q"));
  }
});

function arrow(svg, message, x, y) {
  const { start, end, sender, taker, taken } = ends(message);
  if (sender < 0 && taker < 0) {
    return;
  }
  const from = sender < 0 ? taker : sender;
  const [x1, y1] = [x(from), y(start + 1)];
  const [x2, y2] = taken ? [x(taker), y(end + 1)] : taker >= 0 ? [x(taker), y1 + ROW / 2] : [x1 + LINE * 0.4, y1 + ROW / 2];
  if (x1 === x2 && y1 === y2) {
    return;
  }
  const side = Math.sign(x2 - x1) || 1;
  const bend = x1 === x2 ? LINE * 0.3 : 0;
  svg.append(shape("path", { class: taken ? "msg" : "msg lost",
    d: bend ? `M${x1} ${y1 + 11}C${x1 + bend} ${y1 + 16},${x2 + bend} ${y2 - 16},${x2} ${y2 - 12}` : `M${x1} ${y1 + 11}L${x2} ${y2 - (taken ? 12 : 0)}` }));
  svg.append(arrowHead(x2, y2 - (taken || bend ? 12 : 0), bend ? -bend : x2 - x1, y2 - y1 - 23, "msgend"));
  const room = Math.max(8, Math.floor((Math.abs(x2 - x1) || LINE) / 7) - 4);
  svg.append(label((x1 + x2) / 2 + bend, (y1 + y2) / 2 - (Math.abs(y2 - y1) < 30 ? 0 : 6), cut(visible(message[5]), room), "msgtext", bend ? "start" : "middle"));
}
