// Takes what is selected in a text over into the field of quotes, one a line.
import { each } from "./each.js";

export function start(root) {
  each(root, "[data-quote-from]", (button) => {
    // A press would move the focus and, in some browsers, drop the selection.
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => take(button));
  });
}

function take(button) {
  const source = document.querySelector(button.dataset.quoteFrom);
  const field = (button.closest("[data-criterion]") ?? button.form)?.querySelector("[data-quotes]");
  const selection = document.getSelection();
  if (!source || !field || !selection?.rangeCount) return;
  if (!source.contains(selection.getRangeAt(0).commonAncestorContainer)) return;
  const lines = selection.toString().split("\n").map((line) => line.trim()).filter(Boolean);
  const kept = field.value.split("\n").map((line) => line.trim()).filter(Boolean);
  field.value = [...new Set([...kept, ...lines])].join("\n");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
