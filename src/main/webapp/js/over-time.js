import { chosen, onChoiceOf } from './address.js';
import { query } from './api.js';
import { drawChart, topOf } from './chart.js';
import { byId, fillPicker, say, show } from './dom.js';
import { forecast, outlook } from './forecast.js';
import { quantity } from './format.js';
import { chartPath, stripSeries } from './history.js';
import { isJudged, metricName, metrics, thresholdsOf, title } from './measures.js';
import { showPickers } from './pickers.js';
import { RANGES } from './range.js';
import { key, strips } from './strip.js';
import { zone } from './zone.js';

const EVERY_MS = 30_000;
const TRENDS_EVERY_MS = 60_000;
/** The checks that have a trend. */
const TRENDED = ['disk', 'memory', 'jvm'];

/** The nodes in view and the worst of what they measure; undefined before the first answer. */
let view;
let trends = [];
/** The name of the series that the reader has put before the others. */
let front;
/** The answers of now; undefined while others are asked for. */
let shown;
let histories;
let forecasts;

const range = () => RANGES[chosen('range')] ?? RANGES['24h'];
const check = () => chosen('check') || view.check;
const checkOf = (node) =>
  view.nodes.find((each) => each.node === node)?.report?.checks[check()] ?? {};

/** Empty for that which thresholds judge; where none do, the first one. */
function metric() {
  const reports = view.nodes.map(({ node }) => checkOf(node));
  return (
    chosen('metric') ||
    (reports.some((each) => isJudged(check(), each))
      ? ''
      : (reports.flatMap((each) => metrics(check(), each))[0] ?? ''))
  );
}

const selection = () => ({
  check: check(),
  metric: metric(),
  node: chosen('node'),
  length: range().seconds,
  nodes: view.nodes,
});

async function showHistory({ series }, signal) {
  shown = { series, ofStrips: await stripSeries(selection(), series, signal) };
  draw();
}

function draw() {
  const { series, ofStrips } = shown;
  if (series.length === 0) {
    showNone();
    return;
  }
  byId('chart-figure').hidden = false;
  byId('over-time-body').removeAttribute('aria-busy');
  say(byId('chart-none'), '');
  const now = Date.now();
  const first = series.find((each) => nameOf(each) === front) ?? series.find(isWorst) ?? series[0];
  const { node, metric: name } = first;
  const trend = trends.find(
    (each) => each.check === check() && each.node === node && each.metric === name,
  );
  const thresholds = thresholdsOf(check(), checkOf(node), name);
  const ahead = forecast(trend, range().seconds, now);
  const time = { from: now - range().seconds * 1000, to: ahead ? ahead[0][1] * 1000 : now };
  drawChart({
    series,
    front: first,
    metric: name,
    thresholds,
    top: topOf(series, name, thresholds),
    forecast: ahead,
    ...time,
  });
  byId('chart').setAttribute('aria-label', summary(first));
  fillPicker(
    byId('front'),
    series.map(nameOf).map((name) => [name, name]),
    nameOf(first),
  );
  show(byId('chart-forecast'), outlook(trend));
  const rows = strips(
    ofStrips,
    (each) => thresholdsOf(check(), checkOf(each.node), each.metric),
    time,
  );
  show(byId('strips'), rows);
  show(byId('strip-key'), rows.length > 0 ? key() : []);
}

function showNone() {
  byId('chart-figure').hidden = true;
  byId('over-time-body').removeAttribute('aria-busy');
  say(byId('chart-none'), 'There is no history in this range yet.');
  show(byId('chart-forecast'));
  show(byId('strips'));
  show(byId('strip-key'));
}

/** Where each has the number that is judged, its part alone tells it apart. */
function nameOf({ node, metric: name }) {
  const part = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '';
  return [node, metric() ? metricName(name) : part].filter(Boolean).join(' · ');
}

const isWorst = (series) =>
  series.node === view.worst?.node && series.metric === view.worst?.series;

function summary({ node, metric: name, points }) {
  const values = points.map(({ avg }) => avg).filter((each) => each !== null);
  const what = `${title(check())}, ${metricName(name)} on ${node}, last ${range().text}`;
  if (values.length === 0) {
    return `${what}: not measured.`;
  }
  const [least, most, last] = [Math.min(...values), Math.max(...values), values.at(-1)].map(
    (each) => quantity(each, name),
  );
  return `${what}: ${least} to ${most}, now ${last}. Arrow keys move along it.`;
}

export function watchOverTime() {
  histories = zone('over-time-body', {
    path: () => (view?.check ? chartPath(selection()) : undefined),
    show: showHistory,
    every: EVERY_MS,
  });
  forecasts = zone('chart-forecast', {
    path: () =>
      TRENDED.includes(view && check())
        ? query('trends', { check: check(), node: chosen('node') })
        : undefined,
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
    if (shown) {
      draw();
    }
  });
  onChoiceOf(['node', 'range', 'check', 'metric'], askAnew);
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
  showPickers(check(), metric(), nodes);
  if (isFirst) {
    askAnew();
  }
}

function askAnew() {
  // What is shown still is of what was chosen before.
  shown = undefined;
  histories.now();
  forecasts.now();
}
