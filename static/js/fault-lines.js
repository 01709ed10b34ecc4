// A fault's place takes you to it: to its field in the form, else to that line of the text.
let listening = false;

export function start(root) {
  const form = root.querySelector?.("form[data-look-at]");
  if (form) show(form.dataset.lookAt);
  if (listening) return;
  listening = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-line]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if ((link.dataset.at && show(link.dataset.at)) || goTo(link)) event.preventDefault();
  });
}

// The field of the place, or of the nearest one around it, opened and with the cursor in it.
function show(place) {
  for (let at = place; at; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) {
    const field = document.getElementById(`f-${at}`) ?? document.getElementById(`p-${at}`);
    if (field) {
      for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
      const target = field.matches("input, select, textarea") ? field : field.querySelector("summary, input:not([type=hidden]), select, textarea") ?? field;
      target.scrollIntoView({ block: "center" });
      target.focus({ preventScroll: true });
      return true;
    }
  }
  return false;
}

function goTo(link) {
  const box = link.closest("[data-faults]");
  const text = box && document.getElementById(box.dataset.faults);
  if (!text) return false;
  const place = { line: Number(link.dataset.line), column: Number(link.dataset.column) || 1 };
  // An editor that has taken the text over answers this and says so.
  const taken = !text.dispatchEvent(new CustomEvent("editor:go", { detail: place, cancelable: true }));
  if (!taken) select(text, place);
  return true;
}

function select(text, { line, column }) {
  const lines = text.value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  text.focus();
  text.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0));
  text.scrollTop = (line - 3) * (text.scrollHeight / lines.length);
}
