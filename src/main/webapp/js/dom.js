const SVG = 'http://www.w3.org/2000/svg';

function build(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null));
  return element;
}

/** Strings among the children become text nodes: what a report says stays text, whatever it is. */
export function h(name, attributes = {}, ...children) {
  return build(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return build(document.createElementNS(SVG, name), attributes, children);
}

/** Replaces what a zone shows; whoever has come to it by keyboard stays where they are. */
export function show(zone, ...children) {
  const focused = zone.contains(document.activeElement) && document.activeElement.dataset.key;
  zone.replaceChildren(...children.flat().filter((child) => child !== undefined));
  zone.removeAttribute('aria-busy');
  if (focused) {
    zone.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
}

const known = new WeakMap();

/** Shows anew what is something else than before: nobody is to lose what they hover over. */
export function showNew(zone, what, build) {
  const text = JSON.stringify(what);
  if (known.get(zone) !== text) {
    known.set(zone, text);
    show(zone, build());
  }
}

/** Its options as pairs of value and text. An open list would close if they were set again. */
export function fillPicker(picker, options, value) {
  showNew(picker, options, () => options.map(([each, text]) => h('option', { value: each }, text)));
  picker.value = value;
}

/** Says nothing anew that stands there already, as a screen reader would read it again. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

export const byId = (id) => document.getElementById(id);
