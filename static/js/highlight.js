// Marks words on the page without touching its elements, where the browser can (CSS Custom Highlight).

/** Mark every place of `phrases` inside `elements`; replaces what was marked before. Returns how many. */
export function highlight(elements, phrases) {
  if (!globalThis.CSS?.highlights) return 0;
  const ranges = elements.flatMap((element) => phrases.flatMap((phrase) => places(element, phrase)));
  CSS.highlights.set("found", new Highlight(...ranges));
  return ranges.length;
}

function places(element, phrase) {
  const wanted = phrase.toLowerCase();
  const nodes = textNodes(element);
  const whole = nodes.map((node) => node.data).join("").toLowerCase();
  const found = [];
  for (let at = whole.indexOf(wanted); wanted && at >= 0; at = whole.indexOf(wanted, at + wanted.length)) {
    const range = new Range();
    range.setStart(...locate(nodes, at));
    range.setEnd(...locate(nodes, at + wanted.length));
    found.push(range);
  }
  return found;
}

function textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

function locate(nodes, offset) {
  let before = 0;
  for (const node of nodes) {
    if (offset <= before + node.length) return [node, offset - before];
    before += node.length;
  }
  const last = nodes.at(-1);
  return [last, last.length];
}
