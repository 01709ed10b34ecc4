// The page's colours as ECharts can use them: light-dark() resolved, for the theme of this moment.

const NAMES = {
  ink: "--ink", inkSoft: "--ink-soft", inkFaint: "--ink-faint", line: "--line", lineStrong: "--line-strong",
  surface: "--raised", ground: "--ground", accent: "--accent", copper: "--copper",
  heat: "--heat", worry: "--worry", trust: "--trust",
  now: "--series-1", estimate: "--series-1", before: "--series-2", target: "--series-3",
};
const SERIES = ["--series-1", "--series-2", "--series-3"];
// A second sign beside the colour.
export const DASHES = ["solid", [7, 4], [2, 3]];
export const SYMBOLS = ["circle", "triangle", "rect"];

/** Colours by meaning, and `of(key, place)` for a series. */
export function palette() {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const resolve = (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const look = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, resolve(name)]));
  const others = SERIES.map(resolve);
  probe.remove();
  return {
    ...look,
    font: getComputedStyle(document.body).fontFamily,
    of: (key, place) => look[key] ?? others[place % others.length],
  };
}

/** A tooltip in the page's dress. Drawn as SVG text: HTML ones need inline styles, which our policy refuses. */
export function tooltip(look, trigger = "axis") {
  return {
    trigger,
    renderMode: "richText",
    confine: true,
    backgroundColor: look.surface,
    borderColor: look.lineStrong,
    textStyle: { color: look.ink, fontSize: 13 },
    axisPointer: { type: "line", lineStyle: { color: look.lineStrong } },
  };
}
