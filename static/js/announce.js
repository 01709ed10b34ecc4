// One polite voice for the page: said by screen readers, shown only when it must be seen.

/** Say `text` once. With `shown` it also stands on the screen for some seconds. */
export function announce(text, { shown = false } = {}) {
  const place = document.getElementById("announcer");
  if (!place) return;
  place.classList.toggle("visually-hidden", !shown);
  place.classList.toggle("toast", shown);
  // Emptied first, or the same sentence twice would be said once.
  place.textContent = "";
  setTimeout(() => { place.textContent = text; }, 50);
  clearTimeout(announce.timer);
  if (shown) announce.timer = setTimeout(() => announce(""), 8000);
}
