import { byId, h, say } from './dom.js';
import { LANGUAGE, clock, level, plain, quantity, roughly, unit } from './format.js';

const HEIGHT = 260;
/** From here on the names of nodes stand beside the strips, and above them on a phone. */
const WIDE = 560;
const DAY = 86400;
const FONT = '12px system-ui, sans-serif';
const { uPlot } = window;

let plot;
let drawn;

/** What a canvas understands of a colour of the style sheet, in the theme of now. */
function colour(name) {
  const probe = h('span', { class: `colour ${name}` });
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/**
 * Draws some series, one of them before the others.
 *
 * @param chart series, and of them the front one; metric, thresholds, forecast (or undefined), and
 *     from, to in milliseconds, the time of the forecast too
 */
export function drawChart(chart) {
  drawn = chart;
  plot?.destroy();
  plot = undefined;
  const element = byId('chart');
  const { front, series, forecast } = chart;
  const behind = series.filter((each) => each !== front);
  const tables = [
    ...behind.map(({ points }) => [times(points), points.map(({ avg }) => avg)]),
    [
      times(front.points),
      ...['min', 'max', 'avg'].map((key) => front.points.map((point) => point[key])),
    ],
    ...(forecast ? [forecast] : []),
  ];
  plot = new uPlot(options(element, behind.length, chart), uPlot.join(tables), element);
  tellReading();
}

const times = (points) => points.map(({ at }) => Date.parse(at) / 1000);

function options(element, behind, { from, to, metric, top, forecast }) {
  const [accent, quiet, line] = ['accent', 'quiet', 'line'].map(colour);
  const range = [from / 1000, to / 1000];
  const axis = { stroke: quiet, font: FONT, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 } };
  const bare = { points: { show: false }, width: 0 };
  return {
    width: element.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false } },
    scales: { x: { range: () => range }, y: { range: () => [0, top] } },
    axes: [
      {
        ...axis,
        size: 36,
        values: (_, splits, index, space, step) => splits.map((at) => timeText(at, step)),
      },
      {
        ...axis,
        size: () => (element.clientWidth < WIDE ? 64 : 96),
        values: (_, splits) => splits.map((each) => tickText(each, metric)),
      },
    ],
    series: [
      {},
      ...Array.from({ length: behind }, () => ({
        stroke: quiet,
        width: 1,
        points: { show: false },
      })),
      bare,
      bare,
      { stroke: accent, width: 2, points: { size: 5 } },
      ...(forecast ? [{ stroke: accent, width: 2, dash: [6, 4], points: { show: false } }] : []),
    ],
    bands: [{ series: [behind + 2, behind + 1], fill: colour('envelope') }],
    hooks: {
      setSize: [tellPlace],
      drawClear: [drawBands],
      drawAxes: [drawThresholds],
      setCursor: [tellReading],
    },
  };
}

/** The strips are as long as the line: what stands below another is of the same time. */
function tellPlace({ over, width }) {
  const { style } = byId('over-time-body');
  style.setProperty('--plot-start', `${over.offsetLeft}px`);
  style.setProperty('--plot-end', `${width - over.offsetLeft - over.offsetWidth}px`);
}

/** Most units are too long for an axis, and stand above the chart. */
function tickText(value, metric) {
  if (unit(metric) === 's') {
    return value > 0 ? roughly(value) : '0';
  }
  return unit(metric) === '%' ? level(value, metric) : plain(value);
}

function timeText(at, step) {
  const date = new Date(at * 1000);
  const isMidnight = date.getHours() === 0 && date.getMinutes() === 0;
  return step >= DAY || isMidnight
    ? date.toLocaleDateString(LANGUAGE, { day: 'numeric', month: 'short' })
    : date.toLocaleTimeString(LANGUAGE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

const place = (value, { valToPos }) => valToPos(Math.min(value, drawn.top), 'y', true);

function drawBands(chart) {
  const { thresholds, top } = drawn;
  const { ctx, bbox } = chart;
  for (const [name, from, to] of [
    ['warning', thresholds?.warning, thresholds?.error],
    ['error', thresholds?.error, top],
  ].filter(([, from]) => from < top)) {
    ctx.fillStyle = colour(`${name}-tint`);
    ctx.fillRect(bbox.left, place(to, chart), bbox.width, place(from, chart) - place(to, chart));
  }
}

/** Over the grid, which would cut them into pieces. */
function drawThresholds(chart) {
  const { thresholds, top } = drawn;
  const { ctx, bbox } = chart;
  for (const name of ['warning', 'error'].filter((each) => thresholds?.[each] < top)) {
    ctx.fillStyle = colour(name);
    ctx.fillRect(bbox.left, place(thresholds[name], chart), bbox.width, devicePixelRatio);
  }
}

/** What stands under the cursor, or the last value. */
function tellReading() {
  const { front, metric } = drawn;
  const index = plot?.cursor.idx ?? undefined;
  const point =
    index === undefined
      ? front.points.findLast(({ avg }) => avg !== null)
      : nearest(front.points, plot.data[0][index] * 1000);
  say(byId('chart-reading'), point ? text(point, metric) : '');
}

/** The others may have been measured at other times. */
function nearest(points, time) {
  const distance = ({ at }) => Math.abs(Date.parse(at) - time);
  return points.reduce((one, other) => (distance(other) < distance(one) ? other : one));
}

function text({ at, avg, min, max }, metric) {
  const time = clock(new Date(at), true);
  if (avg === null) {
    return `${time} · not measured`;
  }
  const range = min === max ? '' : ` (${quantity(min, metric)} to ${quantity(max, metric)})`;
  return `${time} · ${quantity(avg, metric)}${range}`;
}

/** The greatest value that the scale has. */
export function topOf(series, metric, thresholds) {
  if (unit(metric) === '%') {
    return 100;
  }
  const values = series.flatMap(({ points }) => points.map(({ max }) => max ?? 0));
  const most = values.reduce((one, other) => Math.max(one, other), 0);
  const isNear = thresholds && most >= thresholds.warning / 4;
  return Math.max(most * 1.2, isNear ? thresholds.error * 1.1 : 0) || 1;
}

function move(event) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!step || !plot) {
    return;
  }
  event.preventDefault();
  const last = plot.data[0].length - 1;
  const index = Math.min(last, Math.max(0, (plot.cursor.idx ?? last + 1) + step));
  plot.setCursor({ left: plot.valToPos(plot.data[0][index], 'x'), top: 1 });
}

const frame = byId('chart');
frame.addEventListener('keydown', move);
// Read aloud only while somebody moves along the line, not at each new value.
frame.addEventListener('focus', () => byId('chart-reading').setAttribute('aria-live', 'polite'));
frame.addEventListener('blur', () => byId('chart-reading').removeAttribute('aria-live'));
new ResizeObserver(() => plot?.setSize({ width: frame.clientWidth, height: HEIGHT })).observe(
  frame,
);
document.addEventListener('themechange', () => drawn && drawChart(drawn));
matchMedia('(prefers-color-scheme: dark)').addEventListener(
  'change',
  () => drawn && drawChart(drawn),
);
