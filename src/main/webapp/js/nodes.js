import { choose, chosen } from './address.js';
import { read, taskPath } from './api.js';
import { byId, fillPicker } from './dom.js';
import { clock } from './format.js';
import { ofReport, severity, symbol } from './status.js';

const NOT_FOUND = 404;

const lastReports = new Map();

/** A missing worker is as bad as one in error; nobody knows how one is that has no report yet. */
export function nodeStatus(node) {
  if (node.missing_since) {
    return 'error';
  }
  return node.status ? ofReport(node.status) : 'unknown';
}

/** The workers, missing ones first, each with its last self-check; an outcome never changes. */
export async function withReports(nodes, signal) {
  await Promise.all(
    nodes
      .filter((node) => node.last_task_id)
      .filter((node) => lastReports.get(node.node)?.task_id !== node.last_task_id)
      .map(async (node) => {
        lastReports.set(node.node, await lastReport(node, signal));
      }),
  );
  return nodes
    .map((node) => ({ ...node, report: lastReports.get(node.node) }))
    .sort((one, other) => Boolean(other.missing_since) - Boolean(one.missing_since));
}

/** Of a worker that is missing for long it may be deleted already. */
async function lastReport(node, signal) {
  try {
    return await read(taskPath(node.last_task_id), signal);
  } catch (problem) {
    if (problem.status === NOT_FOUND) {
      return undefined;
    }
    throw problem;
  }
}

/** Those that the reader has picked. */
export function inView(nodes) {
  const name = chosen('node');
  return name ? nodes.filter((node) => node.node === name) : nodes;
}

export function showPicker(nodes) {
  const options = [['', 'All nodes'], ...nodes.map((node) => [node.node, text(node)])];
  const name = chosen('node');
  if (name && !nodes.some((node) => node.node === name)) {
    options.push([name, `${name} (not seen)`]);
  }
  fillPicker(byId('node'), options, name);
}

function text(node) {
  const missing = node.missing_since
    ? ` · missing since ${clock(new Date(node.missing_since))}`
    : '';
  const status = nodeStatus(node);
  return severity(status) > 0 ? `${symbol(status)} ${node.node}${missing}` : node.node;
}

byId('node').addEventListener('change', (event) => choose({ node: event.target.value }));
