// A fault's place takes you to that line of the text, plain or upgraded.
let listening = false;

export function start() {
  if (listening) return;
  listening = true;
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("[data-faults] a[data-line]");
    const text = link && document.getElementById(link.closest("[data-faults]").dataset.faults);
    if (!text) return;
    event.preventDefault();
    const place = { line: Number(link.dataset.line), column: Number(link.dataset.column) || 1 };
    // An editor that has taken the text over answers this and says so.
    const taken = !text.dispatchEvent(new CustomEvent("editor:go", { detail: place, cancelable: true }));
    if (!taken) select(text, place);
  });
}

function select(text, { line, column }) {
  const lines = text.value.split("\n");
  const start = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
  text.focus();
  text.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0));
  text.scrollTop = (line - 3) * (text.scrollHeight / lines.length);
}
