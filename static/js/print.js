// Printing: a button for it, and nothing folded away on paper.
import { each } from "./each.js";

export function start(root) {
  each(root, "[data-print]", (button) => button.addEventListener("click", () => window.print()));
}

let folded = [];

// The numbers of a chart that is in sight stay folded; one in a fold has no drawing to print.
function drawn(numbers) {
  return numbers.matches("[data-chart-numbers]") && numbers.closest("figure").querySelector("svg")?.clientWidth > 0;
}

window.addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("main details:not([open], [data-menu])")].filter((one) => !drawn(one));
  for (const details of folded) details.open = true;
});

window.addEventListener("afterprint", () => {
  for (const details of folded) details.open = false;
});
