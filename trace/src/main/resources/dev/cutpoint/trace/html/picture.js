/* One cancellation as a picture: a lane for each thread, the request on the first, time from left to right. */

const LANE = 58;
const AXIS = 30;
let linear = false;

/** What was before the request has a fifth of the width; what follows is drawn by its logarithm, or as it is. */
function scale(width, before, after) {
  const zero = before > 0 ? Math.round(width * 0.2) : 16;
  const room = width - zero - 14;
  const end = Math.max(after, 0.01);
  const low = Math.min(0.01, end / 10);
  const share = (millis) => (linear ? millis / end : Math.log1p(millis / low) / Math.log1p(end / low));
  return (millis) => (millis < 0 ? zero * (1 + millis / before) : zero + room * Math.min(1, share(millis)));
}

function ticks(end) {
  if (linear) {
    const step = 10 ** Math.floor(Math.log10(end));
    const steps = end / step < 2.5 ? step / 2 : step;
    return Array.from({ length: Math.floor(end / steps) }, (_, index) => (index + 1) * steps);
  }
  const all = [];
  for (let power = -2; 10 ** power <= end; power++) {
    all.push(10 ** power);
  }
  return all;
}

function tickLabel(millis) {
  return millis < 1 ? Math.round(millis * 1000) + ' µs' : millis < 1000 ? +millis.toPrecision(2) + ' ms' : +(millis / 1000).toPrecision(3) + ' s';
}

/** From a cancellation to lanes: bars [from, to, style, words], points [at, shape, words], and how the request got there. */
function lanes(each) {
  const list = [{ title: name(each.thread), note: 'asked', bars: [], points: [[0, 'dot', 'the request']] }];
  each.effects.forEach((effect) => list.push(effectLane(effect)));
  each.hops.forEach((hop) => list.push(hopLane(hop)));
  return list;
}

function effectLane(effect) {
  const lane = { title: name(effect.thread), note: effect.outcome, bars: [], points: [], bad: BAD.has(effect.outcome) };
  const end = effect.ended ?? effect.finished ?? effect.late ?? effect.pending;
  const over = effect.recovered ?? effect.ended ?? (effect.cleanup === undefined ? undefined : (effect.delivered ?? 0) + effect.cleanup);
  if (effect.waited !== undefined) {
    lane.bars.push([-Math.max(0, effect.waited - (effect.delivered ?? 0)), 0, 'waited', 'waited ' + duration(effect.waited)]);
  }
  if (effect.delivered !== undefined) {
    lane.wire = { at: effect.delivered };
    lane.bars.push([0, effect.delivered, 'pending', 'after ' + duration(effect.delivered)]);
    if (over !== undefined) {
      lane.bars.push([effect.delivered, over, 'cleanup', duration(over - effect.delivered)]);
    }
  } else {
    lane.wire = { at: 0, lost: effect.outcome === 'ran-on' ? (effect.interrupted ? 'not noticed' : 'never told') : effect.outcome === 'deaf' ? 'never delivered' : undefined };
  }
  if (effect.outcome === 'swallowed') {
    const from = effect.recovered ?? effect.delivered ?? 0;
    lane.points.push([from, 'cross', 'swallowed']);
    lane.bars.push([from, effect.wentOn === undefined ? from : from + effect.wentOn, 'on', 'went on' + (effect.wentOn === undefined ? '' : ' for ' + duration(effect.wentOn))]);
  } else if (effect.outcome === 'ran-on' && effect.late !== undefined) {
    lane.bars.push([0, effect.late, 'on', 'ran on for ' + duration(effect.late)]);
  } else if (effect.outcome === 'deaf') {
    lane.bars.push([0, end ?? 0, 'on', 'deaf for ' + duration(end ?? 0)]);
  } else if (effect.outcome === 'pending' && effect.pending !== undefined) {
    lane.bars.push([0, effect.pending, 'pending', 'pending']);
  }
  if (effect.late !== undefined && effect.value !== undefined) {
    lane.points.push([effect.late, 'cross', simple(name(effect.value)) + ' lost']);
  }
  if (effect.stale !== undefined) {
    lane.points.push([effect.stale, 'cross', 'hit the next task']);
  }
  if (effect.ended !== undefined) {
    lane.points.push([effect.ended, 'end', 'ended']);
  }
  return lane;
}

function hopLane(hop) {
  const lane = { title: name(hop.thread), note: hop.hop === 'callback' ? 'callback' : 'observed', bars: [], points: [], wire: { at: hop.after } };
  if (hop.ran !== undefined) {
    lane.bars.push([hop.after, hop.after + hop.ran, 'callback', 'callback ran ' + duration(hop.ran)]);
  } else {
    lane.points.push([hop.after, 'dot', hop.hop === 'callback' ? 'callback' : 'observed']);
  }
  return lane;
}

function draw(each, width) {
  const all = lanes(each);
  const times = all.flatMap((lane) => [...lane.bars.flatMap(([from, to]) => [from, to]), ...lane.points.map(([at]) => at), lane.wire?.at ?? 0]);
  const before = -Math.min(0, ...times);
  const after = Math.max(0.05, ...times);
  const x = scale(width, before, after);
  const height = AXIS + all.length * LANE + 6;
  const picture = svg('svg', { viewBox: `0 0 ${width} ${height}`, height, role: 'img', 'aria-label': spoken(each) });
  picture.append(...axis(x, before, after, height, width));
  all.forEach((lane, index) => picture.append(...drawLane(lane, index, x, width)));
  picture.append(svg('circle', { class: 'dot', cx: x(0), cy: laneMiddle(0), r: 5 }));
  return picture;
}

const laneMiddle = (index) => AXIS + index * LANE + 38;

function axis(x, before, after, height, width) {
  const marks = [];
  let last = x(0) + 34;
  ticks(after).forEach((tick) => {
    const at = x(tick);
    marks.push(svg('line', { class: 'grid', x1: at, x2: at, y1: AXIS - 6, y2: height }));
    if (at - last > 46 && at < width - 24) {
      marks.push(svg('text', { class: 'faint', x: at, y: AXIS - 12, 'text-anchor': 'middle' }, tickLabel(tick)));
      last = at;
    }
  });
  marks.push(svg('line', { class: 'zero', x1: x(0), x2: x(0), y1: AXIS - 6, y2: height }));
  marks.push(svg('text', { class: 'faint', x: x(0), y: AXIS - 12, 'text-anchor': before > 0 ? 'middle' : 'start' }, 'request'));
  if (before > 0 && x(0) > 110) {
    marks.push(svg('text', { class: 'faint', x: 4, y: AXIS - 12 }, '−' + duration(before)));
  }
  return marks;
}

function drawLane(lane, index, x, width) {
  const middle = laneMiddle(index);
  const parts = [
    svg('line', { class: 'track', x1: 0, x2: width, y1: middle - 31, y2: middle - 31 }),
    ...(lane.wire ? wire(lane.wire, x, middle, index) : []),
    svg('text', { class: 'lane', x: x(0) < 60 ? x(0) + 10 : 8, y: middle - 14 }, svg('tspan', { class: 'lane-name' }, clip(lane.title, width)), svg('tspan', { class: lane.bad ? 'lost-text' : 'faint', dx: 8 }, lane.note)),
  ];
  lane.bars.forEach((bar) => parts.push(...drawBar(bar, x, middle)));
  if (lane.wire && !lane.wire.lost) {
    parts.push(svg('path', { class: 'arrow', d: `M${x(lane.wire.at)} ${middle - 7}l-4 -7h8z` }));
  }
  lane.points.forEach(([at, shape, words]) => index > 0 && parts.push(mark(x(at), middle, shape, words, width)));
  return parts;
}

/** With its words inside where they have room. */
function drawBar([from, to, style, words], x, middle) {
  const length = Math.max(1.5, x(to) - x(from));
  const bar = svg('rect', { class: 'bar-' + style, x: x(from), y: middle - 8, width: length, height: 16, rx: 2 }, svg('title', {}, words));
  const inset = style === 'on' ? 12 : 6; // a cross may stand at its beginning
  const fits = words.length * 6.3 + 4 + inset < length;
  return fits ? [bar, svg('text', { class: 'inside', x: x(from) + inset, y: middle + 4 }, words)] : [bar];
}

const clip = (text, width) => (text.length * 7.2 > width - 120 ? text.slice(0, Math.max(8, Math.floor((width - 120) / 7.2))) + '…' : text);

/** From the request down to the lane; one that was lost stops short of it. */
function wire(to, x, middle, index) {
  const [left, right, top] = [x(0), x(to.at), laneMiddle(0)];
  if (index === 0) {
    return [];
  }
  if (!to.lost) {
    return [svg('path', { class: 'wire', d: `M${left} ${top}V${middle - 11}H${right}` })];
  }
  return [
    svg('path', { class: 'wire lost', d: `M${left} ${top}V${middle - 14}` }),
    cross(left, middle - 14),
    svg('text', { class: 'lost-text', x: left + 2, y: middle + 20 }, to.lost),
  ];
}

const cross = (x, y) => svg('path', { class: 'cross', d: `M${x - 5} ${y - 5}l10 10m0 -10l-10 10` });

function mark(x, y, shape, words, width) {
  const title = svg('title', {}, words);
  if (shape === 'end') {
    return svg('line', { class: 'end', x1: x, x2: x, y1: y - 11, y2: y + 11 }, title);
  }
  if (shape === 'dot') {
    return svg('circle', { class: 'dot', cx: x, cy: y, r: 5 }, title);
  }
  const left = x > width * 0.6;
  return svg('g', {}, title, cross(x, y),
    svg('text', { class: 'lost-text', x: left ? x - 9 : x + 9, y: y + 20, 'text-anchor': left ? 'end' : 'start' }, words));
}

/** The picture in words, for who does not see it. */
function spoken(each) {
  const tasks = each.effects.map((effect) => `${name(effect.thread)}: ${effect.outcome}, ${name(effect.ending)}`);
  return `${name(each.thread)} asked; ` + (tasks.join('; ') || 'no task was reached');
}
