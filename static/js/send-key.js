// Which key sends: Enter, or Ctrl/⌘ with Enter. Each person's own choice, shown on the button.
import { recallCookie, rememberCookie } from "./remember.js";

const MAC = /Mac|iPhone|iPad/.test(navigator.platform);
const WORDS = { enter: "Enter", "mod-enter": MAC ? "⌘ Enter" : "Ctrl Enter" };

/** Make the keys of `form` send it, and its toggle change which. */
export function wireSendKey(form, text) {
  const chosen = recallCookie("send_key");
  if (chosen in WORDS && form.dataset.sendKeyFixed === undefined) form.dataset.sendKey = chosen;
  show(form);
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.shiftKey || event.altKey) return;
    const withModifier = event.ctrlKey || event.metaKey;
    if (!withModifier && form.dataset.sendKey !== "enter") return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.querySelector("[data-send-key-toggle]")?.addEventListener("click", () => {
    form.dataset.sendKey = form.dataset.sendKey === "enter" ? "mod-enter" : "enter";
    rememberCookie("send_key", form.dataset.sendKey);
    show(form);
    text.focus();
  });
}

function show(form) {
  const key = form.dataset.sendKey;
  const hint = form.querySelector("[data-send-key-hint]");
  const toggle = form.querySelector("[data-send-key-toggle]");
  if (hint) hint.textContent = WORDS[key];
  if (!toggle) return;
  const other = key === "enter" ? "mod-enter" : "enter";
  toggle.hidden = form.dataset.sendKeyFixed !== undefined;
  toggle.textContent = `Send with ${WORDS[other]} instead`;
}
