import { choose, chosen } from './address.js';
import { byId, h, showNew } from './dom.js';
import { clock, quantity } from './format.js';
import { reading, title, worseFirst } from './measures.js';
import { scale } from './scale.js';
import { sparkline } from './sparkline.js';
import { label } from './status.js';

const lastFigures = new Map();

/** Of each check the worst that there is on the nodes in view, worst first. */
export function worstReadings(nodes) {
  const byCheck = new Map();
  for (const { node, report, self_check_interval: interval } of nodes) {
    for (const [name, check] of Object.entries(report?.checks ?? {})) {
      const found = { ...reading(name, check, node), interval };
      const worst = byCheck.get(name);
      if (!worst || worseFirst(found, worst) < 0) {
        byCheck.set(name, found);
      }
    }
  }
  return [...byCheck.values()].sort(worseFirst);
}

/**
 * Shows a card a check.
 *
 * @param areOld whether they are the last that missing workers have told
 */
export function showChecks(readings, nodeCount, areOld) {
  const list = byId('check-cards');
  list.classList.toggle('stale', areOld);
  showNew(list, [readings, nodeCount, areOld, chosen('check')], () =>
    readings.length > 0
      ? readings.map((each) => card(each, nodeCount > 1, areOld))
      : h('li', { class: 'quiet' }, 'No self-check has been stored yet.'),
  );
}

function showOverTime(name) {
  choose({ check: name, metric: '' });
  byId('over-time-body').scrollIntoView({ block: 'nearest' });
}

function card(found, namesNode, isOld) {
  const { name, status, thresholds, value, notes, others } = found;
  const hasValue = typeof value === 'number';
  const isChosen = chosen('check') === name;
  return h(
    'li',
    { class: `card check ${status}` },
    h(
      'div',
      { class: 'card-head' },
      h(
        'h3',
        {},
        h(
          'button',
          {
            type: 'button',
            class: 'whole',
            'data-key': `check ${name}`,
            'aria-pressed': String(isChosen),
            title: 'Show it over time',
            click: () => showOverTime(name),
          },
          title(name),
        ),
      ),
      label(status),
    ),
    hasValue ? figure(found) : reason(found),
    hasValue && thresholds ? scale(found) : h('div', { class: 'scale' }),
    hasValue && thresholds ? sparkline(found) : h('div', { class: 'sparkline' }),
    h(
      'p',
      { class: 'note' },
      [
        isOld && found.measuredAt ? `as of ${clock(new Date(found.measuredAt))}` : undefined,
        namesNode ? found.node : undefined,
        others > 0 ? `${found.alias}, the worst of ${others + 1}` : found.alias,
        ...notes,
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  );
}

function figure({ name, node, value, metric }) {
  const text = quantity(value, metric);
  const [figureText, unitText] = text.split('\u202f');
  const key = JSON.stringify([name, node]);
  const hasChanged = lastFigures.has(key) && lastFigures.get(key) !== text;
  lastFigures.set(key, text);
  return h(
    'p',
    { class: hasChanged ? 'figure changed' : 'figure' },
    figureText,
    unitText ? h('span', { class: 'unit' }, ` ${unitText}`) : undefined,
  );
}

function reason({ status, error }) {
  if (status === 'ok') {
    return h('p', { class: 'reason quiet' }, 'Nothing to measure is configured.');
  }
  return h('p', { class: 'reason' }, error ?? 'It could not be measured.');
}
