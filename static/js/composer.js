// Writing to the customer: sent once, shown at once, and never lost when sending fails.
import { awaited, typing } from "./awaited.js";
import { forget } from "./draft.js";
import { each } from "./each.js";
import { reason } from "./reason.js";
import { wireSendKey } from "./send-key.js";

export function start(root) {
  each(root, "form[data-composer]", wire);
}

function wire(form) {
  const text = form.querySelector("[data-composer-text]");
  wireSendKey(form, text);
  form.addEventListener("submit", (event) => {
    const blank = !text.value.trim();
    const reply = awaited();
    if (reply) say(form, `${reply.dataset.name} has not answered yet. Your text is kept: send it after that.`);
    else if (blank) say(form, "Write something first.", true);
    if (!blank && !reply && !busy(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });
  form.addEventListener("htmx:configRequest", (event) => {
    if (event.target === form && form.elements.seen) event.detail.parameters.seen = lastSeen(form);
  });
  form.addEventListener("htmx:beforeRequest", (event) => { if (event.target === form) depart(form, text); });
  // Before the swap, which may take the form away. A refusal never lands in the log: it is shown under the text.
  form.addEventListener("htmx:beforeOnLoad", (event) => {
    if (event.target !== form) return;
    if (event.detail.xhr.status >= 400) event.preventDefault();
    else arrived(form, text);
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.target === form && !event.detail.successful) failed(form, text, event.detail.xhr);
  });
  document.addEventListener("reply:over", () => {
    release(form, text);
    say(form, "");
  });
  // Without htmx the page goes away; when it comes back from the cache it must not be locked.
  window.addEventListener("pageshow", () => release(form, text));
}

function depart(form, text) {
  form.sent = text.value;
  typing(true);
  form.pending = pendingTurn(form, text.value);
  text.value = "";
  text.readOnly = true;
  form.setAttribute("aria-busy", "true");
  form.querySelector("[data-composer-send]").disabled = true;
  say(form, "");
}

function arrived(form, text) {
  form.pending?.remove();
  release(form, text);
  forget(text);
  const id = form.querySelector("[data-client-id]");
  if (id) id.value = freshId();
  label(form, "Send");
  if (!form.contains(document.activeElement)) return;
  text.focus({ preventScroll: true });
}

// The same id goes with "Send again": if the first one did arrive, it is written once.
function failed(form, text, xhr) {
  form.pending?.remove();
  release(form, text);
  if (over(form, text, xhr)) return;
  text.value = form.sent;
  label(form, "Send again");
  say(form, why(xhr), true);
  text.focus({ preventScroll: true });
}

// After the end, as in another tab, there is nothing to send again: the way to the feedback takes the form's place.
function over(form, text, xhr) {
  const answer = new DOMParser().parseFromString(xhr.responseText, "text/html").body;
  if (!answer.querySelector("[data-over]")) return false;
  forget(text);
  form.replaceWith(...answer.childNodes);
  document.querySelector("[data-over]").focus();
  return true;
}

function release(form, text) {
  form.removeAttribute("aria-busy");
  form.querySelector("[data-composer-send]").disabled = false;
  text.readOnly = false;
  typing(Boolean(awaited()?.matches(".is-coming")));
}

function why(xhr) {
  if (!xhr.status) return "Not sent: the connection was lost. Your text is still here.";
  return reason(xhr) || `Not sent (error ${xhr.status}). Your text is still here.`;
}

function pendingTurn(form, words) {
  const log = document.querySelector(form.getAttribute("hx-target"));
  if (!log) return null;
  const turn = document.createElement("article");
  turn.className = `turn turn--${form.dataset.dress} turn--agent is-pending`;
  const body = document.createElement("div");
  body.className = "turn__text";
  body.textContent = words;
  turn.append(body);
  log.append(turn);
  log.scrollTop = log.scrollHeight;
  return turn;
}

// Turns that another tab had are not here yet: the server sends all after the last one here.
function lastSeen(form) {
  const turns = [...document.querySelector(form.getAttribute("hx-target")).querySelectorAll("[data-turn]")];
  return Math.max(...turns.map((turn) => Number(turn.dataset.turn)));
}

function label(form, words) {
  form.querySelector("[data-composer-send-label]").textContent = words;
}

function say(form, words, bad = false) {
  const status = form.querySelector("[data-composer-status]");
  status.textContent = words;
  status.classList.toggle("is-bad", bad);
}

function busy(form) {
  return form.getAttribute("aria-busy") === "true";
}

// randomUUID is missing where the page came by plain http from another machine.
function freshId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
