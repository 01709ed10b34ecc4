// Every behaviour that needs no package. Works alone, unbundled; app.js adds htmx to it.
import * as autosubmit from "./autosubmit.js";
import * as composer from "./composer.js";
import * as confirm from "./confirm.js";
import * as dialog from "./dialog.js";
import * as draft from "./draft.js";
import * as evidence from "./evidence.js";
import * as faultLines from "./fault-lines.js";
import * as filter from "./filter.js";
import * as flash from "./flash.js";
import * as formDraft from "./form-draft.js";
import * as grid from "./grid.js";
import * as left from "./left.js";
import * as menu from "./menu.js";
import * as panes from "./panes.js";
import * as print from "./print.js";
import * as quoting from "./quoting.js";
import * as rating from "./rating.js";
import * as reveal from "./reveal.js";
import * as shortcuts from "./shortcuts.js";
import * as talk from "./talk.js";
import * as theme from "./theme.js";
import * as timer from "./timer.js";

// The order matters twice: drafts come back before the composer and ratings look, panes exist before shortcuts are listed.
const behaviours = [
  reveal, theme, menu, flash, dialog, confirm, print, autosubmit, filter, grid, evidence, faultLines,
  quoting, draft, formDraft, rating, composer, left, talk, timer, panes, shortcuts,
].map((behaviour) => behaviour.start);

/** Add one more behaviour: a function of the root that it is to wire. */
export function behave(wire) {
  behaviours.push(wire);
}

/** Wire everything under `root`; safe to call again for the same elements. */
export function start(root) {
  for (const wire of behaviours) wire(root);
}

start(document);
