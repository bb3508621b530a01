// Pictures that may be far wider or higher than the window: only what is seen is drawn.
const SVG = "http://www.w3.org/2000/svg";

/** An SVG element with attributes. */
function shape(tag, attributes, text) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, given] of Object.entries(attributes)) {
    made.setAttribute(name, given);
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

/** Text cut to a number of characters. */
function cut(text, most) {
  const letters = [...text];
  return letters.length <= most ? text : letters.slice(0, Math.max(1, most - 1)).join("") + "…";
}

/** A row of text in a picture. */
function label(x, y, text, style, anchor) {
  return shape("text", { x, y, class: style || "", "text-anchor": anchor || "middle", "dominant-baseline": "central" }, text);
}

/** The head of an arrow at a point, coming from a direction. */
function arrowHead(x, y, dx, dy, style) {
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const [bx, by] = [x - ux * 8, y - uy * 8];
  const points = [[x, y], [bx - uy * 4, by + ux * 4], [bx + uy * 4, by - ux * 4]];
  return shape("polygon", { class: style, points: points.map(p => p.join(",")).join(" ") });
}

/**
 * A picture in a scrolled box. `size` is its whole width and height, `draw` paints the part that
 * is seen, in the whole picture's coordinates.
 */
function strip(box, size, draw) {
  const svg = shape("svg", { "aria-hidden": "true" });
  const space = element("div", "");
  box.append(svg, space);
  let waiting = false;
  const paint = whole => {
    waiting = false;
    const width = whole ? size.width : box.clientWidth;
    const height = whole ? size.height : Math.min(box.clientHeight || size.height, size.height);
    if (!width || !height) {
      return;
    }
    const [left, top] = whole ? [0, 0] : [box.scrollLeft, box.scrollTop];
    svg.setAttribute("width", width);
    svg.setAttribute("height", height);
    svg.setAttribute("viewBox", [left, top, width, height].join(" "));
    space.style.width = size.width + "px";
    space.style.height = Math.max(0, size.height - height) + "px";
    space.style.marginTop = "0";
    svg.replaceChildren();
    draw(svg, { left, top, right: left + width, bottom: top + height });
  };
  const later = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(() => paint(false));
    }
  };
  box.addEventListener("scroll", later, { passive: true });
  new ResizeObserver(later).observe(box);
  svg.addEventListener("click", event => {
    const at = event.target.closest("[data-state]");
    if (at) {
      select(Number(at.dataset.state), true);
    }
  });
  const reveal = (lo, hi, sideways) => {
    const [start, room] = sideways ? [box.scrollLeft, box.clientWidth] : [box.scrollTop, box.clientHeight];
    if (lo < start + 40 || hi > start + room - 40) {
      const to = Math.max(0, (lo + hi) / 2 - room / 2);
      box.scrollTo(sideways ? { left: to } : { top: to });
    }
  };
  return { paint: () => paint(false), whole: () => paint(true), reveal };
}
