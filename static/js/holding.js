// What a document's form sends waits until what is being kept has been answered: else it would look
// like another window's. A text too long for the server is not sent at all: it stays on the page.
/** Have every press that sends `form` wait for `busy()`, a promise or nothing. */
export function hold(form, busy) {
  form.addEventListener("submit", (event) => {
    const going = busy();
    if (!going && !tooLong(form)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (tooLong(form)) return void say(form, tooLong(form));
    going.finally(() => form.requestSubmit(event.submitter));
  }, true);
  document.addEventListener("htmx:confirm", (event) => {
    const going = event.target.form === form && busy();
    if (!going) return;
    event.preventDefault();
    going.finally(() => event.detail.issueRequest(true));
  });
}

/** Take what the server tells of the draft: the mark of what it says now, and where it stands. */
export function take(form, { base, state }) {
  if (base !== undefined && form.elements.base) form.elements.base.value = base;
  const place = document.getElementById("state");
  if (state && place) place.outerHTML = state;
}

/** Say in words that the text of `form` is longer than the server takes; nothing where it is not. */
export function tooLong(form) {
  const most = Number(form.dataset.most ?? 0);
  const bytes = most ? new Blob([form.elements.text?.value ?? ""]).size : 0;
  if (bytes <= most) return "";
  return `Not saved: the text has ${Math.ceil(bytes / 1000)} kB, and ${most / 1000} kB is the most. It stays here; shorten it first.`;
}

/** Read why a save was refused: another window has saved in between. */
export async function refusal(response) {
  if (response?.status !== 409) return "";
  const { error } = await response.json();
  return `Not saved over it: ${error} “Save draft” shows both texts.`;
}

/** Say how the saving went, and loudly when it did not. */
export function say(form, words, { bad = true } = {}) {
  const place = form.querySelector("[data-draft-status]");
  if (!place) return;
  place.textContent = words;
  place.classList.toggle("field__error", bad && Boolean(words));
  if (bad && words) place.scrollIntoView({ block: "nearest" });
}
