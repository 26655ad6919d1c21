import { choose } from './address.js';
import { post, read, taskPath } from './api.js';
import { byId, say } from './dom.js';
import { isOperator } from './user.js';

const ASK_EVERY_MS = 200;
/** Then the report's own sheet waits on. */
const LONGEST_WAIT_MS = 10_000;

const button = byId('run');
const note = byId('run-note');

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function run() {
  const start = performance.now();
  const elapsed = () => performance.now() - start;
  const ticking = setInterval(() => {
    button.textContent = `Queued… ${(elapsed() / 1000).toFixed(1)} s`;
  }, 100);
  button.disabled = true;
  say(note, '');
  try {
    const { task_id: taskId } = await post('health-check', {});
    while ((await isQueued(taskId)) && elapsed() < LONGEST_WAIT_MS) {
      await pause(ASK_EVERY_MS);
    }
    choose({ report: taskId });
  } catch (problem) {
    say(note, problem.message);
  } finally {
    clearInterval(ticking);
    button.textContent = 'Run check now';
    button.disabled = false;
  }
}

async function isQueued(taskId) {
  return (await read(taskPath(taskId))).status === 'queued';
}

export function allowRun() {
  button.disabled = !isOperator();
  say(note, isOperator() ? '' : 'Running a check needs the role health-operator.');
}

button.addEventListener('click', run);
