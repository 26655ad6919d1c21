import { h } from './dom.js';
import { server } from './user.js';

const FILE = 'health-worker.properties';

const LIVE = 'It is in force at the next report, and stays after a restart.';

const COMMANDS = {
  wildfly: {
    text: (changes, isSet) =>
      changes.map(
        ([key, value]) =>
          `bin/jboss-cli.sh -c '/system-property=${key}:${isSet ? `write-attribute(name=value,value=${value})` : `add(value=${value})`}'`,
      ),
    note: LIVE,
  },
  payara: {
    text: (changes) => [
      `bin/asadmin create-system-properties ${changes.map((each) => each.join('=')).join(':')}`,
    ],
    note: LIVE,
  },
};

const OF_FILE = {
  text: (changes) => changes.map((each) => each.join('=')),
  note: `A line of ${FILE} in the server's configuration folder. It is in force within two seconds.`,
};

/**
 * What an admin runs to put other thresholds in force on this server.
 *
 * @param key the beginning of the settings' keys
 * @param inForce the thresholds of now
 */
export function commandFor(key, inForce, proposed) {
  const changes = ['warning', 'error']
    .filter((each) => proposed[each] !== inForce[each])
    .map((each) => [`${key}.${each}`, proposed[each]]);
  const { text, note } = COMMANDS[server()] ?? OF_FILE;
  const isSet = inForce.source === 'system-property';
  const command = text(changes, isSet).join('\n');
  return [
    h('p', { class: 'note' }, 'To make the change on each server:'),
    h('pre', { class: 'command', tabindex: 0 }, command),
    copy(command),
    h('p', { class: 'note' }, isOverruled(inForce.source) ? `${note} But a setting from ${inForce.source} wins over it: change that.` : note),
  ].filter(Boolean);
}

/** A file loses to what is set on the server's start. */
const isOverruled = (source) =>
  !(server() in COMMANDS) && ['environment', 'system-property'].includes(source);

/** Browsers give the clipboard to pages of https and of localhost alone. */
function copy(command) {
  if (!navigator.clipboard) {
    return undefined;
  }
  const click = async ({ target }) => {
    await navigator.clipboard.writeText(command);
    target.textContent = 'Copied';
  };
  return h('button', { type: 'button', class: 'small', click }, 'Copy');
}
