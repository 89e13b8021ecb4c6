// What happened when, in lanes: bars for what lasts, dots for days.
// Rows of the table: data-from, data-to (open if empty and data-lasts is given), data-lane, data-kind; the first link is where a mark leads.
import { scaleUtc } from 'd3-scale';
import { extentOf, padded } from './dates.js';
import { cut, frame, links, timeAxis, wordsOf } from './frame.js';

const laneHeight = 34;
const axisHeight = 28;

function marksOf(table) {
  return [...table.querySelectorAll('tbody tr[data-from], tbody tr[data-to]')].flatMap((row) => {
    const link = row.querySelector('a[href]');
    const [from, to] = [extentOf(row.dataset.from ?? ''), extentOf(row.dataset.to ?? '')];
    return link && (from || to)
      ? [{
          lane: row.dataset.lane ?? '',
          kind: row.dataset.kind ?? '',
          lasts: row.dataset.lasts !== undefined,
          from: from?.[0],
          to: to?.[1] ?? (row.dataset.lasts === undefined ? from?.[1] : undefined),
          href: link.getAttribute('href'),
          label: [...row.cells].map(wordsOf).filter((cell) => cell.length > 0).join(', '),
        }]
      : [];
  });
}

export function drawTimeline(stage, table, width, note) {
  const marks = marksOf(table);
  if (marks.length === 0) {
    return false;
  }

  const lanes = [...new Set(marks.map((mark) => mark.lane))];
  const days = marks.flatMap((mark) => [mark.from, mark.to]).filter((time) => time !== undefined);
  const scale = scaleUtc().domain(padded(Math.min(...days), Math.max(...days))).range([4, width - 4]);
  const height = lanes.length * laneHeight;
  const svg = frame(stage, table, width, height + axisHeight);
  const top = (mark) => lanes.indexOf(mark.lane) * laneHeight;
  svg.append('g').attr('class', 'lanes').attr('aria-hidden', 'true').selectAll('text').data(lanes).join('text')
    .attr('x', 4)
    .attr('y', (_, index) => index * laneHeight + 11)
    .text((lane) => cut(lane, Math.floor(width / 8)));
  timeAxis(svg, scale, width, height);
  const drawn = links(svg.append('g').selectAll('a').data(marks).join('a').attr('class', (mark) => `mark ${mark.kind}`), note);
  const [first, last] = scale.range();
  drawn.filter((mark) => mark.lasts).append('rect')
    .attr('x', (mark) => (mark.from === undefined ? first : scale(mark.from)))
    .attr('width', (mark) => Math.max(3, (mark.to === undefined ? last : scale(mark.to)) - (mark.from === undefined ? first : scale(mark.from))))
    .attr('y', (mark) => top(mark) + 16)
    .attr('height', 11)
    .attr('rx', 2);
  drawn.filter((mark) => !mark.lasts).append('circle')
    .attr('cx', (mark) => scale((mark.from + mark.to) / 2))
    .attr('cy', (mark) => top(mark) + 22)
    .attr('r', 6);
  return true;
}
