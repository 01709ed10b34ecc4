// Keys for those who live on the keyboard. Single keys are silent while typing, and can be switched off.
import { recallCookie, rememberCookie } from "./remember.js";

const TYPING = "input:not([type=checkbox], [type=radio], [type=submit]), textarea, select, [contenteditable]";
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
  if (!modified && (recallCookie("shortcuts") === "0" || event.target.closest(TYPING))) return;
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

function find(keys) {
  return [...document.querySelectorAll("[data-shortcut]")].find((element) => element.dataset.shortcut === keys);
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
    if (seen.has(element.dataset.shortcut)) continue;
    seen.add(element.dataset.shortcut);
    place.append(row(element));
  }
}

function row(element) {
  const line = document.createElement("div");
  line.dataset.listed = "";
  const term = document.createElement("dt");
  for (const key of element.dataset.shortcut.split(/[ +]/)) {
    const cap = document.createElement("kbd");
    cap.textContent = key === "mod" ? (/Mac/.test(navigator.platform) ? "⌘" : "Ctrl") : key;
    term.append(cap, " ");
  }
  const words = document.createElement("dd");
  words.textContent = element.dataset.shortcutLabel ?? element.ariaLabel ?? element.textContent.trim();
  line.append(term, words);
  return line;
}
