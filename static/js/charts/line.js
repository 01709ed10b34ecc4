// Lines over turns or time: named at their end, with bands where they are unsure and words where they bend.
import { DASHES, SYMBOLS, tooltip } from "./palette.js";
import { labelsFor } from "./words.js";

const ROOMY = 560;
const LEFT = 36;
const LINE_HEIGHT = 16;

/** The ECharts option for `data` (see table.js) in `width` pixels. */
export function line(data, look, width) {
  const many = data.series.length > 1;
  const right = many ? 64 : 28;
  const bends = bendsOf(data, width, right);
  const tallest = Math.max(0, ...bends.map((bend) => bend.text.split("\n").length));
  return {
    grid: { left: LEFT, right, top: tallest ? tallest * LINE_HEIGHT + 16 : 16, bottom: 30 },
    tooltip: { ...tooltip(look), formatter: (points) => words(points, data) },
    xAxis: {
      type: "category",
      data: data.labels,
      boundaryGap: data.labels.length === 1,
      axisLine: { lineStyle: { color: look.lineStrong } },
      axisTick: { show: false },
      axisLabel: { color: look.inkFaint, hideOverlap: true },
    },
    yAxis: {
      type: "value",
      min: 0,
      max: data.max,
      interval: data.max / 4,
      splitLine: { lineStyle: { color: look.line } },
      axisLabel: { color: look.inkFaint },
    },
    series: [
      ...data.series.flatMap((one, place) => band(one, look.of(one.key, place), data.max)),
      ...data.series.map((one, place) => stroke(one, place, look.of(one.key, place), many)),
      marks(data, bends, look),
    ],
  };
}

function bendsOf(data, width, right) {
  const bends = data.bends.flatMap((words, place) => (words ? [{ words, place, turn: data.labels[place] }] : []));
  const step = (width - LEFT - right) / Math.max(1, data.labels.length - 1);
  const xs = bends.map(({ place }) => LEFT + place * step);
  const labels = width < ROOMY ? bends.map(({ turn }) => ({ text: turn, align: "center" })) : labelsFor(bends, xs, width);
  return bends.map((bend, place) => ({ ...bend, ...labels[place] }));
}

function stroke(one, place, colour, named) {
  return {
    type: "line",
    name: one.name,
    data: one.values,
    symbol: SYMBOLS[place % SYMBOLS.length],
    symbolSize: 7,
    color: colour,
    lineStyle: { width: 2, type: DASHES[place % DASHES.length] },
    endLabel: { show: named, formatter: "{a}", color: colour, fontWeight: 600, distance: 8 },
    labelLayout: { moveOverlap: "shiftY" },
    emphasis: { focus: "series" },
  };
}

// The band is the space between an unseen lower line and a filled one stacked on it.
function band(one, colour, max) {
  if (!one.spread) return [];
  const around = (sign) => one.values.map((value, place) =>
    (value === null ? null : Math.min(max, Math.max(0, value + sign * (one.spread[place] ?? 0)))));
  const [low, high] = [around(-1), around(1)];
  const part = (values, opacity) => ({
    type: "line", data: values, stack: `band-${one.key}`, symbol: "none", silent: true,
    lineStyle: { opacity: 0 }, areaStyle: { color: colour, opacity }, tooltip: { show: false },
  });
  return [part(low, 0), part(high.map((value, place) => (value === null ? null : value - low[place])), 0.18)];
}

// An unseen series that carries what is drawn across the plot: the target, and the agent's words at each bend.
function marks(data, bends, look) {
  const atBends = bends.map(({ text, align, place }) => ({
    xAxis: place,
    lineStyle: { color: look.copper, type: "solid", width: 1 },
    label: {
      formatter: text, color: look.ink, fontSize: 12, lineHeight: LINE_HEIGHT,
      position: "end", distance: 6, align,
    },
  }));
  const atTarget = data.target === null ? [] : [{
    yAxis: data.target,
    lineStyle: { color: look.target, type: [4, 4], width: 1.5 },
    label: { formatter: `target ${data.target}`, color: look.target, position: "insideStartTop" },
  }];
  return {
    type: "line", data: [], silent: true,
    markLine: { symbol: "none", silent: true, animation: false, data: [...atBends, ...atTarget] },
  };
}

function words(points, data) {
  const place = points[0]?.dataIndex;
  const shown = data.series.filter((one) => one.values[place] !== null && one.values[place] !== undefined);
  const lines = shown.map((one) => {
    const spread = one.spread?.[place];
    return `${one.name}  ${one.values[place]}${spread ? ` ± ${spread}` : ""}`;
  });
  return [data.labels[place], ...lines].join("\n");
}
