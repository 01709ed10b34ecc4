// From a quote to its turn, and back. Without a script both are plain links on the page.
import { highlight } from "./highlight.js";

let listening = false;
let names = 0;

export function start() {
  if (listening) return;
  listening = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-evidence], a[data-evidence-back]");
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    visit(target);
    if (link.dataset.evidence === undefined) return;
    highlight([target.querySelector("[data-turn-text]") ?? target], [link.dataset.evidence]);
    offerWayBack(target, link);
  });
}

function visit(target) {
  for (const old of document.querySelectorAll(".is-found")) old.classList.remove("is-found");
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target.dispatchEvent(new CustomEvent("pane:show", { bubbles: true }));
  target.classList.add("is-found");
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: "center" });
}

function offerWayBack(turn, link) {
  document.querySelector(".turn__back")?.remove();
  const origin = link.closest("figure, section, li, div");
  origin.id ||= `quote-${++names}`;
  origin.tabIndex = -1;
  const back = document.createElement("a");
  back.className = "turn__back";
  back.href = `#${origin.id}`;
  back.dataset.evidenceBack = "";
  back.textContent = "Back to the quote";
  (turn.querySelector(".turn__head") ?? turn).append(back);
}
