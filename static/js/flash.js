// Messages of the last action can be put away.
import { each } from "./each.js";

export function start(root) {
  each(root, "[data-flash-close]", wire);
}

function wire(button) {
  button.addEventListener("click", () => {
    button.closest("[data-flash]").remove();
    document.getElementById("main")?.focus({ preventScroll: true });
  });
}
