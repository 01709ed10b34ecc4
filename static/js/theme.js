// Light, dark, or the system's choice. The cookie lets the server send the right page at once.
import { each } from "./each.js";
import { rememberCookie } from "./remember.js";

export function start(root) {
  each(root, "[data-theme-toggle]", wire);
}

function wire(group) {
  mark(group);
  group.addEventListener("click", (event) => {
    const choice = event.target.closest("button");
    if (!choice) return;
    if (choice.value) document.documentElement.dataset.theme = choice.value;
    else delete document.documentElement.dataset.theme;
    rememberCookie("theme", choice.value);
    mark(group);
  });
}

function mark(group) {
  const now = document.documentElement.dataset.theme ?? "";
  for (const button of group.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.value === now));
  }
}
