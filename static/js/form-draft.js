// A document's form is kept while it is filled in: the server puts it into the text, and tells what is to be mended.
import { each } from "./each.js";
import { token } from "./post.js";

const PAUSE = 1000;

export function start(root) {
  each(root, "form[data-form-draft]", wire);
}

function wire(form) {
  const state = { timer: 0, abort: null, dirty: false, sent: false };
  const later = () => {
    state.dirty = true;
    say(form, "");
    clearTimeout(state.timer);
    state.timer = setTimeout(() => keep(form, state), PAUSE);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  // What an item is added with goes along with the whole form: there is nothing left to keep.
  form.addEventListener("htmx:beforeRequest", () => stop(state));
  form.addEventListener("submit", () => { state.sent = true; stop(state); });
  // A long form is more than a page may send while it goes: then one is asked before it does.
  window.addEventListener("beforeunload", (event) => { if (state.dirty && !state.sent && form.isConnected) event.preventDefault(); });
  window.addEventListener("pagehide", () => { if (state.dirty && !state.sent) keep(form, state, true); });
}

function stop(state) {
  clearTimeout(state.timer);
  state.abort?.abort();
  state.dirty = false;
}

async function keep(form, state, keepalive = false) {
  if (!form.isConnected || form.elements.view?.value !== "form") return;
  stop(state);
  const abort = new AbortController();
  state.abort = abort;
  try {
    const response = await fetch(form.dataset.formDraft, {
      method: "POST",
      credentials: "same-origin",
      body: new URLSearchParams(new FormData(form)),
      headers: { "X-CSRFToken": token() },
      keepalive,
      signal: abort.signal,
    });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    const { faults } = await response.json();
    if (state.dirty) return;
    for (const field of form.querySelectorAll("[data-field]")) show(field, faults[field.dataset.field] ?? []);
    const number = Object.values(faults).flat().length;
    say(form, number ? `Draft saved, ${number} to mend` : "Draft saved");
  } catch (error) {
    if (error.name === "AbortError") return;
    state.dirty = true;
    say(form, "Draft not saved; it is tried again when you go on");
  }
}

// The words of a fault stand between the label and the field, as the server puts them.
function show(field, faults) {
  const control = field.querySelector("input:not([type=hidden]), select, textarea");
  const words = faults.map((one) => [one.what, one.cure].filter(Boolean).join(": ")).join("; ");
  let place = field.querySelector(".field__error");
  if (!words) {
    place?.remove();
    control?.removeAttribute("aria-invalid");
    return;
  }
  if (!place) {
    place = document.createElement("p");
    place.className = "field__error";
    place.id = `${control?.id ?? field.dataset.field}-error`;
    (field.querySelector(".field") ?? field).insertBefore(place, frame(field, control));
  }
  place.textContent = words;
  control?.setAttribute("aria-invalid", "true");
}

function frame(field, control) {
  const inside = field.querySelector(".field") ?? field;
  return [...inside.children].find((child) => child === control || child.contains(control)) ?? null;
}

function say(form, words) {
  const place = form.querySelector("[data-draft-status]");
  if (place) place.textContent = words;
}
