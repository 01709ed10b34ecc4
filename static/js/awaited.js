// What the page knows of a reply that is on its way.

/** The place of the reply that is being listened for, if any. */
export function awaited() {
  return document.querySelector("[data-reply]");
}

/** Show or hide that the customer is at it. */
export function typing(on) {
  for (const sign of document.querySelectorAll("[data-typing]")) sign.hidden = !on;
}
