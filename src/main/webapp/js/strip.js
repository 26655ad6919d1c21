import { h, svg } from './dom.js';
import { clock, duration } from './format.js';
import { label, severity, symbol, word, worst } from './status.js';

/** A status is told by height too, for whoever sees no colour. */
const HEIGHTS = { ok: 5, unknown: 9, warning: 12, error: 18 };
const HEIGHT = 18;
const MOST_CELLS = 96;

/**
 * One row a node: how it was, step by step.
 *
 * @param series of the numbers that are judged
 * @param thresholdsOf those of one of the series
 */
export function strips(series, thresholdsOf, from, to) {
  const byNode = new Map();
  for (const each of series) {
    const steps = each.points.map((point) => ({
      at: Date.parse(point.at),
      status: statusOf(point, thresholdsOf(each)),
    }));
    byNode.set(each.node, [...(byNode.get(each.node) ?? []), ...steps]);
  }
  return [...byNode].map(([node, steps]) => row(node, cells(steps, from, to)));
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

function cells(steps, from, to) {
  const count = Math.min(MOST_CELLS, new Set(steps.map(({ at }) => at)).size);
  const length = (to - from) / count;
  const found = Array.from({ length: count }, (_, index) => ({
    from: new Date(from + index * length),
    to: new Date(from + (index + 1) * length),
    seconds: length / 1000,
  }));
  for (const { at, status } of steps.filter((step) => step.status)) {
    const cell = found[Math.min(count - 1, Math.max(0, Math.floor((at - from) / length)))];
    cell.status = cell.status ? worst([cell.status, status]) : status;
  }
  return found;
}

function row(node, found) {
  return h(
    'li',
    { class: 'strip' },
    h('span', { class: 'strip-node', title: node }, node),
    svg(
      'svg',
      {
        role: 'img',
        'aria-label': `${node}: ${summary(found)}`,
        viewBox: `0 0 ${found.length} ${HEIGHT}`,
        preserveAspectRatio: 'none',
      },
      found.map(cell),
    ),
  );
}

function cell({ from, to, status }, index) {
  const height = status ? HEIGHTS[status] : 1;
  const what = status ? `${symbol(status)} ${word(status)}` : 'no data';
  return svg(
    'rect',
    { class: status ?? 'none', x: index + 0.1, y: (HEIGHT - height) / 2, width: 0.8, height },
    svg('title', {}, `${clock(from)} to ${clock(to)}: ${what}`),
  );
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
  return h(
    'p',
    { class: 'strip-key' },
    Object.keys(HEIGHTS)
      .sort((one, other) => severity(one) - severity(other))
      .map(label),
    h('span', { class: 'quiet' }, '– No data'),
  );
}
