import { chosen, onChoiceOf } from './address.js';
import { query, remove } from './api.js';
import { byId, h, show } from './dom.js';
import { at, level, quantity, since } from './format.js';
import { title } from './measures.js';
import { askForSilence } from './silence.js';
import { glyph, word } from './status.js';
import { isOperator } from './user.js';
import { zone } from './zone.js';

const RECENT = 10;
const MOST_OPEN = 1000;

/**
 * Keeps the alerts true.
 *
 * @param changed is given those that are open, whenever they change
 */
export function watchAlerts(changed) {
  const path = (parameters) => () => query('alerts', { node: chosen('node'), ...parameters });
  const openZone = zone('open-alerts', {
    path: path({ open: 'true', limit: MOST_OPEN }),
    show: ({ alerts, silences }) => {
      const none = h('li', { class: 'quiet' }, 'No open alerts.');
      const rows = alerts.map((alert) => row(alert, action(alert, silences, openZone)));
      show(byId('open-alerts'), alerts.length > 0 ? rows : none);
      changed(alerts);
    },
  });
  const recentZone = zone('recent-alerts', {
    path: path({ open: 'false', limit: RECENT }),
    show: ({ alerts }) => {
      const none = h('li', { class: 'quiet' }, 'None yet.');
      show(byId('recent-alerts'), alerts.length > 0 ? alerts.map((each) => row(each)) : none);
    },
  });
  onChoiceOf(['node'], () => {
    openZone.now();
    recentZone.now();
  });
}

function row(alert, ...more) {
  const { node, state, started_at: start } = alert;
  return h(
    'li',
    { class: `alert ${state}` },
    glyph(state),
    h(
      'div',
      { class: 'alert-text' },
      h('p', {}, h('strong', {}, what(alert)), ` ${valueOf(alert)}`),
      h(
        'p',
        { class: 'note' },
        `${word(state)} · ${node} · `,
        ...(state === 'ok' ? [at(alert.at, false)] : ['since ', since(start)]),
      ),
    ),
    more,
  );
}

function what({ kind, check, state }) {
  if (kind === 'node') {
    return state === 'ok' ? 'Node reports again' : 'Node is missing';
  }
  return kind === 'trend' ? `${title(check)}, trend` : title(check);
}

function valueOf({ kind, metric, value, threshold, state }) {
  if (state === 'ok') {
    return { check: 'is OK again', trend: 'is over' }[kind] ?? '';
  }
  if (value === null || threshold === null) {
    return kind === 'check' ? 'could not be measured' : '';
  }
  const name = metric.includes('.') ? `${metric.slice(0, metric.lastIndexOf('.'))} ` : '';
  const relation = kind === 'trend' ? 'heads for' : 'threshold';
  return `${name}${quantity(value, metric)}, ${relation} ${level(threshold, metric)}`;
}

function action(alert, silences, openZone) {
  const silence = silences.find(
    ({ node, check }) => (!node || node === alert.node) && (!check || check === alert.check),
  );
  return silence
    ? h(
        'p',
        { class: 'note' },
        'Silenced until ',
        at(silence.until, false),
        ` by ${silence.created_by}: ${silence.reason} `,
        button('End silence', `unsilence ${alert.alert_id}`, (event) =>
          end(silence, event.target, openZone),
        ),
      )
    : button('Silence…', `silence ${alert.alert_id}`, () =>
        askForSilence(alert, () => openZone.now()),
      );
}

function button(text, key, click) {
  return h(
    'button',
    {
      type: 'button',
      class: 'small',
      'data-key': key,
      disabled: !isOperator(),
      title: isOperator() ? undefined : 'This needs the role health-operator.',
      click,
    },
    text,
  );
}

async function end({ id }, target, openZone) {
  try {
    await remove(`silences/${encodeURIComponent(id)}`);
    openZone.now();
  } catch (problem) {
    target.after(h('span', { class: 'problem' }, ` ${problem.message}`));
  }
}
