import { chosen } from './address.js';
import { post } from './api.js';
import { commandFor } from './command.js';
import { h, show } from './dom.js';
import { count, plain } from './format.js';
import { refused } from './user.js';

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
    refused(problem);
    show(element, h('p', { class: 'problem', role: 'status' }, problem.message));
  }
}

/** An end is no alert of its own to a reader. */
const begun = ({ listed }) => listed.filter(({ state }) => state !== 'ok').length;

function sentence({
  alerts,
  alerts_added: added,
  alerts_removed: removed,
  reports,
  self_checks: all,
}) {
  const differing = `${plain(reports.count)} of ${count(all, 'self-check')}`;
  const checks = `${differing} would have another status.`;
  if (alerts) {
    const proposed = count(alerts.proposed_count, 'alert');
    return `In ${RANGE}: ${proposed} instead of ${plain(alerts.count)}. ${checks}`;
  }
  return `In ${RANGE}: ${count(begun(added), 'alert')} more, ${begun(removed)} fewer. ${checks}`;
}
