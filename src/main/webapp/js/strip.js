import { h, svg } from './dom.js';
import { clock, duration } from './format.js';
import { severity, symbol, word, worst } from './status.js';

/** A status is told by height too, for whoever sees no colour. */
const HEIGHTS = { ok: 6, unknown: 10, warning: 14, error: 20 };
const HEIGHT = 20;
const MOST_CELLS = 96;

/**
 * One row a node: how it was, step by step.
 *
 * @param series of the numbers that are judged
 * @param thresholdsOf those of one of the series
 * @param time of the chart, from and to in milliseconds
 */
export function strips(series, thresholdsOf, time) {
  const known = series.filter(({ points }) => points.length > 0);
  if (known.length === 0) {
    return [];
  }
  const grid = gridOf(known, time.from);
  const byNode = new Map();
  for (const each of known) {
    const cells = byNode.get(each.node) ?? emptyCells(grid);
    byNode.set(each.node, cells);
    for (const point of each.points) {
      const status = statusOf(point, thresholdsOf(each));
      const cell = cells[cellOf(point, grid)];
      cell.status = cell.status && status ? worst([cell.status, status]) : (status ?? cell.status);
    }
  }
  return [...byNode].map(([node, cells]) => row(node, cells, place(grid, time)));
}

/** Cells as long as the steps, or longer: of shorter ones some would have nothing. */
function gridOf(series, from) {
  const [longest] = series
    .map(({ points }) => points)
    .sort((one, other) => other.length - one.length);
  const [first, last] = [longest[0], longest.at(-1)].map(({ at }) => Date.parse(at));
  const step = (last - first) / (longest.length - 1) || Date.now() - from;
  const start = first - Math.max(0, Math.floor((first - from) / step)) * step;
  const count = Math.min(MOST_CELLS, Math.round((last - start) / step) + 1);
  return { start, step, count, length: (last + step - start) / count };
}

function emptyCells({ start, count, length }) {
  return Array.from({ length: count }, (_, index) => ({
    from: new Date(start + index * length),
    to: new Date(start + (index + 1) * length),
    seconds: length / 1000,
  }));
}

/** Self-checks come a little early or late. */
function cellOf({ at }, { start, step, count, length }) {
  const index = Math.floor((Date.parse(at) + step / 2 - start) / length);
  return Math.min(count - 1, Math.max(0, index));
}

function statusOf({ seconds, max }, thresholds) {
  if (seconds) {
    return worst(Object.keys(seconds).filter((status) => seconds[status] > 0));
  }
  if (max === null) {
    return undefined;
  }
  if (max >= thresholds?.error) {
    return 'error';
  }
  return max >= thresholds?.warning ? 'warning' : 'ok';
}

/** How far the time of the chart is from the first cell, and how long, in cells. */
const place = ({ start, length }, { from, to }) => [(from - start) / length, (to - from) / length];

function row(node, found, [first, count]) {
  return h(
    'li',
    { class: 'strip' },
    h('span', { class: 'strip-node', title: node }, node),
    svg(
      'svg',
      {
        role: 'img',
        'aria-label': `${node}: ${summary(found)}`,
        viewBox: `${first} 0 ${count} ${HEIGHT}`,
        preserveAspectRatio: 'none',
      },
      found.map(titledCell),
    ),
  );
}

function titledCell({ from, to, status }, index) {
  const what = status ? `${symbol(status)} ${word(status)}` : 'no data';
  return cell(status, index, svg('title', {}, `${clock(from)} to ${clock(to)}: ${what}`));
}

function cell(status, x, title) {
  const height = status ? HEIGHTS[status] : 1;
  const y = (HEIGHT - height) / 2;
  return svg('rect', { class: `cell ${status ?? 'none'}`, x, y, width: 1, height }, title);
}

function summary(found) {
  const total = {};
  found.forEach(({ status = 'no data', seconds }) => {
    total[status] = (total[status] ?? 0) + seconds;
  });
  return Object.entries(total)
    .map(([status, seconds]) => `${duration(seconds)} ${status}`)
    .join(', ');
}

/** What the heights mean. */
export function key() {
  const known = Object.keys(HEIGHTS).sort((one, other) => severity(one) - severity(other));
  return h(
    'p',
    { class: 'strip-key' },
    [...known, undefined].map((status) =>
      h('span', { class: 'label' }, sample(status), status ? word(status) : 'No data'),
    ),
  );
}

const sample = (status) =>
  svg(
    'svg',
    { viewBox: `0 0 1 ${HEIGHT}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    cell(status, 0),
  );
