// Filters apply on change; their button is for those without a script.
import { each } from "./each.js";

export function start(root) {
  each(root, "form[data-autosubmit]", wire);
}

function wire(form) {
  const button = form.querySelector("[data-autosubmit-button]");
  if (button) button.hidden = true;
  // The page comes back filtered: whoever uses the keyboard goes on where they were.
  const place = `focus:${form.action}`;
  form.elements[sessionStorage.getItem(place)]?.focus({ preventScroll: true });
  sessionStorage.removeItem(place);
  form.addEventListener("change", (event) => {
    sessionStorage.setItem(place, event.target.name);
    form.requestSubmit();
  });
  // Empty fields stay out of the address, so that a filtered page has a short one.
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  });
}
