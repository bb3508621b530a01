// The timeline: states as numbers, steps between them, the loop as an arc.
const STATE = 36;
const GAP = 14;
const MIDDLE = 26;

/** Where each state begins, from the widths of the steps before it. */
const lefts = (() => {
  const at = [24];
  for (let i = 1; i < count; i++) {
    const text = Math.min(26, [...stepLabel(i)].length);
    at.push(at[i - 1] + STATE + 2 * GAP + text * 7 + 18);
  }
  return at;
})();

/** The first state that ends after a place. */
function firstAt(x) {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lefts[middle] + STATE < x) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

const timelineBox = byId("timeline");
timelineBox.style.height = loop < 0 ? "62px" : "82px";
const timeline = strip(timelineBox, { width: lefts[count - 1] + STATE + 56, height: loop < 0 ? 50 : 66 }, (svg, seen) => {
  arc(svg);
  for (let i = Math.max(0, firstAt(seen.left) - 1); i < count && lefts[i] - 240 < seen.right; i++) {
    if (i > 0) {
      timelineStep(svg, i);
    }
    timelineState(svg, i);
  }
});

function timelineStep(svg, i) {
  const [from, to] = [lefts[i - 1] + STATE, lefts[i]];
  const isEnvironment = environment(i);
  svg.append(shape("path", { class: "spine", d: `M${from} ${MIDDLE}H${to}` }));
  const box = { x: from + GAP, y: MIDDLE - 11, width: to - from - 2 * GAP, height: 22, "data-state": i };
  if (isEnvironment) {
    const [l, r, t, b] = [box.x, box.x + box.width, box.y, box.y + box.height];
    svg.append(shape("polygon", { class: "env", "data-state": i,
      points: `${l},${MIDDLE} ${l + 7},${t} ${r - 7},${t} ${r},${MIDDLE} ${r - 7},${b} ${l + 7},${b}` }));
  } else {
    svg.append(shape("rect", { class: "box", rx: 5, ...box }));
  }
  const text = label((from + to) / 2, MIDDLE, cut(stepLabel(i), 26), "mono" + (isEnvironment ? " envtext" : ""));
  text.dataset.state = i;
  svg.append(text);
}

function timelineState(svg, i) {
  const style = "state" + (isBad(i) ? " bad" : "") + (i === current ? " here" : "");
  svg.append(shape("rect", { class: style, x: lefts[i], y: MIDDLE - 12, width: STATE, height: 24, rx: 12, "data-state": i }));
  if (i === 0) {
    svg.append(shape("rect", { class: "first", x: lefts[i] - 3.5, y: MIDDLE - 15.5, width: STATE + 7, height: 31, rx: 15 }));
  }
  const text = label(lefts[i] + STATE / 2, MIDDLE, String(i + 1), (i === current || isBad(i) ? "b" : "") + (isBad(i) ? " on" : ""));
  text.dataset.state = i;
  svg.append(text);
  if (noteOf(i)) {
    const [x, y] = [lefts[i] + STATE - 8, MIDDLE - 17];
    svg.append(shape("polygon", { class: "flag", points: `${x},${y} ${x + 8},${y} ${x + 8},${y + 12} ${x + 4},${y + 9} ${x},${y + 12}` }));
  }
}

function arc(svg) {
  if (loop < 0) {
    return;
  }
  const [to, from] = [lefts[loop] + STATE / 2, lefts[count - 1] + STATE / 2];
  const low = MIDDLE + 30;
  const stays = to === from;
  const [l, r] = stays ? [to - 24, from + 24] : [to, from];
  svg.append(shape("path", { class: "arc", d: stays
    ? `M${from + 8} ${MIDDLE + 13}C${r} ${low},${l} ${low},${to - 8} ${MIDDLE + 16}`
    : `M${from} ${MIDDLE + 13}Q${from} ${low} ${from - 18} ${low}H${to + 18}Q${to} ${low} ${to} ${MIDDLE + 20}` }));
  svg.append(arrowHead(stays ? to - 8 : to, MIDDLE + 13, stays ? 0.3 : 0, -1, "arcend"));
  const middle = (Math.max(to, timelineBox.scrollLeft) + Math.min(from, timelineBox.scrollLeft + timelineBox.clientWidth)) / 2;
  const words = view.closing || "for ever";
  svg.append(stays
    ? label(from + STATE / 2 + 6, MIDDLE, "for ever", "arctext", "start")
    : label(middle, low - 7, cut(words, 40), "arctext"));
}

timelineBox.setAttribute("aria-valuemax", count);
