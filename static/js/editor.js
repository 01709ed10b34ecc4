// A YAML textarea becomes an editor that checks at the server as you type. Fetched only where there is one.
import { yaml } from "@codemirror/lang-yaml";
import { lintGutter } from "@codemirror/lint";
import { EditorView, basicSetup } from "codemirror";
import { each } from "./each.js";
import { serverCompletion } from "./editor/complete.js";
import { serverLint } from "./editor/lint.js";
import { look } from "./editor/look.js";

export function start(root) {
  each(root, "textarea[data-editor]", upgrade);
}

function upgrade(text) {
  const label = document.querySelector(`label[for="${CSS.escape(text.id)}"]`);
  const view = new EditorView({
    doc: text.value,
    extensions: [
      basicSetup,
      yaml(),
      look,
      lintGutter(),
      text.dataset.lintUrl ? serverLint(text) : [],
      text.dataset.completeUrl ? serverCompletion(text) : [],
      EditorView.lineWrapping,
      EditorView.cspNonce.of(document.querySelector('meta[name="csp-nonce"]')?.content ?? ""),
      EditorView.contentAttributes.of({ "aria-label": label?.textContent.trim() ?? "Editor", tabindex: "0" }),
      EditorView.updateListener.of((update) => { if (update.docChanged) copyBack(update.state, text); }),
    ],
  });
  text.hidden = true;
  text.after(view.dom);
  if (text.dataset.line) go(view, { line: Number(text.dataset.line), column: 1 });
  label?.addEventListener("click", () => view.focus());
  text.addEventListener("editor:go", (event) => {
    event.preventDefault();
    go(view, event.detail);
  });
}

// The textarea stays what the form sends and what the draft keeps.
function copyBack(state, text) {
  text.value = state.doc.toString();
  text.dispatchEvent(new Event("input", { bubbles: true }));
}

function go(view, { line, column }) {
  const at = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
  const anchor = Math.min(at.from + column - 1, at.to);
  view.dispatch({ selection: { anchor, head: at.to }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
  view.focus();
}
