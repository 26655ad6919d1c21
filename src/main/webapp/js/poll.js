import { Problem, readNew } from './api.js';

const polls = new Set();

/**
 * Asks for something again and again, for as long as somebody looks.
 *
 * @param path a function: what to ask for now, or undefined for nothing
 * @param show is given each answer that is new, and a signal to break off what it asks for itself
 * @param done is called after each answer, new or not
 * @param fail is given each problem
 */
export function poll({ path, show, done, fail, every }) {
  let timer;
  let asking = new AbortController();
  let known = {};

  async function ask() {
    stop();
    asking = new AbortController();
    const { signal } = asking;
    const wanted = path();
    if (wanted === undefined || document.hidden) {
      return;
    }
    try {
      const etag = wanted === known.path ? known.etag : undefined;
      const found = await readNew(wanted, etag, signal);
      if (found && (wanted !== known.path || found.text !== known.text)) {
        await show(JSON.parse(found.text), signal);
        known = { path: wanted, ...found };
      }
      done();
    } catch (trouble) {
      if (signal.aborted) {
        return;
      }
      // What comes after a problem is to be shown even if it is what was there before.
      known = {};
      if (!(trouble instanceof Problem)) {
        throw trouble;
      }
      fail(trouble);
    } finally {
      if (!signal.aborted) {
        timer = setTimeout(ask, every);
      }
    }
  }

  function stop() {
    clearTimeout(timer);
    asking.abort();
  }

  const own = { now: ask, stop: () => polls.delete(own) && stop() };
  polls.add(own);
  ask();
  return own;
}

export function stopAll() {
  polls.forEach((each) => each.stop());
}

document.addEventListener('visibilitychange', () => polls.forEach((each) => each.now()));
