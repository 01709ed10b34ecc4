// Printing: a button for it, nothing folded away on paper, and the page's title on every sheet.
import { each } from "./each.js";

export function start(root) {
  each(root, "[data-print]", (button) => button.addEventListener("click", () => window.print()));
}

// Long lists stay folded: why each turn moved the customer, and the numbers of a trend whose fold holds words too.
const FOLDED = "main details:not([open], [data-menu], .why, .fold--brief [data-chart-numbers])";

let folded = [];

// The numbers of a chart that is in sight stay folded; one in a fold has no drawing to print.
function drawn(numbers) {
  return numbers.matches("[data-chart-numbers]") && numbers.closest("figure").querySelector("svg")?.clientWidth > 0;
}

window.addEventListener("beforeprint", () => {
  document.documentElement.style.setProperty("--running", JSON.stringify(document.title));
  folded = [...document.querySelectorAll(FOLDED)].filter((one) => !drawn(one));
  for (const details of folded) details.open = true;
});

window.addEventListener("afterprint", () => {
  for (const details of folded) details.open = false;
});
