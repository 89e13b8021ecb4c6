// Who has to do with whom. Rows of the table: two cells with the actors, a third with a count; each a link.
// The layout is computed to its end before it is drawn and begins the same way each time, so the same table gives the same picture.
import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { scaleSqrt } from 'd3-scale';
import { cut, frame, links, wordsOf } from './frame.js';

const steps = 300;

function graphOf(table) {
  const [nodes, ties] = [new Map(), []];
  const node = (cell) => {
    const [id, name] = [cell.querySelector('a').getAttribute('href'), wordsOf(cell)];
    const known = nodes.get(id) ?? { id, name, weight: 0 };
    nodes.set(id, known);
    return known;
  };
  for (const row of table.querySelectorAll('tbody tr')) {
    const [one, other, count] = row.cells;
    const weight = Number(count ? wordsOf(count) : NaN);
    if (one?.querySelector('a') && other?.querySelector('a') && weight > 0) {
      const [source, target] = [node(one), node(other)];
      source.weight += weight;
      target.weight += weight;
      ties.push({ source: source.id, target: target.id, weight, href: count.querySelector('a')?.getAttribute('href') ?? source.id });
    }
  }

  return { nodes: [...nodes.values()], ties };
}

// The layout in the whole room there is, and no wider apart than is easy to see.
function fill(nodes, width, height) {
  const [marginX, marginY, most] = [Math.min(70, width * 0.15), 36, 2.5];
  const [left, top] = [Math.min(...nodes.map((node) => node.x)), Math.min(...nodes.map((node) => node.y))];
  const [across, down] = [Math.max(...nodes.map((node) => node.x)) - left, Math.max(...nodes.map((node) => node.y)) - top];
  const [x, y] = [Math.min(most, (width - 2 * marginX) / Math.max(1, across)), Math.min(most, (height - 2 * marginY) / Math.max(1, down))];
  for (const node of nodes) {
    node.x = width / 2 + (node.x - left - across / 2) * x;
    node.y = height / 2 + (node.y - top - down / 2) * y;
  }
}

export function drawNetwork(stage, table, width, note) {
  const { nodes, ties } = graphOf(table);
  if (nodes.length === 0) {
    return false;
  }

  const height = Math.max(220, Math.min(420, width * 0.55, 90 + nodes.length * 40));
  const radius = scaleSqrt().domain([0, Math.max(...nodes.map((node) => node.weight))]).range([4, 16]);
  forceSimulation(nodes)
    .force('tie', forceLink(ties).id((node) => node.id).distance(Math.min(110, width / 5)))
    .force('apart', forceManyBody().strength(-260))
    .force('room', forceCollide((node) => radius(node.weight) + 14))
    .force('centre', forceCenter(width / 2, height / 2))
    .force('x', forceX(width / 2).strength(0.06))
    .force('y', forceY(height / 2).strength(0.12))
    .stop()
    .tick(steps);
  fill(nodes, width, height);

  const svg = frame(stage, table, width, height);
  const most = Math.max(...ties.map((tie) => tie.weight));
  svg.append('g').attr('class', 'ties').attr('aria-hidden', 'true').selectAll('line').data(ties).join('line')
    .attr('x1', (tie) => tie.source.x)
    .attr('y1', (tie) => tie.source.y)
    .attr('x2', (tie) => tie.target.x)
    .attr('y2', (tie) => tie.target.y)
    .attr('stroke-width', (tie) => 1 + (4 * tie.weight) / most);
  const marks = links(
    svg.append('g').selectAll('a')
      .data(nodes.map((node) => ({ ...node, href: node.id, label: `${node.name}: ${node.weight} in all` })))
      .join('a').attr('class', 'mark actor'),
    note);
  marks.append('circle').attr('cx', (node) => node.x).attr('cy', (node) => node.y).attr('r', (node) => radius(node.weight));
  marks.append('text')
    .attr('x', (node) => node.x)
    .attr('y', (node) => node.y - radius(node.weight) - 5)
    .attr('text-anchor', (node) => (node.x < width * 0.2 ? 'start' : node.x > width * 0.8 ? 'end' : 'middle'))
    .text((node) => cut(node.name, 24));
  return true;
}
