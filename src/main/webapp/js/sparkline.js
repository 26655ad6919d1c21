import { read } from './api.js';
import { svg } from './dom.js';
import { quantity } from './format.js';
import { hourPath } from './history.js';
import { greatest } from './measures.js';

const HOUR_MS = 3_600_000;
const KEPT_MS = 60_000;
const HEIGHT = 28;
/** Of the whole scale: noise is not drawn as if it were a mountain. */
const LEAST_SPAN = 0.05;

const kept = new Map();

/** What one number of one node was in the last hour; asked for once a minute at most. */
async function lastHour(reading) {
  const { node, name, series } = reading;
  const key = JSON.stringify([node, name, series]);
  const known = kept.get(key);
  if (known && Date.now() - known.at < KEPT_MS) {
    return known.points;
  }
  const answer = await read(hourPath(reading));
  const points = answer.series[0]?.points ?? [];
  kept.set(key, { at: Date.now(), points });
  return points;
}

/** Draws it once it is there; a card is worth showing without. */
export function sparkline(reading) {
  const drawing = svg('svg', { class: 'sparkline', viewBox: `0 0 100 ${HEIGHT}`, role: 'img' });
  drawing.setAttribute('preserveAspectRatio', 'none');
  lastHour(reading).then(
    (points) => draw(drawing, points, reading),
    () => drawing.setAttribute('aria-label', 'The last hour could not be read.'),
  );
  return drawing;
}

function draw(drawing, points, { metric, thresholds, value }) {
  const values = points.map((point) => point.avg).filter((each) => each !== null);
  if (values.length < 2) {
    drawing.setAttribute('aria-label', 'Too little history yet.');
    return;
  }
  const least = Math.min(...values);
  const most = Math.max(...values);
  const span = Math.max(most - least, greatest(metric, thresholds, value) * LEAST_SPAN);
  const start = Date.now() - HOUR_MS;
  const x = (at) => (((new Date(at) - start) / HOUR_MS) * 100).toFixed(2);
  const y = (each) => (HEIGHT - 2 - ((each - least) / span) * (HEIGHT - 4)).toFixed(2);
  drawing.setAttribute(
    'aria-label',
    `Last hour: ${quantity(least, metric)} to ${quantity(most, metric)}`,
  );
  let pen = 'M';
  const path = points.map((point) => {
    const step = point.avg === null ? '' : `${pen}${x(point.at)} ${y(point.avg)}`;
    pen = point.avg === null ? 'M' : 'L';
    return step;
  });
  drawing.replaceChildren(svg('path', { d: path.join('') }));
}
