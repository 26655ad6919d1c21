import { choose, chosen } from './address.js';
import { byId, fillPicker, h, show } from './dom.js';
import { isJudged, metricName, metrics, title } from './measures.js';
import { RANGES } from './range.js';

const JUDGED = 'What thresholds judge';

/** What of history is shown: for how long, of which check, and which of its numbers. */
export function showPickers(check, metric, nodes) {
  show(
    byId('ranges'),
    Object.entries(RANGES).map(([range, { text }]) =>
      h(
        'button',
        {
          type: 'button',
          'aria-pressed': String(chosen('range') === range),
          'data-key': `range ${range}`,
          click: () => choose({ range }),
        },
        text,
      ),
    ),
  );
  const reports = nodes.map(({ report }) => report?.checks ?? {});
  const checks = new Set(reports.flatMap((each) => Object.keys(each)));
  const numbers = new Set(
    reports.flatMap((each) => (each[check] ? metrics(check, each[check]) : [])),
  );
  fillPicker(
    byId('check'),
    [...checks].map((name) => [name, title(name)]),
    check,
  );
  fillPicker(
    byId('metric'),
    [
      ...(reports.some((each) => each[check] && isJudged(check, each[check]))
        ? [['', JUDGED]]
        : []),
      ...[...numbers].map((each) => [each, metricName(each)]),
    ],
    metric,
  );
}

byId('check').addEventListener('change', ({ target }) =>
  choose({ check: target.value, metric: '' }),
);
byId('metric').addEventListener('change', ({ target }) => choose({ metric: target.value }));
