/* Which view is open, keys, and the theme. The address names the view, so that the browser's own back and bookmarks work. */

const VIEWS = ['overview', 'cancellations', 'coverage'];
const page = document.documentElement;
const firstView = page.dataset.view;

function show(view, title) {
  page.dataset.view = view;
  document.querySelectorAll('nav a').forEach((link) => {
    const current = link.dataset.to === view || (view === 'one' && link.dataset.to === 'cancellations');
    link.toggleAttribute('aria-current', current);
    if (current) {
      link.setAttribute('aria-current', view === 'one' ? 'true' : 'page');
    }
  });
  document.title = title + ' · Cutpoint';
}

/** #overview, #cancellations?rule=CP01, #c3, #coverage. */
function route(focus) {
  const [place, query] = decodeURIComponent(location.hash.slice(1)).split('?');
  const each = /^c\d+$/.test(place) ? byId.get(Number(place.slice(1))) : undefined;
  if (each) {
    show('one', 'Cancellation ' + each.id);
    openOne(each);
    window.scrollTo(0, 0);
    if (focus) {
      $('one').querySelector('h2').focus({ preventScroll: true });
    }
    return;
  }
  const view = VIEWS.includes(place) ? place : firstView;
  const came = page.dataset.view;
  show(view, view[0].toUpperCase() + view.slice(1));
  if (query) {
    narrow(new URLSearchParams(query));
  }
  if (came === 'one' && view === 'cancellations' && opened) {
    document.querySelector(`#list a[href="#c${opened.id}"]`)?.focus();
  } else if (focus) {
    window.scrollTo(0, 0);
  }
}

function narrow(query) {
  $('filters').querySelectorAll('select').forEach((select) => {
    select.value = query.get(select.id.slice(2)) || '';
  });
  $('search').value = '';
  range = query.has('from') ? [Number(query.get('from')), Number(query.get('to'))] : undefined;
  applyFilters();
}

/** Back and forth between the things of a view: rows, findings' links, groups, or whole cancellations. */
function step(by) {
  if (page.dataset.view === 'one') {
    [...$('one').querySelectorAll('.pager a')].find((link) => link.textContent === (by > 0 ? 'Next' : 'Previous'))?.click();
    return;
  }
  const selector = { cancellations: '#list a', coverage: '#tree summary', overview: '.finding .where a:first-of-type' };
  const all = [...document.querySelectorAll(selector[page.dataset.view])].filter((each) => each.offsetParent);
  const at = all.indexOf(document.activeElement);
  all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))]?.focus();
}

function search() {
  if (page.dataset.view === 'overview' || page.dataset.view === 'one') {
    location.hash = '#cancellations';
    show('cancellations', 'Cancellations');
  }
  $(page.dataset.view === 'coverage' ? 'point-search' : 'search').focus();
}

const KEYS = {
  1: () => { location.hash = '#overview'; },
  2: () => { location.hash = '#cancellations'; },
  3: () => { location.hash = '#coverage'; },
  '/': search,
  j: () => step(1),
  k: () => step(-1),
  t: nextTheme,
  '?': () => $('help').showModal(),
};

function onKey(event) {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
  if (event.ctrlKey || event.metaKey || event.altKey || $('help').open) {
    return;
  }
  if (event.key === 'Escape') {
    if (typing) {
      event.target.blur();
    } else if (page.dataset.view === 'one') {
      location.hash = '#cancellations';
    }
  } else if (!typing && KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
}

const THEMES = ['system', 'light', 'dark'];

function setTheme(theme) {
  if (theme === 'system') {
    delete page.dataset.theme;
  } else {
    page.dataset.theme = theme;
  }
  $('theme').textContent = 'Theme: ' + theme;
}

/** A page from disk may have no storage: then the choice lasts as long as the page. */
function nextTheme() {
  const theme = THEMES[(THEMES.indexOf(page.dataset.theme || 'system') + 1) % THEMES.length];
  setTheme(theme);
  try {
    localStorage.setItem('cutpoint-theme', theme);
  } catch {
    return;
  }
}

function storedTheme() {
  try {
    const stored = localStorage.getItem('cutpoint-theme');
    return THEMES.includes(stored) ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** One stop for the tab key; arrows go from column to column. */
function setUpTimeline() {
  const columns = [...document.querySelectorAll('.timeline a')];
  columns.forEach((column, index) => {
    column.setAttribute('tabindex', index ? -1 : 0);
    column.addEventListener('keydown', (event) => {
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const next = by && columns[index + by];
      if (next) {
        event.preventDefault();
        columns.forEach((each) => each.setAttribute('tabindex', each === next ? 0 : -1));
        next.focus();
      }
    });
  });
}

page.classList.add('js');
setTheme(storedTheme());
setUpList();
setUpCoverage();
setUpTimeline();
applyFilters();
$('theme').addEventListener('click', nextTheme);
$('keys').addEventListener('click', () => $('help').showModal());
document.addEventListener('keydown', onKey);
window.addEventListener('hashchange', () => route(true));
window.addEventListener('resize', () => page.dataset.view === 'one' && drawOne());
route(false);
