// Keys for those who live on the keyboard. Single keys are silent while typing, and can be switched off.
import { recallCookie, rememberCookie } from "./remember.js";

const TYPING = "input:not([type=checkbox], [type=radio], [type=submit]), textarea, select, [contenteditable]";
const CAPS = { arrowleft: "←", arrowright: "→", escape: "Esc" };
let listening = false;
let prefix = "";
let forgetPrefix = 0;

export function start() {
  list();
  if (listening) return;
  listening = true;
  document.addEventListener("keydown", press);
  const box = document.querySelector("[data-shortcut-switch]");
  if (!box) return;
  box.checked = recallCookie("shortcuts") !== "0";
  box.addEventListener("change", () => rememberCookie("shortcuts", box.checked ? "1" : "0"));
}

function press(event) {
  if (event.defaultPrevented || event.isComposing || event.repeat || event.altKey) return;
  const modified = event.ctrlKey || event.metaKey;
  const typing = event.target.closest(TYPING);
  // Out of the part as well as of the text: its keys would change what was chosen there before.
  if (typing && event.key === "Escape") typing.closest("[data-shortcut-scope]")?.querySelector("[data-shortcut=escape]")?.click();
  if (!modified && (recallCookie("shortcuts") === "0" || typing || moves(event))) return;
  if (document.querySelector("dialog[open]")) return;
  const key = (modified ? "mod+" : "") + event.key.toLowerCase();
  const wanted = [prefix && `${prefix} ${key}`, key].filter(Boolean);
  const keys = wanted.find((one) => one === "?" || find(one));
  prefix = modified || event.key.length > 1 ? "" : key;
  clearTimeout(forgetPrefix);
  forgetPrefix = setTimeout(() => { prefix = ""; }, 1000);
  if (!keys) return;
  event.preventDefault();
  prefix = "";
  if (keys === "?") document.getElementById("shortcuts")?.showModal();
  else act(find(keys));
}

// Arrows belong to what they move already: radio buttons, tabs, cells, a frame that scrolls.
function moves(event) {
  return event.key.startsWith("Arrow") && event.target.closest("input, [role=tab], [role=grid], .scroll");
}

// A key means what it means in the part that is focused; parts that are not have none.
function find(keys) {
  const found = [...document.querySelectorAll("[data-shortcut]")].filter((one) => one.dataset.shortcut === keys);
  const part = document.activeElement?.closest("[data-shortcut-scope]");
  const scoped = (element) => element.closest("[data-shortcut-scope]");
  return (part && found.find((element) => scoped(element) === part)) ?? found.find((element) => !scoped(element));
}

function act(element) {
  element.dispatchEvent(new CustomEvent("pane:show", { bubbles: true }));
  if (element.matches("summary")) element.parentElement.open = true;
  if (element.matches(`${TYPING}, summary`)) element.focus();
  else element.click();
}

function list() {
  const place = document.querySelector("[data-shortcut-list]");
  if (!place) return;
  place.querySelectorAll("[data-listed]").forEach((row) => row.remove());
  const seen = new Set();
  for (const element of document.querySelectorAll("[data-shortcut]")) {
    const part = element.closest("[data-shortcut-scope]");
    const once = element.dataset.shortcut + (part ? ` ${element.dataset.shortcutLabel}` : "");
    if (seen.has(once)) continue;
    seen.add(once);
    place.append(row(element));
  }
}

function row(element) {
  const line = document.createElement("div");
  line.dataset.listed = "";
  const term = document.createElement("dt");
  for (const key of element.dataset.shortcut.split(/[ +]/)) {
    const cap = document.createElement("kbd");
    cap.textContent = key === "mod" ? (/Mac/.test(navigator.platform) ? "⌘" : "Ctrl") : CAPS[key] ?? key;
    term.append(cap, " ");
  }
  const words = document.createElement("dd");
  words.textContent = element.dataset.shortcutLabel ?? element.ariaLabel ?? element.textContent.trim();
  line.append(term, words);
  return line;
}
