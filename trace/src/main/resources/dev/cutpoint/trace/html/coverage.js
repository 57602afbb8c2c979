/* Suspend points by package, class and source. */

const packageOf = (type) => (type.includes('.') ? type.slice(0, type.lastIndexOf('.')) : '(no package)');
const points = data.points.map(([at, callee, resumed, cancelled, cancellable, longest, first, last]) => ({ at, callee, resumed, cancelled, cancellable, longest, first, last, ...frame(at) }));

function state(point) {
  return point.cancelled ? 'cancelled' : point.resumed ? (point.cancellable ? 'resumed' : 'deaf') : point.cancellable ? 'neither' : 'deaf';
}

const WANTED = {
  '': () => true,
  untested: (point) => point.cancellable && !point.cancelled,
  neither: (point) => !point.resumed && !point.cancelled,
  cancelled: (point) => point.cancelled > 0,
  deaf: (point) => !point.cancellable && !point.cancelled,
};

function grouped(list, key) {
  const groups = new Map();
  list.forEach((point) => {
    const title = key(point);
    if (!groups.has(title)) {
      groups.set(title, []);
    }
    groups.get(title).push(point);
  });
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** How many of the edges that can be cancelled were. */
function share(list) {
  const edges = list.filter((point) => point.cancellable);
  const taken = edges.filter((point) => point.cancelled).length;
  return edges.length ? `${taken}/${edges.length} · ${(100 * taken / edges.length).toFixed(0)} %` : '–';
}

function meter(list) {
  const bar = el('span', { class: 'meter', 'aria-hidden': 'true' });
  ['cancelled', 'resumed', 'neither'].forEach((each) => {
    const part = el('i', { class: 'm-' + each });
    part.style.width = 100 * list.filter((point) => state(point) === each).length / list.length + '%';
    bar.append(part);
  });
  return bar;
}

/** A group that makes its content when it is opened. */
function group(style, title, list, content, open) {
  const details = el('details', { class: style },
    el('summary', {}, el('span', { class: 'name' }, title), el('span', { class: 'share' }, share(list)), meter(list)));
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) {
      details.append(...content());
    }
  });
  details.open = open;
  return details;
}

function chips(point) {
  const times = (number) => (number === 1 ? 'once' : number.toLocaleString('en') + ' times');
  const list = [];
  if (point.resumed) {
    list.push(['resumed', 'resumed ' + times(point.resumed)]);
  }
  if (point.cancelled) {
    list.push(['cancelled', 'cancelled ' + times(point.cancelled)]);
  } else if (!point.cancellable) {
    list.push(['deaf', 'deaf']);
  } else if (point.resumed) {
    list.push(['neither', 'never cancelled']);
  } else {
    list.push(['neither', 'neither']);
  }
  return list.map(([style, words]) => el('span', { class: 'mark ' + style }, words));
}

/** Short waits are not recorded, and of points that nothing reached there is nothing to say. */
function seen(point) {
  const words = [];
  if (point.longest !== null) {
    words.push('longest wait ' + duration(point.longest));
  }
  if (point.first !== null) {
    words.push('seen ' + clock(point.first) + (point.last === point.first ? '' : ' to ' + clock(point.last)));
  }
  return words.join(' · ');
}

function pointRow(point) {
  return el('div', { class: 'point' },
    el('span', {}, el('code', {}, point.method + (point.line > 0 ? ':' + point.line : '')), ' ', el('code', { class: 'callee' }, name(point.callee)),
      ' ', el('small', { class: 'seen' }, seen(point))),
    el('span', { class: 'chips' }, ...chips(point)));
}

function sourcePath(point) {
  const folder = point.type.includes('.') ? packageOf(point.type).replaceAll('.', '/') + '/' : '';
  return folder + point.file;
}

/** The file as it is, each point beside its line, scrolled to the first of the class. */
function sourceView(list) {
  const text = data.sources[sourcePath(list[0])];
  const lines = new Map(grouped(list.filter((point) => point.line > 0), (point) => point.line));
  const view = el('pre', { class: 'source code-view', tabindex: 0, 'aria-label': 'Source of ' + list[0].type });
  text.replace(/\n$/, '').split('\n').forEach((line, index) => {
    const here = lines.get(index + 1) || [];
    view.append(el('span', { class: 'line' + (here.length ? ' p-' + state(here[0]) : '') },
      el('span', { class: 'no' }, String(index + 1)), el('span', { class: 'code' }, line.replace(/\r$/, '') || ' '),
      here.length ? el('span', { class: 'marks' }, ...here.flatMap(chips)) : ''));
  });
  requestAnimationFrame(() => {
    const first = view.children[Math.min(...lines.keys()) - 1];
    view.scrollTop = first ? first.offsetTop - view.offsetTop - 90 : 0;
  });
  return view;
}

function typeContent(list) {
  const rows = list.map(pointRow);
  return data.sources[sourcePath(list[0])] === undefined ? rows : [...rows, sourceView(list)];
}

function applyPointFilters() {
  const words = $('point-search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = WANTED[$('f-point').value];
  const shown = points.filter((point) => wanted(point)
    && words.every((word) => `${point.type}.${point.method} ${name(point.callee)}`.toLowerCase().includes(word)));
  const packages = grouped(shown, (point) => packageOf(point.type));
  const types = (list, open) => grouped(list, (point) => point.type).map(([type, theirs]) =>
    group('type', simple(type), theirs, () => typeContent(theirs), open));
  const few = packages.length <= 3;
  $('tree').replaceChildren(...packages.map(([title, list]) => group('pack', title, list, () => types(list, shown.length <= 3), few)));
  const whole = shown.length === points.length ? count(points.length, 'suspend point') : `${shown.length} of ${count(points.length, 'suspend point')}`;
  $('points-shown').textContent = points.length ? `${whole}; cancelled edges ${share(shown)}` : 'The recording knows no suspend point.';
}

function setUpCoverage() {
  $('point-filters').addEventListener('input', applyPointFilters);
  $('point-filters').addEventListener('submit', (event) => event.preventDefault());
  $('point-filters').addEventListener('reset', () => setTimeout(applyPointFilters));
  applyPointFilters();
}
