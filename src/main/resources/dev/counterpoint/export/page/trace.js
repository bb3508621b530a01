// What the page is of: the trace as ITF, and what was worked out about it when it was written.
const itf = JSON.parse(document.getElementById("counterpoint-itf").textContent);
const view = JSON.parse(document.getElementById("counterpoint-view").textContent);
const count = itf.states.length;
const loop = itf.loop === undefined || itf.loop === null ? -1 : itf.loop;
let current = view.violating || loop >= 0 ? count - 1 : 0;

function byId(id) {
  return document.getElementById(id);
}

const ours = itf["#meta"].counterpoint || {};
const actionsByName = new Map((ours.actions || []).map(a => [a.name, a]));
const notesByState = new Map((ours.notes || []).map(n => [n.state, n]));

/** What people noted on a state. */
function noteOf(state) {
  return notesByState.get(state);
}

/** What led to a state: its action with parameters. */
function stepOf(state) {
  return (itf.states[state]["#meta"] || {}).counterpoint;
}

const stepLabels = [];

function stepLabel(state) {
  if (stepLabels[state] === undefined) {
    stepLabels[state] = stepText(stepOf(state));
  }
  return stepLabels[state];
}

/** Whether a fault or an adversary led to a state. */
function environment(state) {
  const step = stepOf(state);
  const action = step && actionsByName.get(step.action);
  return Boolean(action && action.environment);
}

function isBad(state) {
  return view.violating && state === count - 1;
}
