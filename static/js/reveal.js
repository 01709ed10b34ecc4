// Controls that only a script can answer stay hidden until there is one.
import { each } from "./each.js";

export function start(root) {
  each(root, "[data-needs-js]", show);
}

function show(element) {
  element.hidden = false;
}
