import { query, read } from './api.js';
import { parts } from './measures.js';
import { RANGES, hourlyStepOf, seconds, stepOf } from './range.js';

const DEFAULT_INTERVAL = 60;
const HOUR = RANGES['1h'].seconds;
const SHORT = RANGES['6h'].seconds;
const MOST_OF_SPARKLINE = 32;

/**
 * What a chart asks for.
 *
 * @param selection check, metric and node (or empty), the length in seconds, and the nodes in view
 */
export const chartPath = (selection) => path(selection, chartSteps(selection));

/**
 * The series that the strips show: numbers that are judged, of hours where those are fine enough.
 *
 * @param series those of the chart, which may do
 */
export async function stripSeries(selection, series, signal) {
  const steps = stripSteps(selection);
  return JSON.stringify(steps) === JSON.stringify(chartSteps(selection))
    ? series
    : (await read(path(selection, steps), signal)).series;
}

/** What a sparkline asks for: the last hour of what one number of one node was. */
export function hourPath({ name, series, node, interval }) {
  const step = stepOf(HOUR, 1, seconds(interval) || DEFAULT_INTERVAL, MOST_OF_SPARKLINE);
  return path({ check: name, node, length: HOUR }, { metric: series, step });
}

function path({ check, node, length }, { metric, step }) {
  return query('history', {
    check,
    metric,
    node,
    from: new Date(Date.now() - length * 1000).toISOString(),
    step: step > 0 ? `PT${step}S` : '',
  });
}

function chartSteps(selection) {
  const { metric, length, nodes } = selection;
  const count = metric ? nodes.length : judgedCount(selection);
  return { metric, step: stepOf(length, count, interval(nodes)) };
}

function stripSteps(selection) {
  const { length, nodes } = selection;
  const count = judgedCount(selection);
  const step =
    length > SHORT ? hourlyStepOf(length, count) : stepOf(length, count, interval(nodes));
  return { metric: '', step };
}

function judgedCount({ check, nodes }) {
  return nodes.reduce(
    (count, { report }) => count + parts(check, report?.checks[check] ?? {}).length,
    0,
  );
}

function interval(nodes) {
  const known = nodes.map((node) => node.self_check_interval).filter(Boolean);
  return known.length > 0 ? Math.min(...known.map(seconds)) : DEFAULT_INTERVAL;
}
