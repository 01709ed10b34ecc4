// Wiring that happens once an element, however often a page is looked over.
const wired = new WeakMap();

/** Call `wire(element)` for each match in `root` (itself included) that `wire` has not seen. */
export function each(root, selector, wire) {
  const found = [...root.querySelectorAll(selector)];
  if (root.matches?.(selector)) found.unshift(root);
  for (const element of found) {
    const seen = wired.get(element) ?? new Set();
    if (seen.has(wire)) continue;
    wired.set(element, seen.add(wire));
    wire(element);
  }
}
