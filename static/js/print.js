// Printing: a button for it, and nothing folded away on paper.
import { each } from "./each.js";

export function start(root) {
  each(root, "[data-print]", (button) => button.addEventListener("click", () => window.print()));
}

let folded = [];

window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("main details:not([open], [data-menu], [data-chart-numbers])")];
  for (const details of folded) details.open = true;
});

window.addEventListener("afterprint", () => {
  for (const details of folded) details.open = false;
});
