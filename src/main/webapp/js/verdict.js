import { chosen } from './address.js';
import { byId, h, showNew } from './dom.js';
import { since } from './format.js';
import { reading, sentence, worseFirst } from './measures.js';
import { nodeStatus } from './nodes.js';
import { glyph, showInTab, worst } from './status.js';

const WORDS = { ok: 'Healthy', unknown: 'Unknown', warning: 'Warning', error: 'Error' };

/**
 * Shows how all is and why.
 *
 * @param nodes those in view, with their last reports
 * @param alerts those that are open
 */
export function showVerdict(nodes, alerts) {
  const verdict = judge(nodes, alerts);
  const { status, word, why, start, more } = verdict;
  showInTab(status, word);
  showNew(byId('verdict-words'), verdict, () => [
    h('h1', { class: `verdict ${status}` }, glyph(status), word),
    h(
      'p',
      {},
      why,
      start ? [' Since ', since(start), '.'] : [],
      more > 0 ? ` ${more} more below.` : '',
    ),
  ]);
}

function judge(nodes, alerts) {
  if (nodes.length === 0 && chosen('node')) {
    return { status: 'unknown', word: WORDS.unknown, why: 'No node of this name was seen.' };
  }
  if (!nodes.some((node) => node.report || node.missing_since)) {
    return { status: 'unknown', word: 'No report yet', why: firstReport(nodes) };
  }
  const status = worst(nodes.map(nodeStatus));
  const findings = nodes.flatMap((node) => findingsOf(node, alerts));
  const [first, ...others] = findings.sort(
    (one, other) => Boolean(other.isMissing) - Boolean(one.isMissing) || worseFirst(one, other),
  );
  const { why, start } = first ?? calm(nodes);
  return { status, word: WORDS[status], why, start, more: others.length };
}

function firstReport(nodes) {
  return nodes.length > 0 && nodes.every((node) => node.self_check_interval === null)
    ? 'Self-checks are off (health.self-check.interval). Run a check to see how it is.'
    : 'The first self-check runs within a minute.';
}

/** What of a node is not well, the worst first. */
function findingsOf(node, alerts) {
  if (node.missing_since) {
    return [missing(node)];
  }
  return Object.entries(node.report?.checks ?? {})
    .map(([name, check]) => reading(name, check, node.node))
    .filter(({ status }) => status !== 'ok')
    .sort(worseFirst)
    .map((found) => ({ ...found, why: sentence(found), start: startOf(found, node, alerts) }));
}

function missing(node) {
  return {
    status: 'error',
    isMissing: true,
    why: `${node.node} does not report.`,
    start: node.missing_since,
  };
}

/** An alert knows it best; until there is one, the node as a whole does. */
function startOf({ name }, node, alerts) {
  const alert = alerts.find(
    (each) => each.kind === 'check' && each.node === node.node && each.check === name,
  );
  return alert?.started_at ?? node.status_since;
}

function calm(nodes) {
  const checks = new Set(nodes.flatMap((node) => Object.keys(node.report?.checks ?? {})));
  const on = nodes.length === 1 ? nodes[0].node : `${nodes.length} nodes`;
  const times = nodes.map((node) => node.status_since).filter(Boolean);
  return {
    why: `All ${checks.size} checks are within their thresholds on ${on}.`,
    start: times.sort().at(-1),
  };
}
