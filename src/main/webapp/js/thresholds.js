import { backtest } from './backtest.js';
import { byId, h, say, show } from './dom.js';
import { level, unit } from './format.js';
import { judgedMetric, titleOfPart } from './measures.js';
import { isOperator } from './user.js';
import { zone } from './zone.js';

const LEVELS = ['warning', 'error'];
const PREFIX = 'health.threshold';
/** Where they come from tells nobody anything. */
const SHIPPED = ['default', 'profile'];

function showThresholds({ thresholds, refused }) {
  const keys = [];
  const rows = Object.entries(thresholds).flatMap(([check, { parts = {}, ...own }]) =>
    [['', own], ...Object.entries(parts)].flatMap(([alias, inForce]) => {
      const subject = {
        check,
        alias,
        inForce,
        key: [PREFIX, check, alias].filter(Boolean).join('.'),
      };
      keys.push(...LEVELS.map((each) => `${subject.key}.${each}`));
      return row(subject, refused);
    }),
  );
  show(byId('threshold-rows'), rows);
  const others = refused.filter(({ key }) => !keys.includes(key));
  show(
    byId('refused'),
    others.map(({ detail }) => h('li', { class: 'problem' }, refusal(detail))),
  );
  say(
    byId('thresholds-note'),
    isOperator()
      ? 'Change a number to see what it would have done in the last 7 days. Nothing is changed.'
      : 'Trying other thresholds needs the role health-operator.',
  );
}

const refusal = (detail) => `Refused: ${detail}. The last good value stays.`;

function row(subject, refused) {
  const { check, alias, inForce, key } = subject;
  const metric = judgedMetric(check);
  const name = titleOfPart(check, alias);
  const result = h('div');
  const resultRow = wide(result);
  resultRow.hidden = true;
  const cells = LEVELS.map((each) =>
    h(
      'td',
      {},
      isOperator() ? input(name, each, inForce[each], metric) : level(inForce[each], metric),
    ),
  );
  const refusals = refused
    .filter((one) => LEVELS.some((each) => one.key === `${key}.${each}`))
    .map(({ detail }) => wide(h('p', { class: 'problem' }, refusal(detail))));
  const line = h(
    'tr',
    {
      change: () => {
        const inputs = [...line.querySelectorAll('input')];
        resultRow.hidden = inputs.every((each) => each.value === each.defaultValue);
        if (!resultRow.hidden && inputs.every((each) => each.reportValidity())) {
          const [warning, error] = inputs.map((each) => Number(each.value));
          backtest(result, subject, { ...inForce, warning, error });
        }
      },
    },
    h('th', { scope: 'row', class: alias ? 'part' : undefined }, name),
    cells,
    h('td', {}, source(inForce, metric)),
  );
  return [line, ...refusals, resultRow];
}

/** A row that belongs to the one before it. */
const wide = (child) => h('tr', { class: 'more' }, h('td', { colspan: LEVELS.length + 2 }, child));

function input(name, each, value, metric) {
  return h(
    'label',
    { class: 'level' },
    h('input', {
      type: 'number',
      min: 0,
      step: 'any',
      required: true,
      value,
      'aria-label': `${name}, ${each}`,
      'data-key': `${name} ${each}`,
    }),
    unit(metric),
  );
}

function source({ source: kind, source_name: name, recovery }, metric) {
  return [
    kind,
    recovery === undefined ? undefined : ` · recovers below ${level(recovery, metric)}`,
    name && !SHIPPED.includes(kind) ? h('span', { class: 'note' }, ` ${name}`) : undefined,
  ];
}

export function watchThresholds() {
  zone('thresholds-body', {
    path: () => 'thresholds',
    show: (answer) => {
      byId('thresholds-body').removeAttribute('aria-busy');
      showThresholds(answer);
    },
  });
}
