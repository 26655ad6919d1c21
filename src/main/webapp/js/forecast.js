import { at, level, roughly } from './format.js';

/**
 * A line from now on, as far as the error is, but not so far that the past becomes thin.
 *
 * @param range in seconds
 * @returns seconds and levels; undefined without a time until the error
 */
export function forecast(trend, range, now) {
  const until = trend?.until_error;
  if (until?.seconds === undefined) {
    return undefined;
  }
  const ahead = Math.min(until.seconds, range / 2);
  const { level: start, per_hour: perHour } = trend.trend;
  return [
    [now / 1000, now / 1000 + ahead],
    [start, start + (perHour * ahead) / 3600],
  ];
}

/** The same in words. */
export function outlook(trend) {
  const { thresholds, until_warning: warning, until_error: error } = trend ?? {};
  const next = warning?.seconds > 0 ? [warning, thresholds.warning] : [error, thresholds?.error];
  const [until, threshold] = next;
  if (!(until?.seconds > 0)) {
    return [];
  }
  const { earliest_at: earliest, latest_at: latest } = until;
  return [
    `If it goes on so, ${trend.node} reaches ${level(threshold, trend.metric)} in about `,
    `${roughly(until.seconds)} (`,
    at(earliest, false),
    ' to ',
    latest ? at(latest, false) : 'never',
    ').',
  ];
}
