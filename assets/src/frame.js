// What all charts share: the drawing, its marks as links, and walking through them with the arrow keys.
import { axisBottom } from 'd3-axis';
import { select } from 'd3-selection';

/** An empty drawing in the stage, in place of the one before. */
export function frame(stage, table, width, height) {
  const label = table.caption?.textContent ?? stage.parentElement.querySelector('figcaption')?.textContent ?? '';
  return select(stage).selectChildren().remove() && select(stage).append('svg')
    .attr('width', width)
    .attr('height', height)
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('role', 'group')
    .attr('aria-label', `${label.trim()} (chart; the table below holds the same)`);
}

/** An axis of time along the bottom. */
export function timeAxis(svg, scale, width, height) {
  svg.append('g')
    .attr('class', 'axis')
    .attr('aria-hidden', 'true')
    .attr('transform', `translate(0,${height})`)
    .call(axisBottom(scale).ticks(Math.max(2, Math.floor(width / 110))).tickSizeOuter(0));
}

/** Makes links of marks: { href, label }. One stop of the tab key for all; the arrow keys go from mark to mark. */
export function links(selection, note) {
  const marks = selection
    .attr('href', (mark) => mark.href)
    .attr('aria-label', (mark) => mark.label)
    .attr('tabindex', (_, index) => (index === 0 ? 0 : -1));
  const nodes = marks.nodes();
  const show = (_, mark) => {
    note.textContent = mark.label;
  };
  marks.on('mouseenter', show).on('focus', show).on('keydown', (event) => {
    const at = nodes.indexOf(event.currentTarget);
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: nodes.length - 1 }[event.key];
    if (next === undefined) {
      return;
    }

    event.preventDefault();
    const target = nodes[Math.max(0, Math.min(nodes.length - 1, next))];
    nodes.forEach((node) => node.setAttribute('tabindex', node === target ? '0' : '-1'));
    target.focus();
  });
  return marks;
}

/** Words cut to a length, for labels; the whole stands in the table. */
export function cut(text, most) {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** The words of an element on one line. */
export function wordsOf(element) {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
