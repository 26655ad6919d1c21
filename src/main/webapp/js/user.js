import { read } from './api.js';
import { byId, h, show } from './dom.js';

/** The browser asks for a password meanwhile. */
const PATIENCE_MS = 600_000;

let user = {};

/**
 * Who is signed in, and what server this is.
 *
 * @throws Problem 401 if nobody is
 */
export async function signIn() {
  user = await read('me', undefined, PATIENCE_MS);
  const role = user.role.replace('health-', '');
  const more = role === user.user ? [] : h('span', { class: 'role' }, ` · ${role}`);
  show(byId('user'), user.user, more);
}

export const isOperator = () => user.role === 'health-operator';

export const server = () => user.server;
