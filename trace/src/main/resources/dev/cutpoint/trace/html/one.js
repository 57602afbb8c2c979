/* One cancellation: its picture, and the same in words. */

let opened;

function stackList(stack) {
  if (stack === undefined) {
    return '';
  }
  const frames = data.stacks[stack];
  return el('details', {}, el('summary', {}, count(frames.length, 'frame')),
    el('ol', { class: 'stack' }, ...frames.map((index) => el('li', { class: isJdk(frame(index).type) ? 'jdk' : undefined }, qualified(index)))));
}

function qualified(index) {
  const at = frame(index);
  return at.type.slice(0, at.type.lastIndexOf('.') + 1) + place(index);
}

/** Terms and what is known of them; those without are left out. */
function facts(rows) {
  return el('dl', { class: 'facts' }, ...rows.filter(([, parts]) => parts.some((part) => part)).flatMap(([term, parts]) =>
    [el('dt', {}, term), el('dd', {}, ...parts.filter((part) => part).map((part) => (part.nodeType ? part : el('span', {}, part))))]));
}

const code = (text) => text && el('code', {}, text);

function effectFacts(effect) {
  const known = (millis, words) => (millis === undefined ? '' : words + duration(millis));
  return [
    ['stood at', [code(name(effect.callee)) || name(effect.doing), code(place(effect.at ?? innermost(effect.stack))), known(effect.waited, 'waited '), stackList(effect.stack)]],
    ['holding', [effect.locks.map((lock) => simple(name(lock))).join(', ')]],
    ['delivered', [known(effect.delivered, 'after '), effect.delivered === undefined ? '' : code(simple(name(effect.exception))) || 'interrupt status read']],
    ['cleanup', [known(effect.cleanup, ''), effect.cleanupAt === undefined ? '' : 'suspended at ' + place(effect.cleanupAt), effect.threw === undefined ? '' : 'threw ' + simple(name(effect.threw))]],
    ['outcome', [el('b', { class: BAD.has(effect.outcome) ? 'bad' : effect.outcome === 'pending' ? '' : 'good' }, effect.outcome), name(effect.ending)]],
    ['seen deaf in', [stackList(effect.deafStack)]],
    ['stale', [known(effect.stale, 'hit the next task after '), code(place(effect.staleAt))]],
  ];
}

function effectPart(effect) {
  return el('section', { class: 'task' },
    el('h3', {}, 'Reached ' + name(effect.thread) + (effect.virtual && !name(effect.thread).startsWith('virtual') ? ', virtual' : '')), facts(effectFacts(effect)));
}

function hopPart(hop) {
  return [hop.hop === 'callback' ? 'callback on' : 'observed by', [name(hop.thread), code(place(hop.at) || simple(name(hop.what))),
    'after ' + duration(hop.after), hop.ran === undefined ? '' : 'ran ' + duration(hop.ran), hop.exception === undefined ? '' : code(simple(name(hop.exception)))]];
}

function pager(each) {
  const list = found.includes(each) ? found : data.cancellations;
  const at = list.indexOf(each);
  const link = (other, text) => (other ? el('a', { href: '#c' + other.id }, text) : '');
  return el('p', { class: 'pager' }, el('a', { href: '#cancellations' }, 'All'), link(list[at - 1], 'Previous'), link(list[at + 1], 'Next'));
}

function openOne(each) {
  opened = each;
  const figure = el('figure', { class: 'picture' });
  const more = (each.moreEffects || 0) + (each.moreHops || 0);
  const rules = each.findings.map((rule) => el('span', { class: 'chip ' + (data.rules[rule]?.[1] || '') }, rule + ' ' + (data.rules[rule]?.[0] || '')));
  $('one').replaceChildren(
    pager(each),
    el('div', { class: 'one-head' },
      el('h2', { tabindex: -1 }, `Cancellation ${each.id}: ${name(each.kind)}${target(each)} ${name(each.detail)}`.trim()),
      el('span', { class: 'meta' }, clock(each.time))),
    el('p', { class: 'chips-left' }, ...rules),
    figure,
    facts([['asked by', [name(each.thread), code(place(innermost(each.stack))), stackList(each.stack)]],
      ['reached', [each.effects.length ? '' : 'no task']]]),
    ...each.effects.map(effectPart),
    each.hops.length ? el('section', { class: 'task' }, el('h3', {}, 'Hops'), facts(each.hops.map(hopPart))) : '',
    more ? el('p', { class: 'meta' }, `${more} more tasks and hops are left out of this page.`) : '');
  drawOne();
}

const LEGEND = [['waited', 'waited'], ['pending', 'until delivered'], ['cleanup', 'handlers, cleanup'], ['callback', 'callback'], ['on', 'went on']];

function drawOne() {
  const figure = $('one').querySelector('figure');
  const toggle = el('button', { type: 'button', 'aria-pressed': String(linear) }, 'Linear time');
  toggle.addEventListener('click', () => {
    linear = !linear;
    drawOne();
    figure.querySelector('button').focus();
  });
  figure.replaceChildren(draw(opened, Math.max(300, figure.clientWidth - 2)),
    el('figcaption', {}, el('span', { class: 'swatches' }, ...LEGEND.map(([style, words]) => el('span', { class: style }, words))), toggle));
}
