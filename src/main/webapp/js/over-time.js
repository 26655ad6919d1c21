import { chosen, onChoiceOf } from './address.js';
import { query, read } from './api.js';
import { drawChart, topOf } from './chart.js';
import { byId, fillPicker, say, show } from './dom.js';
import { forecast, outlook } from './forecast.js';
import { quantity } from './format.js';
import { metricName, parts, thresholdsOf, title } from './measures.js';
import { showPickers } from './pickers.js';
import { RANGES, hourlyStepOf, seconds, stepOf } from './range.js';
import { key, strips } from './strip.js';
import { zone } from './zone.js';

const EVERY_MS = 30_000;
const TRENDS_EVERY_MS = 60_000;
const DEFAULT_INTERVAL = 60;
const SHORT = RANGES['6h'].seconds;

/** The nodes in view and the worst of what they measure; undefined before the first answer. */
let view;
let trends = [];
/** The name of the series that the reader has put before the others. */
let front;
let shown;
let histories;

const range = () => RANGES[chosen('range')] ?? RANGES['24h'];
const check = () => chosen('check') || view.check;
const checkOf = (node) =>
  view.nodes.find((each) => each.node === node)?.report?.checks[check()] ?? {};

/** What the chart shows. */
function drawn() {
  const metric = chosen('metric');
  return { metric, step: stepOf(range().seconds, seriesCount(metric !== ''), interval()) };
}

/** What the strips show: the numbers that are judged, of hours where those are fine enough. */
function judged() {
  const { seconds: length } = range();
  const count = seriesCount(false);
  const step = length > SHORT ? hourlyStepOf(length, count) : stepOf(length, count, interval());
  return { metric: '', step };
}

function historyPath({ metric, step }) {
  return query('history', {
    check: check(),
    metric,
    node: chosen('node'),
    from: new Date(Date.now() - range().seconds * 1000).toISOString(),
    step: step > 0 ? `PT${step}S` : '',
  });
}

function seriesCount(isOneMetric) {
  const ofNode = ({ node }) => (isOneMetric ? 1 : parts(check(), checkOf(node)).length);
  return view.nodes.reduce((count, node) => count + ofNode(node), 0) || 1;
}

function interval() {
  const all = view.nodes
    .map((node) => node.self_check_interval)
    .filter(Boolean)
    .map(seconds);
  return all.length > 0 ? Math.min(...all) : DEFAULT_INTERVAL;
}

async function showHistory(answer, signal) {
  shown = { ...answer, statuses: await statuses(answer, signal) };
  draw();
}

async function statuses({ series }, signal) {
  return JSON.stringify(drawn()) === JSON.stringify(judged())
    ? series
    : (await read(historyPath(judged()), signal)).series;
}

function draw() {
  const { series, statuses: ofStrips } = shown;
  if (series.length === 0) {
    showNone();
    return;
  }
  byId('chart-figure').hidden = false;
  byId('over-time-body').removeAttribute('aria-busy');
  say(byId('chart-none'), '');
  const now = Date.now();
  const from = now - range().seconds * 1000;
  const first = series.find((each) => nameOf(each) === front) ?? series.find(isWorst) ?? series[0];
  const { metric } = first;
  const trend = trends.find(
    (each) => each.check === check() && each.node === first.node && each.metric === metric,
  );
  const thresholds = thresholdsOf(check(), checkOf(first.node), metric);
  drawChart({
    series,
    front: first,
    metric,
    thresholds,
    top: topOf(series, metric, thresholds),
    forecast: forecast(trend, range().seconds, now),
    from,
    to: now,
  });
  byId('chart').setAttribute('aria-label', summary(first));
  fillPicker(
    byId('front'),
    series.map(nameOf).map((name) => [name, name]),
    nameOf(first),
  );
  show(byId('chart-forecast'), outlook(trend));
  show(
    byId('strips'),
    strips(ofStrips, (each) => thresholdsOf(check(), checkOf(each.node), each.metric), from, now),
  );
  show(byId('strip-key'), key());
}

function showNone() {
  byId('chart-figure').hidden = true;
  byId('over-time-body').removeAttribute('aria-busy');
  say(byId('chart-none'), 'There is no history of this in this range yet.');
  show(byId('chart-forecast'));
  show(byId('strips'));
  show(byId('strip-key'));
}

/** Where each has the number that is judged, its part alone tells it apart. */
function nameOf({ node, metric }) {
  const part = metric.includes('.') ? metric.slice(0, metric.lastIndexOf('.')) : '';
  return [node, chosen('metric') ? metricName(metric) : part].filter(Boolean).join(' · ');
}

const isWorst = ({ node, metric }) => node === view.worst?.node && metric === view.worst?.series;

function summary({ node, metric, points }) {
  const values = points.map(({ avg }) => avg).filter((each) => each !== null);
  const [least, most, last] = [Math.min(...values), Math.max(...values), values.at(-1)].map((each) =>
    quantity(each, metric),
  );
  return (
    `${title(check())}, ${metricName(metric)} on ${node}, last ${range().text}: ` +
    `${least} to ${most}, now ${last}. Arrow keys move along it.`
  );
}

export function watchOverTime() {
  histories = zone('over-time-body', {
    path: () => (view?.check ? historyPath(drawn()) : undefined),
    show: showHistory,
    every: EVERY_MS,
  });
  zone('chart-forecast', {
    path: () => 'trends',
    every: TRENDS_EVERY_MS,
    show: (answer) => {
      ({ trends } = answer);
      if (shown) {
        draw();
      }
    },
  });
  byId('front').addEventListener('change', ({ target }) => {
    front = target.value;
    draw();
  });
  onChoiceOf(['node', 'range', 'check', 'metric'], () => histories.now());
}

/**
 * Tells what there is to choose from.
 *
 * @param nodes those in view
 * @param worst the worst reading of them; its check is shown until another one is chosen
 */
export function showOverTime(nodes, worst) {
  const isFirst = !view?.check;
  view = { nodes, worst, check: view?.check ?? worst?.name };
  if (!view.check) {
    showNone();
    return;
  }
  showPickers(check(), nodes);
  if (isFirst) {
    histories.now();
  }
}
