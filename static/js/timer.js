// Clocks that count up: the talk's length, and how long the customer has been waiting.
import { each } from "./each.js";

const clocks = new Set();
setInterval(() => clocks.forEach(tick), 1000);

export function start(root) {
  each(root, "[data-timer]", (clock) => {
    // The server's time beside ours: a wrong clock here must not make anyone late.
    clock.skew = clock.dataset.now ? Date.now() - Date.parse(clock.dataset.now) : 0;
    clocks.add(clock);
    tick(clock);
  });
}

function tick(clock) {
  if (!clock.isConnected) return clocks.delete(clock);
  const since = startOf(clock);
  const seconds = since ? Math.max(0, Math.floor((Date.now() - clock.skew - since) / 1000)) : null;
  const value = clock.querySelector("[data-timer-value]");
  value.textContent = seconds === null ? "–" : format(seconds);
  const expected = Number(clock.dataset.expected);
  clock.classList.toggle("is-late", Boolean(expected) && seconds !== null && seconds > expected);
}

function startOf(clock) {
  if (!clock.dataset.follows) return Date.parse(clock.dataset.startedAt);
  const last = [...document.querySelectorAll(`${clock.dataset.follows} [data-turn]`)].at(-1);
  return last?.dataset.speaker === "customer" ? Date.parse(last.dataset.at) : null;
}

function format(seconds) {
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((n) => String(n).padStart(2, "0"));
  const hours = Math.floor(seconds / 3600);
  return (hours ? [hours, ...parts] : parts).join(":");
}
