// What is being written is kept: at the server, and here until the server has it.
import { each } from "./each.js";
import { hold, refusal, take, tooLong } from "./holding.js";
import { post } from "./post.js";
import { recall, remember } from "./remember.js";

const PAUSE = 800;
const writing = new WeakMap();

export function start(root) {
  each(root, "textarea[data-draft]", wire);
}

/** Forget the draft of `textarea`, and stop a save that is on its way: its text has been sent. */
export function forget(textarea) {
  const state = writing.get(textarea);
  if (!state) return;
  clearTimeout(state.timer);
  state.abort?.abort();
  state.dirty = false;
  remember(keyOf(textarea), null);
  say(textarea, "");
}

function wire(textarea) {
  const state = { timer: 0, abort: null, dirty: false, going: null };
  writing.set(textarea, state);
  restore(textarea);
  const fields = [textarea, subjectOf(textarea)].filter(Boolean);
  for (const field of fields) field.addEventListener("input", () => changed(textarea, state));
  window.addEventListener("pagehide", () => { if (state.dirty) save(textarea, state, true); });
  if (!isDocument(textarea)) return;
  hold(textarea.form, () => { clearTimeout(state.timer); return state.going; });
  // The text goes along with what is pressed, and is kept by it: a save of its own would look like another window's.
  textarea.form.addEventListener("submit", () => forget(textarea));
}

function changed(textarea, state) {
  state.dirty = true;
  state.local = remember(keyOf(textarea), { ...contents(textarea), ...basis(textarea) });
  say(textarea, "");
  clearTimeout(state.timer);
  state.timer = setTimeout(() => save(textarea, state), PAUSE);
}

async function save(textarea, state, keepalive = false) {
  clearTimeout(state.timer);
  // While its message is on the way there is nothing to keep but what is kept here already.
  if (textarea.readOnly) return void (state.timer = setTimeout(() => save(textarea, state), PAUSE));
  if (isDocument(textarea)) return void keep(textarea, state, keepalive);
  state.abort?.abort();
  const abort = new AbortController();
  state.abort = abort;
  state.dirty = false;
  try {
    await post(textarea.dataset.draft, { ...contents(textarea), ...named(textarea) }, { keepalive, signal: abort.signal });
    if (state.dirty) return;
    remember(keyOf(textarea), null);
    say(textarea, "Draft saved");
  } catch (error) {
    if (error.name === "AbortError") return;
    state.dirty = true;
    say(textarea, state.local ? "Draft saved on this device only" : "Draft not saved");
  }
}

// A document is kept by one request after the other, each on what the one before left.
async function keep(textarea, state, keepalive) {
  const { form } = textarea;
  if (tooLong(form)) return void say(textarea, tooLong(form));
  if (state.going && !keepalive) await state.going;
  if (!state.dirty) return;
  state.dirty = false;
  const base = state.going ? {} : basis(textarea);
  state.going = send(textarea, state, { ...contents(textarea), ...base }, keepalive).finally(() => { state.going = null; });
}

async function send(textarea, state, fields, keepalive) {
  try {
    const response = await post(textarea.dataset.draft, fields, { keepalive });
    take(textarea.form, await response.json());
    if (state.dirty) return;
    remember(keyOf(textarea), null);
    say(textarea, "Draft saved");
  } catch (error) {
    state.dirty = true;
    const device = state.local ? "Draft saved on this device only" : "Draft not saved";
    say(textarea, await refusal(error.response) || device);
  }
}

function basis(textarea) {
  return isDocument(textarea) ? { base: textarea.form.elements.base.value } : {};
}

// A document may lie open in two windows, so that what is saved says what it was written on.
function isDocument(textarea) {
  return Boolean(textarea.form?.elements.base);
}

// A local copy exists only when the server did not get the last change, so it is the newer one.
function restore(textarea) {
  const kept = recall(keyOf(textarea));
  if (!kept?.text || kept.text === textarea.value || alreadySent(textarea, kept.text)) {
    return void remember(keyOf(textarea), null);
  }
  textarea.value = kept.text;
  // What was typed here goes on from what it was typed on: has another window saved since, one is told.
  if (isDocument(textarea) && kept.base !== undefined) textarea.form.elements.base.value = kept.base;
  const subject = subjectOf(textarea);
  if (subject && kept.subject) subject.value = kept.subject;
  say(textarea, "Draft restored");
}

function alreadySent(textarea, text) {
  const log = document.querySelector(textarea.form?.getAttribute("hx-target") ?? "#log");
  const mine = [...(log?.querySelectorAll('[data-speaker="agent"] [data-turn-text]') ?? [])].at(-1);
  return mine?.textContent.trim() === text.trim();
}

function contents(textarea) {
  const subject = subjectOf(textarea);
  return { text: textarea.value, ...(subject && { subject: subject.value }) };
}

// The name of the message that this will be: a draft which arrives after its message is let go.
function named(textarea) {
  const id = textarea.form?.querySelector("[data-client-id]");
  return id ? { client_id: id.value } : {};
}

function subjectOf(textarea) {
  return textarea.form?.querySelector("[data-composer-subject]");
}

function keyOf(textarea) {
  return `draft:${textarea.dataset.draft}`;
}

function say(textarea, words) {
  const place = textarea.form?.querySelector("[data-draft-status]");
  if (place) place.textContent = words;
}
