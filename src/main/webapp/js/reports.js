import { choose, chosen, onChoiceOf } from './address.js';
import { query } from './api.js';
import { byId, h, show } from './dom.js';
import { at } from './format.js';
import { glyph, wordsOf } from './status.js';
import { zone } from './zone.js';

const PAGE = 10;
const ORIGINS = { task: 'by message', rest: 'by REST', 'self-check': 'self-check' };

/** The cursors of the pages before the one that is shown; the newest page has none. */
let cursors = [];
let next;

function row(report) {
  const { task_id: taskId, timestamp, node, origin } = report;
  const { status, word } = wordsOf(report);
  return h(
    'li',
    { class: 'report' },
    h(
      'button',
      {
        type: 'button',
        class: 'row',
        'data-key': `report ${taskId}`,
        click: () => choose({ report: taskId }),
      },
      h('span', { class: `label ${status}` }, glyph(status), word),
      at(timestamp),
      h('span', {}, [node, ORIGINS[origin]].filter(Boolean).join(' · ')),
      h('span', { class: 'id' }, taskId),
    ),
  );
}

export function watchReports() {
  const list = zone('report-list', {
    path: () => query('reports', { node: chosen('node'), limit: PAGE, cursor: cursors.at(-1) }),
    show: ({ reports, next_cursor: cursor }) => {
      next = cursor;
      byId('older').disabled = !cursor;
      byId('newer').disabled = cursors.length === 0;
      byId('older').parentElement.hidden = !cursor && cursors.length === 0;
      const none = h('li', { class: 'quiet' }, 'No report has been stored yet.');
      show(byId('report-list'), reports.length > 0 ? reports.map(row) : none);
    },
  });
  byId('older').addEventListener('click', () => {
    cursors.push(next);
    list.now();
  });
  byId('newer').addEventListener('click', () => {
    cursors.pop();
    list.now();
  });
  onChoiceOf(['node'], () => {
    cursors = [];
    list.now();
  });
}

byId('search').addEventListener('submit', (event) => {
  event.preventDefault();
  const id = new FormData(event.target).get('task').trim();
  if (id) {
    choose({ report: id });
  }
});
