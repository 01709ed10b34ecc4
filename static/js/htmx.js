// htmx as we use it: no eval, no injected styles, refusals with a form are shown, the token goes along.
import htmx from "htmx.org";
import { announce } from "./announce.js";
import { token } from "./post.js";
import { reason } from "./reason.js";

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  // Not style: what a tool has left in an old element would be copied into the new one, against our policy.
  attributesToSettle: ["class", "width", "height"],
  // Pages hold customers' records: nothing of them stays in the browser's store.
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  timeout: 120_000,
  responseHandling: [
    { code: "204", swap: false },
    { code: "[23]..", swap: true },
    { code: "422", swap: true },
    { code: "[45]..", swap: false, error: true },
  ],
});

document.addEventListener("htmx:configRequest", (event) => {
  event.detail.headers["X-CSRFToken"] = token();
});

// A refusal that is one sentence is no part of a page: it is said, and what was there stays.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (xhr.status < 400 || xhr.getResponseHeader("Content-Type")?.startsWith("text/html")) return;
  event.detail.shouldSwap = false;
  event.detail.isError = true;
});

document.addEventListener("htmx:responseError", (event) => {
  if (!event.detail.elt.matches("[data-composer], [data-quiet]")) {
    announce(reason(event.detail.xhr) || "That did not work. Nothing was changed; please try again.", { shown: true });
  }
});

document.addEventListener("htmx:sendError", (event) => {
  if (!event.detail.elt.matches("[data-composer], [data-quiet]")) {
    announce("The connection was lost. Please try again.", { shown: true });
  }
});

// What came of a click is said to those who cannot see it appear.
document.addEventListener("htmx:afterSettle", (event) => {
  const news = event.target.querySelector("[data-announce]");
  if (!news) return;
  const items = [...news.children].map((item) => item.textContent.trim());
  announce(`${news.dataset.announce}: ${items.join(", ")}`);
});

export default htmx;
