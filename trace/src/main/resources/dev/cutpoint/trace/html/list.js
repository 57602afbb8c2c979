/* The list of cancellations and its filters. */

const PAGE = 100;
let found = [];
let shown = 0;
let range;

const stackTexts = [];

function stackText(stack) {
  if (stack === undefined) {
    return '';
  }
  if (stackTexts[stack] === undefined) {
    stackTexts[stack] = data.stacks[stack].map((index) => frame(index).type + '.' + frame(index).method).join(' ');
  }
  return stackTexts[stack];
}

/** All that a search may hit, made when it is first needed. */
function searchText(each) {
  if (each.text === undefined) {
    const parts = ['#' + each.id, name(each.kind), name(each.detail), name(each.thread), name(each.target), name(each.type)];
    parts.push(stackText(each.stack), ...each.findings, ...each.findings.map((rule) => data.rules[rule]?.[0] || ''));
    each.effects.forEach((effect) => {
      parts.push(name(effect.thread), effect.outcome, name(effect.callee), name(effect.exception), stackText(effect.stack));
      parts.push(name(effect.ending), ...effect.locks.map(name));
    });
    each.hops.forEach((hop) => parts.push(name(hop.thread), name(hop.what)));
    each.text = parts.join(' ').toLowerCase();
  }
  return each.text;
}

const threadsOf = (each) => [each.thread, ...each.effects.map((effect) => effect.thread), ...each.hops.map((hop) => hop.thread)].map(name);

function classesOf(each) {
  const stacks = [each.stack, ...each.effects.map((effect) => effect.stack)].filter((stack) => stack !== undefined);
  return stacks.flatMap((stack) => data.stacks[stack].map((index) => frame(index).type)).filter((type) => !isJdk(type));
}

const CHOICES = {
  rule: (each) => each.findings,
  kind: (each) => [name(each.kind)],
  outcome: (each) => (each.effects.length ? each.effects.map((effect) => effect.outcome) : ['reached nobody']),
  thread: threadsOf,
  class: classesOf,
};

/** The most frequent ones, by name; what is not among them can be searched for. */
function options(select, values) {
  const counts = new Map();
  data.cancellations.forEach((each) => new Set(values(each)).forEach((value) => counts.set(value, (counts.get(value) || 0) + 1)));
  const most = [...counts].filter(([value]) => value).sort((one, other) => other[1] - one[1]).slice(0, 200);
  most.sort((one, other) => (one[0] < other[0] ? -1 : 1));
  select.append(...most.map(([value, number]) => {
    const label = select.id === 'f-rule' ? value + ' ' + (data.rules[value]?.[0] || '') : value;
    return el('option', { value }, `${label} (${number})`);
  }));
}

function applyFilters() {
  const words = $('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = Object.keys(CHOICES).map((key) => [CHOICES[key], $('f-' + key).value]).filter(([, value]) => value);
  found = data.cancellations.filter((each) =>
    wanted.every(([values, value]) => values(each).includes(value))
    && (!range || (each.time >= range[0] && each.time < range[1]))
    && words.every((word) => searchText(each).includes(word)));
  shown = 0;
  $('list').replaceChildren();
  showMore();
  const when = range ? ', asked for from ' + clock(range[0]) + ' to ' + clock(range[1]) : '';
  $('shown').textContent = (found.length === data.cancellations.length
    ? count(found.length, 'cancellation')
    : `${found.length.toLocaleString('en')} of ${count(data.cancellations.length, 'cancellation')}`) + when;
}

function row(each) {
  const first = each.effects[0] || {};
  const at = first.at ?? innermost(first.stack) ?? first.entry ?? innermost(each.stack);
  const ends = outcomes(each).map(([word, number]) =>
    el('span', { class: 'chip ' + (BAD.has(word) ? 'bad' : word === 'pending' ? 'warning' : 'good') }, number > 1 ? number + ' ' + word : word));
  return el('li', {}, el('a', { class: 'row', href: '#c' + each.id },
    el('span', { class: 'id' }, String(each.id)),
    el('span', { class: 'what' }, name(each.kind) + target(each)),
    el('span', { class: 'where' }, at === undefined ? '' : place(at)),
    el('span', { class: 'chips' },
      ...each.findings.map((rule) => el('span', { class: 'chip ' + (data.rules[rule]?.[1] || ''), title: data.rules[rule]?.[0] }, rule)),
      ...(ends.length ? ends : [el('span', { class: 'chip' }, 'reached nobody')])),
    el('span', { class: 'time' }, clock(each.time))));
}

function showMore() {
  const next = found.slice(shown, shown + PAGE);
  $('list').append(...next.map(row));
  shown += next.length;
  $('more').hidden = shown >= found.length;
  $('more').textContent = `Show ${Math.min(PAGE, found.length - shown)} more of ${found.length - shown}`;
}

function setUpList() {
  Object.entries(CHOICES).forEach(([key, values]) => options($('f-' + key), values));
  $('filters').addEventListener('input', applyFilters);
  $('filters').addEventListener('submit', (event) => event.preventDefault());
  $('filters').addEventListener('reset', () => {
    range = undefined;
    setTimeout(applyFilters);
  });
  $('more').addEventListener('click', () => {
    const first = shown;
    showMore();
    $('list').children[first]?.firstChild.focus();
  });
}
