// What a page loads: htmx, our behaviours, and the two big ones where a page asks for them.
import htmx from "./htmx.js";
import { behave, start } from "./behaviours.js";
import { listenWith } from "./replies.js";

behave(listenWith((log, html) => htmx.swap(log, html, { swapStyle: "beforeend" })));
behave((root) => fetchWhereNeeded(root, "[data-chart]", () => import("./charts.js")));
behave((root) => fetchWhereNeeded(root, "[data-editor]", () => import("./editor.js")));
start(document);
htmx.onLoad(start);

async function fetchWhereNeeded(root, selector, load) {
  if (!root.querySelector(selector) && !root.matches?.(selector)) return;
  try {
    (await load()).start(root);
  } catch (error) {
    // The table or the textarea is still there and complete.
    console.warn(`Left plain: ${error.message}`);
  }
}
