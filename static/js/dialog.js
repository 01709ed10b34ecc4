// Links to a <dialog> open it as a modal; the browser keeps focus inside and gives it back.
import { each } from "./each.js";

export function start(root) {
  each(root, "[data-dialog-open]", wireOpener);
  each(root, "[data-dialog]", wireDialog);
}

function wireOpener(opener) {
  const dialog = document.getElementById(opener.dataset.dialogOpen);
  if (!dialog?.showModal) return;
  opener.setAttribute("aria-haspopup", "dialog");
  opener.addEventListener("click", (event) => {
    event.preventDefault();
    if (!dialog.open) dialog.showModal();
  });
}

function wireDialog(dialog) {
  dialog.addEventListener("click", (event) => {
    const onBackdrop = event.target === dialog;
    const closer = event.target.closest("[data-dialog-close]");
    if (!onBackdrop && !closer) return;
    event.preventDefault();
    dialog.close();
  });
}
