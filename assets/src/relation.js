// What two did to each other over time: cooperation above the line, conflict below, meetings as dots on the same axis.
// Rows of the table: data-period with cells td[data-quad=1..4], each a count that links to its records, and data-direction where both directions stand in one table;
// or data-meeting, a day whose first link leads to the meeting.
import { axisLeft } from 'd3-axis';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { extentOf, padded } from './dates.js';
import { frame, links, timeAxis, wordsOf } from './frame.js';

const names = { 1: 'verbal cooperation', 2: 'material cooperation', 3: 'verbal conflict', 4: 'material conflict' };
const plotHeight = 180;
const meetingHeight = 30;
const axisHeight = 28;
const left = 34;

function bars(table) {
  const rows = [...table.querySelectorAll('tbody tr[data-period]')];
  const directions = [...new Set(rows.map((row) => row.dataset.direction ?? ''))];
  return rows.flatMap((row) => {
    const whole = extentOf(row.dataset.period);
    // Directions share a period, one beside the other.
    const [at, part] = [directions.indexOf(row.dataset.direction ?? ''), whole ? (whole[1] - whole[0]) / directions.length : 0];
    const extent = whole && [whole[0] + at * part, whole[0] + (at + 1) * part];
    let [above, below] = [0, 0];
    return !extent ? [] : [...row.querySelectorAll('td[data-quad]')].flatMap((cell) => {
      const [quad, count, link] = [cell.dataset.quad, Number(wordsOf(cell)), cell.querySelector('a[href]')];
      if (!link || !(count > 0)) {
        return [];
      }

      const from = quad < 3 ? above : below;
      quad < 3 ? (above += count) : (below += count);
      const sign = quad < 3 ? 1 : -1;
      return [{
        quad, extent, from: sign * from, to: sign * (from + count),
        href: link.getAttribute('href'),
        label: `${row.dataset.period}: ${count} of ${names[quad]}${row.dataset.direction ? `, ${row.dataset.direction}` : ''}`,
      }];
    });
  });
}

function meetings(table) {
  return [...table.querySelectorAll('tbody tr[data-meeting]')].flatMap((row) => {
    const [extent, link] = [extentOf(row.dataset.meeting), row.querySelector('a[href]')];
    return extent && link ? [{ extent, href: link.getAttribute('href'), label: `${row.dataset.meeting}: ${wordsOf(link)}` }] : [];
  });
}

export function drawRelation(stage, table, width, note) {
  const [acts, met] = [bars(table), meetings(table)];
  const all = [...acts, ...met];
  if (all.length === 0) {
    return false;
  }

  const hasActs = acts.length > 0;
  const height = hasActs ? plotHeight : 0;
  const axisTop = height + (met.length > 0 ? meetingHeight : 0);
  const x = scaleUtc().domain(padded(Math.min(...all.map((one) => one.extent[0])), Math.max(...all.map((one) => one.extent[1])))).range([left, width - 4]);
  const svg = frame(stage, table, width, axisTop + axisHeight);
  timeAxis(svg, x, width, axisTop);
  let marks = [];
  if (hasActs) {
    const [most, least] = [Math.max(1, ...acts.map((act) => act.to)), Math.min(-1, ...acts.map((act) => act.to))];
    const y = scaleLinear().domain([least, most]).nice().range([height - 6, 8]);
    svg.append('g').attr('class', 'axis').attr('aria-hidden', 'true').attr('transform', `translate(${left},0)`)
      .call(axisLeft(y).ticks(5).tickFormat((value) => (Number.isInteger(value) ? String(Math.abs(value)) : '')).tickSizeOuter(0));
    svg.append('line').attr('class', 'zero').attr('x1', left).attr('x2', width - 4).attr('y1', y(0)).attr('y2', y(0));
    const gap = (extent) => Math.min(2, (x(extent[1]) - x(extent[0])) / 6);
    marks = acts.map((act) => ({
      ...act,
      kind: `quad-${act.quad}`,
      draw: (node) => node.append('rect')
        .attr('x', x(act.extent[0]) + gap(act.extent))
        .attr('width', Math.max(5, x(act.extent[1]) - x(act.extent[0]) - 2 * gap(act.extent)))
        .attr('y', y(Math.max(act.from, act.to)))
        .attr('height', Math.max(2, Math.abs(y(act.from) - y(act.to)) - 1)),
    }));
  }

  marks.push(...met.map((meeting) => ({
    ...meeting,
    kind: 'met',
    draw: (node) => node.append('circle').attr('cx', x((meeting.extent[0] + meeting.extent[1]) / 2)).attr('cy', height + meetingHeight / 2).attr('r', 6),
  })));
  marks.sort((a, b) => a.extent[0] - b.extent[0]);
  const nodes = links(svg.append('g').selectAll('a').data(marks).join('a').attr('class', (mark) => `mark ${mark.kind}`), note);
  nodes.each(function drawMark(mark) {
    mark.draw(nodes.filter((other) => other === mark));
  });
  return true;
}
