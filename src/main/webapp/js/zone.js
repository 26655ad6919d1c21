import { arrived, failed, isOutage } from './connection.js';
import { byId, h, say } from './dom.js';
import { poll, stopAll } from './poll.js';

const EVERY_MS = 5000;
export const SIGNED_OUT = 401;

/**
 * Keeps one zone of the page true.
 *
 * @param id of the element that holds what the zone shows; what goes wrong is told before it
 */
export function zone(id, { path, show, every = EVERY_MS }) {
  const trouble = h('p', { class: 'problem', role: 'status' });
  byId(id).before(trouble);
  return poll({
    path,
    show,
    every,
    done: () => {
      arrived(id);
      say(trouble, '');
    },
    fail: (problem) => {
      if (problem.status === SIGNED_OUT) {
        shut('Signed out', problem);
      } else if (isOutage(problem)) {
        failed(id, problem);
      } else {
        say(trouble, problem.message);
      }
    },
  });
}

/** Shows nothing more. Each further call would have the browser ask for a password again. */
export function shut(title, problem) {
  stopAll();
  document.title = `${title} · Health Worker`;
  byId('page').hidden = true;
  byId('closed').hidden = false;
  say(byId('closed-title'), title);
  say(byId('closed-why'), problem.message);
  byId('sign-in').focus();
}

byId('sign-in').addEventListener('click', () => location.reload());
