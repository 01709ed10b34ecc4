// htmx as we use it: no eval, no injected styles, refusals with a form are shown, the token goes along.
import htmx from "htmx.org";
import { announce } from "./announce.js";
import { token } from "./post.js";

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
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

document.addEventListener("htmx:responseError", (event) => {
  if (!event.detail.elt.matches("[data-composer]")) {
    announce("That did not work. Nothing was changed; please try again.", { shown: true });
  }
});

document.addEventListener("htmx:sendError", (event) => {
  if (!event.detail.elt.matches("[data-composer]")) {
    announce("The connection was lost. Please try again.", { shown: true });
  }
});

export default htmx;
