// Says which level a criterion has got and which it had: a key may change one that is out of sight.
import { announce } from "./announce.js";
import { each } from "./each.js";

export function start(root) {
  each(root, "[data-criterion]", (criterion) => {
    let before = criterion.querySelector(":checked")?.value;
    criterion.addEventListener("change", ({ target }) => {
      if (target.type !== "radio") return;
      const was = before === undefined ? "" : `, in the place of ${inWords(before)}`;
      const name = criterion.querySelector("legend").textContent.trim();
      announce(`${name}: ${inWords(target.value)}${was}.`, { shown: Boolean(was) });
      before = target.value;
    });
  });
}

const inWords = (level) => (level === "0" ? "no occasion" : `level ${level}`);
