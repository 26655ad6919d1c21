import { Problem, read } from './api.js';
import { byId, h, show } from './dom.js';

const NOT_FOUND = 404;
const FORBIDDEN = 403;
/** The browser asks for a password meanwhile. */
const PATIENCE_MS = 600_000;

let user = {};
let wasRefused = false;

/**
 * Who is signed in, and what server this is.
 *
 * @throws Problem 401 if nobody is
 */
export async function signIn() {
  try {
    user = await read('me', undefined, PATIENCE_MS);
  } catch (problem) {
    // A worker that does not tell shows it by what it refuses.
    if (!(problem instanceof Problem) || problem.status !== NOT_FOUND) {
      throw problem;
    }
  }
  if (user.user) {
    const role = user.role.replace('health-', '');
    const more = role === user.user ? [] : h('span', { class: 'role' }, ` · ${role}`);
    show(byId('user'), user.user, more);
  }
}

export const isOperator = () => !wasRefused && user.role !== 'health-viewer';

export const server = () => user.server;

/** Remembers that the server has refused to change something. */
export function refused(problem) {
  if (problem.status === FORBIDDEN && !wasRefused) {
    wasRefused = true;
    document.dispatchEvent(new Event('rolechange'));
  }
}
