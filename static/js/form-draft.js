// A document's form is kept while it is filled in: the server puts it into the text, and tells what is to be mended.
import { each } from "./each.js";
import { hold, refusal, say, take } from "./holding.js";
import { token } from "./post.js";

const PAUSE = 1000;

export function start(root) {
  each(root, "form[data-form-draft]", wire);
}

function wire(form) {
  const state = { timer: 0, going: null, dirty: false, sent: false, seen: new Set() };
  const later = (event) => {
    see(state, event);
    state.dirty = true;
    say(form, "");
    clearTimeout(state.timer);
    state.timer = setTimeout(() => keep(form, state), PAUSE);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("focusout", (event) => see(state, event));
  hold(form, () => { clearTimeout(state.timer); return state.going; });
  // What an item is added with goes along with the whole form: there is nothing left to keep.
  form.addEventListener("htmx:beforeRequest", () => stop(state));
  form.addEventListener("submit", () => { state.sent = true; stop(state); });
  // A long form is more than a page may send while it goes: then one is asked before it does.
  window.addEventListener("beforeunload", (event) => { if (state.dirty && !state.sent && form.isConnected) event.preventDefault(); });
  window.addEventListener("pagehide", () => { if (state.dirty && !state.sent) keep(form, state, true); });
}

// A field that nobody has been at yet is not told off for being empty.
function see(state, event) {
  const field = event.target.closest?.("[data-field]");
  if (field) state.seen.add(field.dataset.field);
}

function stop(state) {
  clearTimeout(state.timer);
  state.dirty = false;
}

async function keep(form, state, keepalive = false) {
  if (!form.isConnected || form.elements.view?.value !== "form") return;
  clearTimeout(state.timer);
  if (state.going && !keepalive) {
    await state.going;
    if (!state.dirty) return;
  }
  stop(state);
  const body = new URLSearchParams(new FormData(form));
  // The one before it is not answered yet, and is this window's too.
  if (state.going) body.delete("base");
  state.going = send(form, state, body, keepalive).finally(() => { state.going = null; });
}

async function send(form, state, body, keepalive) {
  let response = null;
  try {
    response = await fetch(form.dataset.formDraft, {
      method: "POST",
      credentials: "same-origin",
      body,
      headers: { "X-CSRFToken": token() },
      keepalive,
    });
    if (!response.ok) throw new Error(`answered ${response.status}`);
    const told = await response.json();
    take(form, told);
    if (state.dirty) return;
    for (const field of form.querySelectorAll("[data-field]")) {
      if (state.seen.has(field.dataset.field) || field.querySelector(".field__error")) show(field, told.faults[field.dataset.field] ?? []);
    }
    const number = Object.values(told.faults).flat().length;
    say(form, number ? `Draft saved, ${number} to mend` : "Draft saved", { bad: false });
  } catch {
    state.dirty = true;
    say(form, await refusal(response) || "Draft not saved; it is tried again when you go on");
  }
}

// The words of a fault stand between the label and the field, as the server puts them.
function show(field, faults) {
  const control = field.querySelector("input:not([type=hidden]), select, textarea");
  const words = faults.map((one) => [one.what, one.cure].filter(Boolean).join(": ")).join("; ").replaceAll("`", "");
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
