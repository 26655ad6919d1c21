import { byId, h, svg } from './dom.js';

const SEVERITY = ['ok', 'unknown', 'warning', 'error'];
const WORDS = { ok: 'OK', unknown: 'Unknown', warning: 'Warning', error: 'Error' };
const OUTCOMES = { failed: 'Failed', expired: 'Expired' };
const SYMBOLS = { ok: '●', unknown: '◆', warning: '▲', error: '■' };
const SHAPES = {
  ok: 'M8 2a6 6 0 1 1 0 12A6 6 0 1 1 8 2Z',
  unknown: 'M8 1l7 7-7 7-7-7Z',
  warning: 'M8 1.5 15.5 14.5H.5Z',
  error: 'M2 2h12v12H2Z',
};

/** The status of a check that goes with that of a report. */
export const ofReport = (status) => (status === 'healthy' ? 'ok' : status);

/** How a stored outcome is called; one that failed or expired has no status. */
export function wordsOf({ outcome, status }) {
  if (!status) {
    return { status: 'unknown', word: OUTCOMES[outcome] };
  }
  return { status: ofReport(status), word: status === 'healthy' ? 'Healthy' : WORDS[status] };
}

export const severity = (status) => SEVERITY.indexOf(status);

export const worst = (statuses) =>
  statuses.reduce((one, other) => (severity(other) > severity(one) ? other : one), 'ok');

export const word = (status) => WORDS[status];

export const symbol = (status) => SYMBOLS[status];

export function glyph(status) {
  return svg(
    'svg',
    { class: `glyph ${status}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svg('path', { d: SHAPES[status] }),
  );
}

/** Shape, word and colour. */
export function label(status) {
  return h('span', { class: `label ${status}` }, glyph(status), word(status));
}

/** What a tab shows while nobody looks at the page. */
export function showInTab(status, text) {
  document.title = `${SYMBOLS[status]} ${text} · Health Worker`;
  byId('icon').setAttribute('href', `icons/${status}.svg`);
}
