import { onChoice } from './address.js';
import { watchAlerts } from './alerts.js';
import { Problem } from './api.js';
import { showChecks, worstReadings } from './checks.js';
import { answered, failed, isOutage, tellFreshness } from './connection.js';
import { tick } from './format.js';
import { inView, showPicker, withReports } from './nodes.js';
import { showOverTime, watchOverTime } from './over-time.js';
import { watchReports } from './reports.js';
import { allowRun } from './run.js';
import { showSheet } from './sheet.js';
import { watchThresholds } from './thresholds.js';
import { signIn } from './user.js';
import { showVerdict } from './verdict.js';
import { SIGNED_OUT, shut, zone } from './zone.js';

const RETRY_MS = 5000;

let nodes;
let openAlerts = [];

function draw() {
  if (!nodes) {
    return;
  }
  showPicker(nodes);
  const seen = inView(nodes);
  showVerdict(seen, openAlerts);
  // What a missing worker measured last says nothing of now, unless there is nothing else.
  const reporting = seen.filter((node) => !node.missing_since);
  const areOld = reporting.length === 0;
  const readings = worstReadings(areOld ? seen : reporting);
  showChecks(readings, nodes.length, areOld);
  showOverTime(seen, readings[0]);
}

async function start() {
  try {
    await signIn();
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    if (isOutage(problem)) {
      failed('user', problem);
      setTimeout(start, RETRY_MS);
    } else {
      shut(problem.status === SIGNED_OUT ? 'Signed out' : 'No access', problem);
    }
    return;
  }
  answered('user');
  allowRun();
  onChoice(draw);
  zone('verdict-words', {
    path: () => 'nodes',
    show: async (answer, signal) => {
      nodes = await withReports(answer.nodes, signal);
      draw();
    },
  });
  watchOverTime();
  watchAlerts((alerts) => {
    openAlerts = alerts;
    draw();
  });
  watchReports();
  watchThresholds();
  onChoice(showSheet);
  showSheet();
}

setInterval(() => {
  tellFreshness();
  tick();
}, 1000);
start();
