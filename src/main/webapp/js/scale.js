import { h, svg } from './dom.js';
import { level, plain, quantity } from './format.js';
import { greatest } from './measures.js';

const HEIGHT = 6;
const TOP = 8;

/** A value on the scale of its thresholds. */
export function scale({ value, metric, thresholds, status }) {
  const most = greatest(metric, thresholds, value);
  const place = (each) => `${Math.min(100, (each / most) * 100).toFixed(2)}%`;
  const { warning, error } = thresholds;
  return h(
    'div',
    { class: 'scale' },
    svg(
      'svg',
      {
        role: 'img',
        'aria-label':
          `${quantity(value, metric)}; warning from ${level(warning, metric)}, ` +
          `error from ${level(error, metric)}`,
      },
      svg('rect', { class: 'track', y: TOP, width: '100%', height: HEIGHT, rx: 3 }),
      tint('warning', warning, error, most, place),
      tint('error', error, most, most, place),
      tick(place(warning)),
      tick(place(error)),
      label(place(warning), plain(warning), 'end'),
      label(place(error), plain(error), 'start'),
      svg(
        'svg',
        { x: place(value), class: `marker ${status}` },
        svg('path', { d: 'M-5 0h10L0 8Z' }),
        svg('path', { d: 'M0 6v10', class: 'needle' }),
      ),
    ),
  );
}

function tint(name, from, to, most, place) {
  const width = `${Math.max(0, ((Math.min(to, most) - from) / most) * 100).toFixed(2)}%`;
  return svg('rect', { class: `tint ${name}`, x: place(from), y: TOP, width, height: HEIGHT });
}

function tick(x) {
  return svg('line', { class: 'tick', x1: x, x2: x, y1: TOP - 2, y2: TOP + HEIGHT + 4 });
}

function label(x, text, anchor) {
  // Away from each other, as the two are often neighbours.
  const dx = anchor === 'end' ? -3 : 3;
  return svg('text', { x, dx, y: TOP + HEIGHT + 14, 'text-anchor': anchor }, text);
}
