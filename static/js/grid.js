// A table walked with the arrow keys: one stop of the Tab key, and every link in it still works without.
import { each } from "./each.js";

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

export function start(root) {
  each(root, "table[data-grid]", wire);
}

function wire(table) {
  const rows = [...table.querySelectorAll("thead tr, tbody tr")].map((row) => [...row.cells]);
  table.setAttribute("role", "grid");
  table.setAttribute("aria-label", table.dataset.grid);
  // The frame scrolls by itself when a cell is reached, so it is no stop of its own.
  table.closest(".scroll")?.setAttribute("tabindex", "-1");
  for (const cell of rows.flat()) for (const stop of stops(cell)) stop.tabIndex = -1;
  let [at, across] = [rows.length > 1 ? 1 : 0, 0];
  target(rows[at][across]).tabIndex = 0;

  const go = (row, column, last = false) => {
    target(rows[at][across]).tabIndex = -1;
    at = Math.max(0, Math.min(rows.length - 1, row));
    across = Math.max(0, Math.min(rows[at].length - 1, last ? rows[at].length - 1 : column));
    const next = target(rows[at][across]);
    next.tabIndex = 0;
    next.focus();
  };

  table.addEventListener("keydown", (event) => {
    if (event.altKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (step) go(at + step[0], across + step[1]);
    else if (event.key === "Home") go(event.ctrlKey ? 0 : at, 0);
    else if (event.key === "End") go(event.ctrlKey ? rows.length - 1 : at, 0, true);
    else if (event.key === " " && !event.target.matches("input") && box(rows[at][0])) box(rows[at][0]).click();
    else return;
    event.preventDefault();
  });
  // A click or a search lands somewhere: the arrows go on from there.
  table.addEventListener("focusin", (event) => {
    const cell = event.target.closest("td, th");
    const row = rows.findIndex((one) => one.includes(cell));
    if (row < 0 || (row === at && rows[row].indexOf(cell) === across)) return;
    target(rows[at][across]).tabIndex = -1;
    [at, across] = [row, rows[row].indexOf(cell)];
    target(cell).tabIndex = 0;
  });
}

function stops(cell) {
  return [...cell.querySelectorAll("a, input, button")];
}

function box(cell) {
  return cell.querySelector("input[type=checkbox]");
}

/** Give what is focused in a cell: its link, or the cell itself where it has none. */
function target(cell) {
  return cell.querySelector("a") ?? cell;
}
