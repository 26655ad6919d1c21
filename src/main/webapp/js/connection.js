import { byId, h, say, show } from './dom.js';
import { age, clock } from './format.js';

const AWAY = 503;
const lastSeen = new Map();
const troubled = new Map();

/** Whether a problem is one of the whole page: no server, or no database behind it. */
export const isOutage = (problem) => problem.status === 0 || problem.status === AWAY;

/** What a zone shows is true now. */
export function arrived(zone) {
  lastSeen.set(zone, new Date());
  answered(zone);
}

/** An answer has come, of which nothing is shown. */
export function answered(zone) {
  if (troubled.delete(zone)) {
    tellBand();
  }
  tellFreshness();
}

export function failed(zone, problem) {
  const isNew = !troubled.has(zone);
  troubled.set(zone, problem);
  if (isNew) {
    tellBand();
  }
  tellFreshness();
}

const isStale = () => troubled.size > 0;

/** Of several zones in trouble, the one that is the longest. */
function staleSince() {
  const times = [...troubled.keys()].map((zone) => lastSeen.get(zone)).filter(Boolean);
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}

function tellBand() {
  const band = byId('band');
  document.body.classList.toggle('stale', isStale());
  band.hidden = !isStale();
  document.title = document.title.replace(/^(Stale · )?/, isStale() ? 'Stale · ' : '');
  if (!isStale()) {
    show(band);
    return;
  }
  const problems = [...troubled.values()];
  const away = problems.some((each) => each.status === AWAY);
  const since = staleSince();
  show(
    band,
    h('strong', {}, away ? 'The database is away.' : 'The connection is lost.'),
    away ? ' ' : ` ${problems[0].message} `,
    since ? `The figures are those of ${clock(since, true)}. ` : '',
    'The page tries again every 5 s.',
  );
}

export function tellFreshness() {
  const text = byId('freshness');
  text.classList.toggle('warning', isStale());
  if (isStale()) {
    const since = staleSince();
    say(text, since ? `stale since ${clock(since, true)}` : 'no data');
  } else if (lastSeen.size > 0) {
    say(text, `updated ${age(Math.max(...lastSeen.values()))} ago`);
  }
}
