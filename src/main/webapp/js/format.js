import { h, say } from './dom.js';

/** That of the page's words. */
export const LANGUAGE = 'en-GB';

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';
const UNITS = {
  percent: '%',
  ms: 'ms',
  mb: 'MB',
  gb: 'GB',
  seconds: 's',
  count: 'tasks',
  queued: 'tasks',
  running: 'tasks',
};
const STEPS = [
  [86400, 'd'],
  [3600, 'h'],
  [60, 'min'],
  [1, 's'],
];
const MINUTES = STEPS.findIndex(([, name]) => name === 'min');
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const DAY = { day: 'numeric', month: 'short' };

/** The words of a metric's name tell its unit, as in reports. */
export function unit(metric) {
  const known = metric.split(/[._]/).findLast((each) => each in UNITS);
  return known ? UNITS[known] : '';
}

function number(value, places = 1) {
  return value.toLocaleString(LANGUAGE, {
    minimumFractionDigits: Number.isInteger(value) ? 0 : places,
    maximumFractionDigits: places,
  });
}

/** Load averages, as every system tells them. */
export const loads = (averages) =>
  averages.map((each) => each?.toFixed(2) ?? 'not known').join(' ');

export function quantity(value, metric) {
  if (unit(metric) === 's') {
    return duration(value);
  }
  const fraction = unit(metric) === '%' ? value.toFixed(1) : number(value);
  return `${fraction}${NARROW_SPACE}${unit(metric)}`.trim();
}

export const count = (amount, noun) => `${plain(amount)} ${noun}${amount === 1 ? '' : 's'}`;

/** As an admin writes it: 92.5, and 80 without a place. */
export const plain = (value) => value.toLocaleString(LANGUAGE, { maximumFractionDigits: 3 });

/** A threshold. */
export function level(value, metric) {
  return `${plain(value)}${NARROW_SPACE}${unit(metric)}`.trim();
}

/** The two greatest units: 3 d 4 h; beside minutes nobody needs seconds. */
export function duration(seconds) {
  const first = STEPS.findIndex(([length]) => seconds >= length);
  if (first < 0) {
    return `0${NO_BREAK_SPACE}s`;
  }
  let left = Math.floor(seconds);
  return STEPS.slice(first, Math.min(first + 2, Math.max(first + 1, MINUTES + 1)))
    .map(([length, name]) => {
      const count = Math.floor(left / length);
      left -= count * length;
      return count > 0 ? `${count}${NO_BREAK_SPACE}${name}` : '';
    })
    .filter(Boolean)
    .join(' ');
}

/** The greatest unit alone, as a forecast is no better than that. */
export function roughly(seconds) {
  const [length, name] = STEPS.find(([each]) => seconds >= each * 1.5) ?? STEPS.at(-1);
  return `${Math.max(1, Math.round(seconds / length))}${NO_BREAK_SPACE}${name}`;
}

export const age = (date) => duration((Date.now() - date) / 1000);

/** The reader's own time, with the day unless it is today. */
export function clock(date, seconds = false) {
  const time = date.toLocaleTimeString(LANGUAGE, seconds ? { ...CLOCK, second: '2-digit' } : CLOCK);
  return date.toDateString() === new Date().toDateString()
    ? time
    : `${date.toLocaleDateString(LANGUAGE, DAY)} ${time}`;
}

function timeElement(date, text, attributes = {}) {
  const zoned = date.toLocaleString(LANGUAGE, { dateStyle: 'full', timeStyle: 'long' });
  return h('time', { datetime: date.toISOString(), title: zoned, ...attributes }, text);
}

export const at = (time, seconds = true) => {
  const date = new Date(time);
  return timeElement(date, clock(date, seconds));
};

const sinceText = (date) => `${clock(date)} (${age(date)})`;

/** Absolute and relative. It is kept true, which nobody is to be told of each minute. */
export const since = (time) => {
  const date = new Date(time);
  return timeElement(date, sinceText(date), { 'data-since': true, 'aria-live': 'off' });
};

export function tick() {
  for (const element of document.querySelectorAll('time[data-since]')) {
    say(element, sinceText(new Date(element.dateTime)));
  }
}
