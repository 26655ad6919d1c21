/** What a link to the page says, so that it can be sent to a colleague. */
const DEFAULTS = { range: '24h' };
const listeners = [];

export const chosen = (key) => new URLSearchParams(location.search).get(key) ?? DEFAULTS[key] ?? '';

/** An empty value is the default. */
export function choose(changes) {
  const parameters = new URLSearchParams(location.search);
  for (const [key, value] of Object.entries(changes)) {
    if (value && value !== DEFAULTS[key]) {
      parameters.set(key, value);
    } else {
      parameters.delete(key);
    }
  }
  const query = parameters.toString();
  history.pushState(null, '', query ? `?${query}` : location.pathname);
  tell();
}

/** Is called after each choice, and after each step back or forward. */
export function onChoice(listener) {
  listeners.push(listener);
}

/** Is called after those that change one of some keys. */
export function onChoiceOf(keys, listener) {
  const now = () => JSON.stringify(keys.map(chosen));
  let before = now();
  onChoice(() => {
    if (now() !== before) {
      before = now();
      listener();
    }
  });
}

function tell() {
  listeners.forEach((listener) => listener());
}

window.addEventListener('popstate', tell);
