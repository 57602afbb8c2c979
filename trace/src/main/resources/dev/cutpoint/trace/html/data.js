'use strict';

/* What the page is about, and how to make elements of it: text is always a text node, never markup. */

const data = JSON.parse(document.getElementById('data').textContent);
const byId = new Map(data.cancellations.map((each) => [each.id, each]));
const $ = (id) => document.getElementById(id);
const name = (index) => (index === undefined ? '' : data.names[index]);
const simple = (type) => type.slice(type.lastIndexOf('.') + 1);
const isJdk = (type) => /^(java|javax|jdk|sun|com\.sun)\./.test(type);

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter((child) => child !== undefined && child !== ''));
  return element;
}

function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function frame(index) {
  const [type, method, line, file] = data.frames[index];
  return { type: name(type), method: name(method), line, file: name(file) };
}

/** As a stack trace prints it. */
function place(index) {
  if (index === undefined) {
    return '';
  }
  const at = frame(index);
  const where = at.file ? at.file + (at.line > 0 ? ':' + at.line : '') : at.line > 0 ? 'line ' + at.line : '';
  return simple(at.type) + '.' + at.method + (where ? '(' + where + ')' : '');
}

/** The application frame nearest to what happened. */
function innermost(stack) {
  return stack === undefined ? undefined : data.stacks[stack].find((index) => !isJdk(frame(index).type));
}

function duration(millis) {
  if (millis < 0.0995) {
    return Math.round(millis * 1000) + ' µs';
  }
  if (millis < 9.95) {
    return millis.toFixed(1) + ' ms';
  }
  if (millis < 999.5) {
    return Math.round(millis) + ' ms';
  }
  if (millis < 59950) {
    return (millis / 1000).toFixed(millis < 9995 ? 2 : 1) + ' s';
  }
  return Math.floor(millis / 60000) + ' min ' + String(Math.round(millis / 1000) % 60).padStart(2, '0') + ' s';
}

const clock = (time) => {
  const date = new Date(time);
  const two = (number) => String(number).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`;
};

const count = (number, noun) => number.toLocaleString('en') + ' ' + noun + (number === 1 ? '' : 's');

const BAD = new Set(['swallowed', 'deaf', 'ran-on']);

function target(each) {
  const type = simple(name(each.type)).replace(/^.*\$(?=[A-Za-z])/, '');
  const named = name(each.target);
  return named || type ? ' of ' + (named && type ? named + ' (' + type + ')' : named + type) : '';
}

/** Counts and words of outcomes: [['swallowed', 1], ['unwound', 3]], the bad ones first. */
function outcomes(each) {
  const counts = new Map();
  each.effects.forEach((effect) => counts.set(effect.outcome, (counts.get(effect.outcome) || 0) + 1));
  return [...counts].sort(([one], [other]) => BAD.has(other) - BAD.has(one));
}
