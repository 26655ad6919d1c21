import { choose, chosen } from './address.js';
import { taskPath } from './api.js';
import { isOutage } from './connection.js';
import { byId, h, say, show } from './dom.js';
import { poll } from './poll.js';
import { outcome } from './report.js';

const EVERY_MS = 1000;

const dialog = byId('sheet');
const body = byId('sheet-body');
let asking;
let shownId = '';

/** Opens the report that the address names, or closes the one that is open. */
export function showSheet() {
  const id = chosen('report');
  if (id === shownId) {
    return;
  }
  asking?.stop();
  shownId = id;
  if (!id) {
    dialog.close();
    return;
  }
  say(byId('sheet-id'), id);
  show(body, h('p', { class: 'quiet' }, 'Reading…'));
  if (!dialog.open) {
    dialog.showModal();
  }
  asking = poll({
    path: () => taskPath(id),
    every: EVERY_MS,
    show: showTask,
    done: () => {},
    fail: (problem) => {
      show(body, h('p', { class: 'problem' }, problem.message));
      if (!isOutage(problem)) {
        asking.stop();
      }
    },
  });
}

function showTask(task) {
  if (task.status === 'queued') {
    show(body, h('p', {}, 'Queued. It waits for a worker.'));
    return;
  }
  // An outcome never changes.
  asking.stop();
  show(body, outcome(task));
}

dialog.addEventListener('close', () => {
  if (chosen('report')) {
    choose({ report: '' });
  }
});
byId('sheet-close').addEventListener('click', () => dialog.close());
