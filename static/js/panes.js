// Three panes side by side become tabs when their frame is narrow.
import { each } from "./each.js";

const NARROW = 900;

export function start(root) {
  each(root, "[data-panes]", wire);
}

function wire(frame) {
  const panes = [...frame.querySelectorAll(":scope > [data-pane]")];
  const tabs = tablist(frame, panes);
  frame.addEventListener("pane:show", (event) => {
    const pane = panes.find((one) => one.contains(event.target));
    if (pane && frame.contains(tabs)) choose(tabs, panes, panes.indexOf(pane));
  });
  frame.addEventListener("pane:fresh", (event) => {
    const place = panes.findIndex((one) => one.contains(event.target));
    if (panes[place]?.hidden) tabs.children[place].dataset.fresh = "";
  });
  new ResizeObserver(() => fit(frame, tabs, panes)).observe(frame);
  fit(frame, tabs, panes);
}

function fit(frame, tabs, panes) {
  const narrow = frame.clientWidth <= NARROW;
  if (narrow === frame.classList.contains("is-tabbed")) return;
  frame.classList.toggle("is-tabbed", narrow);
  if (narrow) {
    frame.prepend(tabs);
    const aimed = panes.findIndex((pane) => pane.querySelector(":target"));
    const first = panes.findIndex((pane) => pane.dataset.paneFirst !== undefined);
    choose(tabs, panes, Math.max(0, aimed >= 0 ? aimed : first));
  } else {
    tabs.remove();
    for (const pane of panes) {
      pane.hidden = false;
      pane.setAttribute("role", "region");
    }
  }
}

function tablist(frame, panes) {
  const list = document.createElement("div");
  list.className = "tablist";
  list.role = "tablist";
  list.ariaLabel = frame.dataset.panes;
  panes.forEach((pane, place) => {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.role = "tab";
    tab.textContent = pane.dataset.pane;
    tab.setAttribute("aria-controls", pane.id);
    tab.addEventListener("click", () => choose(list, panes, place));
    list.append(tab);
  });
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const now = panes.findIndex((pane) => !pane.hidden);
    choose(list, panes, (now + step + panes.length) % panes.length);
    list.querySelector('[aria-selected="true"]').focus();
  });
  return list;
}

function choose(tabs, panes, place) {
  panes.forEach((pane, other) => {
    const chosen = other === place;
    const tab = tabs.children[other];
    pane.hidden = !chosen;
    pane.role = "tabpanel";
    tab.setAttribute("aria-selected", String(chosen));
    tab.tabIndex = chosen ? 0 : -1;
    if (chosen) delete tab.dataset.fresh;
  });
  const log = panes[place].querySelector("[data-log]");
  if (log) log.scrollTop = log.scrollHeight;
}
