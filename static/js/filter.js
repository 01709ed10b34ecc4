// Search as you type: every word must be in an item. The same form asks the server when there is no script.
import { each } from "./each.js";
import { highlight } from "./highlight.js";

export function start(root) {
  each(root, "form[data-filter]", wire);
}

function wire(form) {
  const input = form.querySelector("[data-filter-input]");
  // The server has already left items out: it has to be asked again.
  if (input.defaultValue) return;
  form.querySelector("[data-filter-submit]")?.setAttribute("hidden", "");
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => filter(form, input.value));
}

function filter(form, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const items = [...document.querySelectorAll(`${form.dataset.filter} [data-filter-item]`)];
  const matches = items.filter((item) => {
    const text = item.textContent.toLowerCase();
    item.hidden = !words.every((word) => text.includes(word));
    return !item.hidden;
  });
  if (words.length) matches.forEach((item, place) => { item.open = place === 0; });
  highlight(words.length ? matches : [], words);
  const status = form.parentElement.querySelector("[data-filter-status]");
  if (status) status.textContent = words.length ? `${matches.length} of ${items.length} match` : "";
}
