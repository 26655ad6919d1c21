import { post } from './api.js';
import { byId, say } from './dom.js';
import { title } from './measures.js';

const dialog = byId('silence');
const form = byId('silence-form');
const problemText = byId('silence-problem');

let alert;
let whenDone;

/**
 * Asks for how long, and why.
 *
 * @param done is called once the alert is silenced
 */
export function askForSilence(wanted, done) {
  alert = wanted;
  whenDone = done;
  form.reset();
  say(problemText, '');
  say(
    byId('silence-what'),
    wanted.check
      ? `${title(wanted.check)} on ${wanted.node}. Nobody is told of its alerts until then.`
      : `All of ${wanted.node}. Nobody is told of any of its alerts until then.`,
  );
  dialog.showModal();
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const { minutes, reason } = Object.fromEntries(new FormData(form));
  const { node, check } = alert;
  const until = new Date(Date.now() + minutes * 60_000).toISOString();
  try {
    await post('silences', { node, ...(check ? { check } : {}), until, reason });
    dialog.close();
    whenDone();
  } catch (problem) {
    say(problemText, problem.message);
  }
});

byId('silence-cancel').addEventListener('click', () => dialog.close());
