import { chosen } from './address.js';
import { post } from './api.js';
import { commandFor } from './command.js';
import { h, show } from './dom.js';
import { count, plain } from './format.js';

const DAYS = 7;
const RANGE = `the last ${DAYS} days`;
const DAY_MS = 86_400_000;
const PATIENCE_MS = 60_000;

/**
 * Tells what other thresholds would have done, and how to make them those in force.
 *
 * @param element where it is told
 * @param subject check, alias (or empty), key and the thresholds inForce
 */
export async function backtest(element, subject, proposed) {
  const { check, alias, inForce } = subject;
  const { warning, error, recovery } = proposed;
  const levels = { warning, error, ...(recovery === undefined ? {} : { recovery }) };
  const now = Date.now();
  const node = chosen('node');
  show(element, h('p', { class: 'quiet', role: 'status' }, `Trying it on ${RANGE}…`));
  try {
    const result = await post(
      'thresholds/backtest',
      {
        thresholds: { [check]: alias ? { parts: { [alias]: levels } } : levels },
        from: new Date(now - DAYS * DAY_MS).toISOString(),
        to: new Date(now).toISOString(),
        ...(node ? { node } : {}),
      },
      PATIENCE_MS,
    );
    show(
      element,
      h('p', { role: 'status' }, sentence(result)),
      commandFor(subject.key, inForce, levels),
    );
  } catch (problem) {
    show(element, h('p', { class: 'problem', role: 'status' }, problem.message));
  }
}

function sentence({ alerts, reports, self_checks: all }) {
  const proposed = count(alerts.proposed_count, 'alert');
  const differing = `${plain(reports.count)} of ${count(all, 'self-check')}`;
  return (
    `In ${RANGE}: ${proposed} instead of ${plain(alerts.count)}. ` +
    `${differing} would have another status.`
  );
}
