import { h } from './dom.js';
import { at, level, loads, plain, quantity, unit } from './format.js';
import { parts, titleOfPart } from './measures.js';
import { glyph, label, severity, wordsOf } from './status.js';

const HEADINGS = ['Check', 'Status', 'Measured', 'Thresholds'];
/** What stands elsewhere in a row. */
const ELSEWHERE = ['status', 'thresholds', 'error', 'measured_at'];
const UNIT_WORDS = /\b(percent|mb|gb|ms|seconds)\b/;

/** A stored outcome to read, with its JSON one click further. */
export function outcome(task) {
  const { status, word } = wordsOf(task);
  return [
    h('p', { class: `verdict ${status}` }, glyph(status), word),
    facts(task),
    content(task),
    h(
      'details',
      {},
      h('summary', {}, 'JSON'),
      h('pre', { tabindex: 0 }, JSON.stringify(task, null, 2)),
    ),
  ];
}

function facts({ node, origin, timestamp, duration_ms: duration, queue_wait_ms: wait }) {
  const milliseconds = (value) => (typeof value === 'number' ? quantity(value, 'ms') : undefined);
  const known = [
    ['Time', at(timestamp)],
    ['Node', node],
    ['Origin', origin],
    ['Duration', milliseconds(duration)],
    ['Waited in the queue', milliseconds(wait)],
  ].filter(([, value]) => value);
  return h(
    'dl',
    { class: 'facts' },
    known.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
  );
}

function content({ checks, error }) {
  if (error) {
    return h('p', { class: 'problem' }, `${error.title}. ${error.detail}`);
  }
  return checks ? table(checks) : h('p', {}, 'No worker took it in time.');
}

function table(checks) {
  const rows = Object.entries(checks)
    .flatMap(([name, check]) => {
      const all = parts(name, check);
      return (all.length > 0 ? all : [['', check]]).map((part) => [name, ...part]);
    })
    .sort(([, , one], [, , other]) => severity(other.status) - severity(one.status))
    .map((each) => row(...each));
  return h(
    'table',
    { class: 'report-checks' },
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        HEADINGS.map((each) => h('th', { scope: 'col' }, each)),
      ),
    ),
    h('tbody', {}, rows),
  );
}

function row(name, alias, part) {
  const measured = Object.entries(part)
    .filter(([key]) => !ELSEWHERE.includes(key))
    .map(([key, value]) => text(key, value))
    .filter(Boolean);
  return h(
    'tr',
    {},
    h('th', { scope: 'row' }, titleOfPart(name, alias)),
    h('td', {}, label(part.status)),
    h('td', {}, part.error ?? measured.join(' · ')),
    h('td', {}, thresholds(part)),
  );
}

function text(key, value) {
  const name = key.replaceAll('_', ' ').replace(UNIT_WORDS, '').trim();
  if (value === null) {
    return `${name} not known`;
  }
  if (typeof value === 'number') {
    return `${name} ${quantity(value, key)}`;
  }
  if (Array.isArray(value)) {
    return `${name} ${loads(value)}`;
  }
  return typeof value === 'string' ? value : undefined;
}

function thresholds({ thresholds: judged, ...part }) {
  if (!judged) {
    return '';
  }
  const metric = Object.keys(part).find((key) => unit(key) !== '') ?? '';
  return (
    `${plain(judged.warning)} / ${level(judged.error, metric)}` +
    (judged.source === 'default' ? '' : ` · ${judged.source}`)
  );
}
