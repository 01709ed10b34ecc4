// Charts drawn from the table that is already on the page. Fetched only where there is one.
import { bars, barsHeight } from "./charts/bars.js";
import { init } from "./charts/echarts.js";
import { line, lineHeight } from "./charts/line.js";
import { palette } from "./charts/palette.js";
import { radar } from "./charts/radar.js";
import { readTable } from "./charts/table.js";
import { each } from "./each.js";

const KINDS = { line, radar, bars };
const drawn = new Set();
let printing = false;

export function start(root) {
  each(root, "table[data-chart]", draw);
}

function draw(table) {
  const figure = table.closest(".chart");
  const place = figure?.querySelector("[data-chart-canvas]");
  const data = readTable(table);
  if (!place || !data.series.length || !data.labels.length) return;
  place.hidden = false;
  place.role = "img";
  place.ariaLabel = `${data.caption} (chart; the same numbers are in the table that follows)`;
  if (kindOf(data) === "bars") place.style.blockSize = `${barsHeight(data)}px`;
  figure.querySelector("[data-chart-numbers]").open = false;
  whenSeen(place, () => begin(place, data));
}

// Words above a line take rows of their own, more of them where it is narrow.
function fit(place, data) {
  if (kindOf(data) === "line") place.style.blockSize = `${lineHeight(data, place.clientWidth)}px`;
}

// In a closed fold there is no room to draw in; the first glimpse of room begins, but not that which paper gives.
function whenSeen(place, act) {
  const watch = new ResizeObserver(() => {
    if (printing || !place.clientWidth) return;
    watch.disconnect();
    act();
  });
  watch.observe(place);
}

function begin(place, data) {
  fit(place, data);
  const chart = init(place);
  const redraw = () => {
    chart.setOption(option(data, place), { notMerge: true });
    // With a view box the drawing scales on paper, where there is no time to draw it again.
    place.querySelector("svg").setAttribute("viewBox", `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
  };
  redraw();
  chart.on("click", (point) => { if (data.hrefs[point.dataIndex]) location.assign(data.hrefs[point.dataIndex]); });
  new ResizeObserver(() => {
    if (printing || !place.clientWidth) return;
    fit(place, data);
    chart.resize();
    redraw();
  }).observe(place);
  drawn.add({ chart, place, redraw });
}

function option(data, place) {
  const look = palette();
  return {
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 250,
    textStyle: { fontFamily: look.font, color: look.inkSoft, fontSize: 13 },
    ...KINDS[kindOf(data)](data, look, place.clientWidth, place.clientHeight),
  };
}

// A circle needs three spokes that have a figure.
function kindOf(data) {
  const spokes = data.series[0].values.filter((value) => value !== null).length;
  return data.kind === "radar" && spokes < 3 ? "bars" : data.kind;
}

function redrawAll() {
  for (const one of drawn) {
    if (one.place.isConnected) one.redraw();
    else drawn.delete(one) && one.chart.dispose();
  }
}

new MutationObserver(redrawAll).observe(document.documentElement, { attributeFilter: ["data-theme"] });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redrawAll);

// Paper is light whatever the screen is.
let screenTheme;
window.addEventListener("beforeprint", () => {
  printing = true;
  screenTheme = document.documentElement.dataset.theme;
  document.documentElement.dataset.theme = "light";
  redrawAll();
});
window.addEventListener("afterprint", () => {
  printing = false;
  if (screenTheme) document.documentElement.dataset.theme = screenTheme;
  else delete document.documentElement.dataset.theme;
});
