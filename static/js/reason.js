// Why the server refused, in the sentence that it gave; empty where there is none for people.

/** The sentence in the answer of `xhr`, at most 300 characters long. */
export function reason(xhr) {
  const body = new DOMParser().parseFromString(xhr.responseText, "text/html");
  const words = (body.querySelector("main p, p") ?? body.body).textContent.trim();
  return words.length < 300 ? words : "";
}
