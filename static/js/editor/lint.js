// One checker for the command line, the upload and the editor: the server's. Its faults go to the text and the list.
import { linter } from "@codemirror/lint";
import { post } from "../post.js";
import { listFaults, listUnchecked } from "./list.js";

const PAUSE = 300;

/** Lints with the checks behind the textarea's data-lint-url. */
export function serverLint(text) {
  return linter(async (view) => {
    const source = view.state.doc.toString();
    try {
      const response = await post(text.dataset.lintUrl, { text: source }, { json: true });
      const { faults, warnings = [] } = await response.json();
      listFaults(text.id, faults);
      const { doc } = view.state;
      return [
        ...faults.map((fault) => diagnostic(doc, fault, "error")),
        ...warnings.map((fault) => diagnostic(doc, fault, "warning")),
      ];
    } catch {
      listUnchecked(text.id);
      return [];
    }
  }, { delay: PAUSE });
}

function diagnostic(doc, fault, severity) {
  const line = doc.line(Math.min(Math.max(1, fault.line || 1), doc.lines));
  const from = Math.min(line.from + Math.max(0, (fault.column || 1) - 1), line.to);
  return {
    from,
    to: Math.max(from, line.to),
    severity,
    message: [fault.what, fault.cure].filter(Boolean).join("; ").replaceAll("`", ""),
  };
}
