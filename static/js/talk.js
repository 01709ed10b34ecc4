// The running talk: newest in sight, one copy of each turn, and a reply said once when it is whole.
import { announce } from "./announce.js";
import { each } from "./each.js";

export function start(root) {
  each(root, "[data-log]", wire);
}

function wire(log) {
  toNewest(log);
  new MutationObserver((changes) => {
    const turns = changes.flatMap((change) => [...change.addedNodes]).filter((node) => node.dataset?.turn);
    for (const turn of turns) arrive(log, turn);
    if (turns.length) toNewest(log);
  }).observe(log, { childList: true });
  keepNewest(log);
}

// A hint or a notice below takes room: what was in sight at the end stays in sight.
function keepNewest(log) {
  let atEnd = true;
  log.addEventListener("scroll", () => { atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 8; });
  new ResizeObserver(() => { if (atEnd) toNewest(log); }).observe(log);
}

function arrive(log, turn) {
  // A resend brings turns that are here already: the later copy stays, in its place.
  const copies = [...log.querySelectorAll(`[data-turn="${CSS.escape(turn.dataset.turn)}"]`)];
  if (copies.length > 1 && turn.isConnected) {
    copies.filter((copy) => copy !== turn).forEach((copy) => copy.remove());
    return;
  }
  if (turn.dataset.speaker !== "customer") return;
  const text = turn.querySelector("[data-turn-text]")?.textContent.trim();
  announce(`${turn.dataset.name}: ${text}`);
  turn.dispatchEvent(new CustomEvent("pane:fresh", { bubbles: true }));
}

function toNewest(log) {
  if (log.scrollHeight > log.clientHeight) log.scrollTop = log.scrollHeight;
}
