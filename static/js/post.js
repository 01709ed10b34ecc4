// Sending to our own server.

/** The page's CSRF token. */
export function token() {
  return document.querySelector('meta[name="csrf-token"]')?.content ?? "";
}

/** POST `fields` as a form, or as JSON; resolves to the response, rejects when it is not 2xx. */
export async function post(url, fields, { json = false, ...options } = {}) {
  const response = await fetch(url, {
    method: "POST",
    credentials: "same-origin",
    body: json ? JSON.stringify(fields) : new URLSearchParams(fields),
    headers: { "X-CSRFToken": token(), ...(json && { "Content-Type": "application/json" }) },
    ...options,
  });
  if (!response.ok) throw Object.assign(new Error(`${url} answered ${response.status}`), { response });
  return response;
}
