// A reply as it is written: words appear once they may be shown, and in the end the server's turn takes their place.
import { announce } from "./announce.js";
import { typing } from "./awaited.js";
import { each } from "./each.js";

// About a second apart: long enough for a server to start again.
const TRIES = 10;

let swap;

/** Begin to listen wherever a reply is awaited; `into(log, html)` puts the server's turns into the log. */
export function listenWith(into) {
  swap = into;
  return (root) => each(root, "[data-reply]", wire);
}

function wire(place) {
  place.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    listen(place);
  });
  listen(place);
}

function listen(place) {
  const log = document.querySelector("[data-log]");
  const reply = { place, log, turn: null, lost: 0 };
  reply.stream = new EventSource(`${place.dataset.reply}?seen=${lastSeen(log)}`);
  wait(place, true);
  announce(`${place.dataset.name} ${place.dataset.doing}.`);
  const on = (name, act) => reply.stream.addEventListener(name, act);
  // After a broken line the browser asks again, and hears all of it from the beginning.
  on("open", () => clear(reply));
  on("piece", (event) => grow(reply, JSON.parse(event.data)));
  on("done", (event) => arrive(reply, JSON.parse(event.data)));
  on("failed", (event) => fail(reply, JSON.parse(event.data)));
  on("error", () => {
    reply.lost += 1;
    if (reply.stream.readyState === EventSource.CLOSED || reply.lost === TRIES) {
      fail(reply, "The connection was lost.");
    }
  });
}

// As text, never as markup: these are the words of a model.
function grow(reply, piece) {
  const near = reply.log.scrollHeight - reply.log.scrollTop - reply.log.clientHeight < 80;
  reply.lost = 0;
  reply.turn ??= begin(reply);
  reply.turn.lastElementChild.append(piece);
  if (near) reply.log.scrollTop = reply.log.scrollHeight;
}

// It is no turn yet, so it is not said to screen readers word by word.
function begin({ place, log }) {
  const turn = document.createElement("article");
  turn.className = `turn turn--${place.dataset.dress} turn--customer is-arriving`;
  turn.setAttribute("aria-busy", "true");
  const head = turn.appendChild(document.createElement("header"));
  head.className = "turn__head";
  const name = head.appendChild(document.createElement("span"));
  name.className = "turn__name";
  name.textContent = place.dataset.name;
  turn.appendChild(document.createElement("div")).className = "turn__text";
  log.append(turn);
  return turn;
}

function arrive(reply, html) {
  leave(reply);
  reply.place.remove();
  swap(reply.log, html);
  document.dispatchEvent(new CustomEvent("reply:over"));
}

function fail(reply, why) {
  leave(reply);
  const { place } = reply;
  const words = `${place.dataset.name} did not answer. ${why}`;
  place.querySelector("[data-reply-why]").textContent = words;
  place.querySelector("[data-reply-button] span").textContent = "Reply again";
  wait(place, false);
  announce(words);
}

function leave(reply) {
  reply.stream.close();
  clear(reply);
  typing(false);
}

function clear(reply) {
  reply.turn?.remove();
  reply.turn = null;
}

function wait(place, on) {
  typing(on);
  place.classList.toggle("is-coming", on);
  place.querySelector("[data-reply-again]").hidden = on;
}

function lastSeen(log) {
  return Math.max(-1, ...[...log.querySelectorAll("[data-turn]")].map((turn) => Number(turn.dataset.turn)));
}
