// Only for what cannot be undone: the form asks before it is sent.
import { each } from "./each.js";

export function start(root) {
  each(root, "[data-confirm]", wire);
}

function wire(marked) {
  // The mark stands on the form or on its button; capturing, so that htmx is asked later.
  marked.closest("form").addEventListener("submit", (event) => {
    if (window.confirm(marked.dataset.confirm)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });
}
