import { count, level, loads, quantity, unit } from './format.js';
import { severity, word } from './status.js';

const gigabytes = (mb) => (mb / 1024).toFixed(1);
const scope = (check) => check.scope;
const inodesAreWorse = (part) => part.inodes_percent_used > part.percent_used;
const LOADS = {
  'load_average.0': 'load average, 1 min',
  'load_average.1': 'load average, 5 min',
  'load_average.2': 'load average, 15 min',
};

/** What the page knows of a check by name; of any other it shows the first number. */
const KNOWN = {
  memory: {
    title: 'Memory',
    judged: ['percent_used'],
    notes: (check) => [
      `${gigabytes(check.available_mb)} of ${gigabytes(check.total_mb)} GB available`,
      scope(check),
    ],
  },
  disk: {
    title: 'Disk',
    parts: 'mounts',
    judged: ['percent_used', 'inodes_percent_used'],
    subject: (alias, part) =>
      `Disk ${part.path ?? alias}${inodesAreWorse(part) ? ' (inodes)' : ''}`,
    notes: (part) => [
      inodesAreWorse(part) ? 'inodes' : undefined,
      `${part.free_gb.toFixed(1)} of ${part.total_gb.toFixed(1)} GB free`,
    ],
  },
  cpu: {
    title: 'CPU',
    judged: ['percent_used'],
    notes: (check) => [
      `load ${loads(check.load_average)}`,
      count(check.cores, 'core'),
      scope(check),
    ],
  },
  tasks: {
    title: 'Tasks',
    judged: ['count'],
    subject: () => 'The task queue',
    notes: (check) => [`${check.queued} queued`, `${check.running} running`],
  },
  jvm: {
    title: 'JVM heap',
    judged: ['heap_percent_used'],
    notes: (check) => [
      check.deadlocked_threads > 0 ? `${check.deadlocked_threads} deadlocked` : undefined,
      count(check.threads, 'thread'),
      check.gc_percent === null ? undefined : `GC ${quantity(check.gc_percent, 'percent')}`,
    ],
  },
  network: {
    title: 'Network',
    parts: 'targets',
    judged: ['latency_ms'],
    subject: (alias) => `Network target ${alias}`,
    notes: () => [],
  },
  uptime: {
    title: 'Uptime',
    judged: ['system_seconds'],
    notes: (check) => [`server ${quantity(check.jvm_seconds, 'seconds')}`],
  },
};

const isNumber = (value) => typeof value === 'number';

function knowledge(name) {
  return (
    KNOWN[name] ?? {
      title: name.charAt(0).toUpperCase() + name.slice(1),
      notes: () => [],
    }
  );
}

export const title = (name) => knowledge(name).title;

/** Of a check, or of one of its parts. */
export const titleOfPart = (name, alias) => (alias ? `${title(name)} ${alias}` : title(name));

/** A check, or each of its parts by its alias. */
export function parts(name, check) {
  const { parts: key } = knowledge(name);
  return key ? Object.entries(check[key] ?? {}) : [['', check]];
}

/** Of the numbers that are judged the one that is worse. */
function metricOf(name, part) {
  const { judged } = knowledge(name);
  return judged
    ? judged.reduce((one, other) => (part[other] > part[one] ? other : one))
    : (Object.keys(part).find((key) => isNumber(part[key])) ?? '');
}

/** How near a value is to its error; beyond it above 1. */
function nearness({ value, thresholds }) {
  return isNumber(value) && thresholds?.error > 0 ? value / thresholds.error : 0;
}

export const worseFirst = (one, other) =>
  severity(other.status) - severity(one.status) || nearness(other) - nearness(one);

/** The worst of what a check of one report says. */
export function reading(name, check, node) {
  const known = knowledge(name);
  const all = parts(name, check);
  const readings = all.map(([alias, part]) => {
    const metric = metricOf(name, part);
    return {
      name,
      node,
      alias,
      metric,
      status: part.status,
      measuredAt: part.measured_at,
      error: part.error,
      value: part[metric],
      thresholds: part.thresholds,
      subject: known.subject?.(alias, part) ?? known.title,
      notes: part.status === 'unknown' ? [] : known.notes(part).filter(Boolean),
      series: alias ? `${alias}.${metric}` : metric,
      others: all.length - 1,
    };
  });
  return (
    readings.sort(worseFirst)[0] ?? { name, node, status: check.status, metric: '', notes: [] }
  );
}

/** Why it is as it is, as one sentence. */
export function sentence({ subject, node, status, value, metric, thresholds, error }) {
  if (status === 'unknown' || !isNumber(value)) {
    const why = error?.replace(/\.$/, '') ?? 'it could not be measured';
    return `${subject} is unknown on ${node}: ${why}.`;
  }
  const from = thresholds
    ? `; ${word(status).toLowerCase()} from ${level(thresholds[status], metric)}`
    : '';
  return `${subject} is at ${quantity(value, metric)} on ${node}${from}.`;
}

/** The names of all numbers of a check, as history has them. */
export function metrics(name, check) {
  return parts(name, check).flatMap(([alias, part]) =>
    numbers(part).map((metric) => (alias ? `${alias}.${metric}` : metric)),
  );
}

function numbers(part) {
  return Object.entries(part).flatMap(([key, value]) => {
    if (Array.isArray(value)) {
      return value.map((_, index) => `${key}.${index}`);
    }
    return isNumber(value) ? [key] : [];
  });
}

/** A number of a check that has the unit of its thresholds. */
export const judgedMetric = (name) => knowledge(name).judged?.[0] ?? '';

/** Whether any thresholds judge a check, as far as its report tells. */
export const isJudged = (name, check) => parts(name, check).some(([, part]) => part.thresholds);

/** The thresholds that judge one number of a check; undefined where none do. */
export function thresholdsOf(name, check, metric) {
  const found = parts(name, check).find(([alias, part]) => {
    const fields = knowledge(name).judged ?? [metricOf(name, part)];
    return fields.some((field) => metric === (alias ? `${alias}.${field}` : field));
  });
  return found?.[1].thresholds;
}

export function metricName(metric) {
  const words = metric.replaceAll('_', ' ').replaceAll('.', ' · ');
  return LOADS[metric] ?? words.replace(/ (mb|gb|ms|seconds)$/, ` (${unit(metric)})`);
}

/** A scale that ends where it is of use: a percentage at 100, else somewhat beyond the error. */
export function greatest(metric, thresholds, value) {
  return unit(metric) === '%'
    ? 100
    : Math.max((thresholds?.error ?? 0) * 1.25, (value ?? 0) * 1.1, 1);
}
