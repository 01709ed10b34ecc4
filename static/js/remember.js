// Small things kept in this browser. A private window may refuse: then nothing is kept and nothing breaks.

/** What is kept under `key`, or null. */
export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(`rapport:${key}`));
  } catch {
    return null;
  }
}

/** Keep `value` under `key`; null forgets it. Returns whether it is kept. */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(`rapport:${key}`);
    else localStorage.setItem(`rapport:${key}`, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** A choice that the server keeps too, or an empty string. */
export function recallCookie(name) {
  return document.cookie.split("; ").find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

/** A choice that the server reads too, kept for a year; an empty value forgets it. */
export function rememberCookie(name, value) {
  const age = value ? 31_536_000 : 0;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `${name}=${value}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}
