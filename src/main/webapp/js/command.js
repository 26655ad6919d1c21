import { h } from './dom.js';
import { server } from './user.js';

const FILE = 'health-worker.properties';
const SYSTEM_PROPERTY = 'system-property';
/** What is set at a server's start, and wins over the file. */
const STRONGER_THAN_FILE = ['environment', SYSTEM_PROPERTY];

function wildfly(changes, source) {
  const isSet = source === SYSTEM_PROPERTY;
  const operation = isSet ? ':write-attribute(name=value,value=' : ':add(value=';
  return {
    lines: changes.map(
      ([key, value]) => `bin/jboss-cli.sh -c '/system-property=${key}${operation}${value})'`,
    ),
    note: isSet
      ? 'It is in force at the next report. What the command line of the server sets is set there.'
      : 'It is in force at the next report, and stays after a restart.',
  };
}

function payara(changes) {
  return {
    lines: [
      `bin/asadmin create-system-properties ${changes.map((each) => each.join('=')).join(':')}`,
    ],
    note: 'It is in force within a second, and stays after a restart.',
  };
}

function file(changes, source) {
  const where = `Lines of ${FILE} in the server's configuration folder, in force within 2 s.`;
  return {
    lines: changes.map((each) => each.join('=')),
    note: STRONGER_THAN_FILE.includes(source)
      ? `${where} They lose to the ${source} that is set now: change that.`
      : where,
  };
}

const COMMANDS = { wildfly, payara };

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
  const { lines, note } = (COMMANDS[server()] ?? file)(changes, inForce.source);
  const command = lines.join('\n');
  return [
    h('p', { class: 'note' }, 'To make the change, on each server:'),
    h('pre', { class: 'command', tabindex: 0 }, command),
    h('p', { class: 'note' }, note),
    // Browsers give the clipboard to pages of https and of localhost alone.
    navigator.clipboard ? copy(command) : undefined,
  ].filter(Boolean);
}

function copy(command) {
  const click = async ({ target }) => {
    await navigator.clipboard.writeText(command);
    target.textContent = 'Copied';
  };
  return h('button', { type: 'button', class: 'small', click }, 'Copy');
}
