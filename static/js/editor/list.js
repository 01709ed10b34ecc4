// The list of faults beside the editor, in the same form as the server renders it (components/faults.html).

/** Show `faults` in the list that belongs to the text `id`. */
export function listFaults(id, faults) {
  const place = document.querySelector(`[data-faults="${CSS.escape(id)}"]`);
  if (!place) return;
  const title = place.querySelector("[data-faults-title]");
  const words = faults.length === 1 ? "1 thing to mend" : `${faults.length} things to mend`;
  title.textContent = faults.length ? words : "No faults found";
  place.querySelector("[data-faults-list]").replaceChildren(...faults.map((fault) => item(id, fault)));
}

/** Say that the checks did not answer; the last list stays. */
export function listUnchecked(id) {
  const title = document.querySelector(`[data-faults="${CSS.escape(id)}"] [data-faults-title]`);
  if (title) title.textContent = "The checks are not answering; they run again when you save";
}

function item(id, fault) {
  const place = element("a", "fault__place", `Line ${fault.line}${fault.column ? `, column ${fault.column}` : ""}`);
  place.href = `#${id}`;
  place.dataset.line = fault.line;
  place.dataset.column = fault.column ?? "";
  const entry = element("li", "fault");
  entry.append(
    place,
    ...(fault.field ? [" ", element("code", "fault__field", fault.field)] : []),
    ticked("fault__what", fault.what),
    ...(fault.cure ? [ticked("fault__cure", fault.cure)] : []),
  );
  return entry;
}

// Names stand between backticks in what the server tells.
function ticked(className, text) {
  const made = element("p", className);
  made.append(...text.split("`").map((part, at) => (at % 2 ? element("code", "", part) : part)));
  return made;
}

function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}
