// Completion asks the server: it knows the schema, and what this place has that a text may name.
import { autocompletion } from "@codemirror/autocomplete";
import { post } from "../post.js";

/** Completes by what is behind the textarea's data-complete-url. */
export function serverCompletion(text) {
  return autocompletion({ override: [(context) => offers(context, text)], maxRenderedOptions: 60 });
}

async function offers(context, text) {
  const line = context.state.doc.lineAt(context.pos);
  const typed = line.text.slice(0, context.pos - line.from);
  if (!context.explicit && !/[\w-]$|[\[{,] ?$|: $|- $/.test(typed)) return null;
  try {
    const place = { line: line.number, column: context.pos - line.from + 1 };
    const response = await post(text.dataset.completeUrl, { text: context.state.doc.toString(), ...place }, { json: true });
    const { begin, offers: found } = await response.json();
    if (context.aborted || !found.length) return null;
    return { from: line.from + begin - 1, options: found.map(option), validFor: /^[\w-]*$/ };
  } catch {
    return null;
  }
}

function option({ text, label, detail }, number) {
  return { label: text, detail: label, info: detail || undefined, boost: Math.max(-99, -number) };
}
