// How many characters are left where a message must be short. What is too long is said, never cut off.
import { each } from "./each.js";

const SENDS = ["htmx:beforeRequest", "htmx:afterRequest"];

export function start(root) {
  each(root, "textarea[data-most]", wire);
}

function wire(text) {
  const sign = text.form.querySelector("[data-left]");
  const most = Number(text.dataset.most);
  const show = () => {
    const left = most - length(text.value);
    sign.textContent = left < 0 ? `${-left} too many` : `${left} left`;
    sign.classList.toggle("is-bad", left < 0);
  };
  text.addEventListener("input", show);
  for (const event of SENDS) text.form.addEventListener(event, show);
  show();
}

// As the server counts: whole characters, and two for the end of a line.
function length(words) {
  return [...words.replaceAll("\n", "\r\n")].length;
}
