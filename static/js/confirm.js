// Only for what cannot be undone: the form asks before it is sent.
import { each } from "./each.js";

export function start(root) {
  each(root, "form[data-confirm]", wire);
}

function wire(form) {
  // Capturing, so that the question comes before htmx takes the form.
  form.addEventListener("submit", (event) => {
    if (window.confirm(form.dataset.confirm)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });
}
