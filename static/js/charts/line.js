// Lines over turns or time: named at their end, with bands where they are unsure and words where they bend.
import { DASHES, SYMBOLS, tooltip } from "./palette.js";
import { labelsFor, wrap } from "./words.js";

const LEFT = 36;
const TOP = 16;
const BOTTOM = 30;
const ROW = 18;
const NAME = 17;

/** How tall the lines of `data` want to be in `width` pixels: the words above them take no room from the plot. */
export function lineHeight(data, width) {
  return (width < 560 ? 256 : 320) + rowsOf(bendsOf(data, width)) * ROW;
}

/** The ECharts option for `data` (see table.js) in `width` by `height` pixels. */
export function line(data, look, width, height) {
  const many = data.series.length > 1;
  const bends = bendsOf(data, width);
  const top = TOP + rowsOf(bends) * ROW;
  const shifts = shiftsOf(data, height - top - BOTTOM);
  return {
    grid: { left: LEFT, right: rightOf(data), top, bottom: BOTTOM },
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
      min: data.min,
      max: data.max,
      interval: (data.max - data.min) / 4,
      splitLine: { lineStyle: { color: look.line } },
      axisLabel: { color: look.inkFaint },
    },
    series: [
      ...data.series.flatMap((one, place) => band(one, look.of(one.key, place), data)),
      ...data.series.map((one, place) => stroke(one, place, look.of(one.key, place), many && shifts[place])),
      marks(data, bends, look),
      quotes(data, bends, look, top),
    ],
  };
}

function rightOf(data) {
  return data.series.length > 1 ? 64 : 28;
}

function bendsOf(data, width) {
  const bends = data.bends.flatMap((words, place) => (words ? [{ words, place }] : []));
  const step = (width - LEFT - rightOf(data)) / Math.max(1, data.labels.length - 1);
  const labels = labelsFor(bends.map(({ words }) => words), bends.map(({ place }) => LEFT + place * step), width);
  return bends.map((bend, place) => ({ ...bend, ...labels[place] }));
}

function rowsOf(bends) {
  return Math.max(0, ...bends.map((bend) => bend.row + 1));
}

// Where lines end close together their names would lie on each other: they are moved apart, none out of the plot.
function shiftsOf(data, tall) {
  const lasts = data.series.map((one) => one.values.findLast((value) => value !== null));
  const ends = lasts.map((last, place) => ({ place, at: tall * (1 - (last - data.min) / (data.max - data.min)) })).sort((a, b) => a.at - b.at);
  const to = ends.map(({ at }) => at);
  for (let one = 1; one < to.length; one += 1) to[one] = Math.max(to[one], to[one - 1] + NAME);
  for (let one = to.length - 1; one >= 0; one -= 1) to[one] = Math.min(to[one], (to[one + 1] ?? tall + NAME) - NAME);
  const shifts = [];
  ends.forEach(({ place, at }, order) => { shifts[place] = to[order] - at; });
  return shifts;
}

function stroke(one, place, colour, shift) {
  return {
    type: "line",
    name: one.name,
    data: one.values,
    symbol: SYMBOLS[place % SYMBOLS.length],
    symbolSize: 7,
    color: colour,
    lineStyle: { width: 2, type: DASHES[place % DASHES.length] },
    endLabel: {
      show: shift !== false, formatter: "{a}", color: colour, fontWeight: 600, distance: 8, offset: [0, shift || 0],
    },
    emphasis: { focus: "series" },
  };
}

// The band is the space between an unseen lower line and a filled one stacked on it.
function band(one, colour, { min, max }) {
  if (!one.spread) return [];
  const around = (sign) => one.values.map((value, place) =>
    (value === null ? null : Math.min(max, Math.max(min, value + sign * (one.spread[place] ?? 0)))));
  const [low, high] = [around(-1), around(1)];
  const part = (values, opacity) => ({
    type: "line", data: values, stack: `band-${one.key}`, stackStrategy: "all", symbol: "none", silent: true,
    lineStyle: { opacity: 0 }, areaStyle: { color: colour, opacity }, tooltip: { show: false },
  });
  return [part(low, 0), part(high.map((value, place) => (value === null ? null : value - low[place])), 0.18)];
}

// An unseen series that carries what is drawn across the plot: the target, and a line up to the words at each bend.
function marks(data, bends, look) {
  const atTarget = data.target === null ? [] : [{
    yAxis: data.target,
    lineStyle: { color: look.target, type: [4, 4], width: 1.5 },
    label: { formatter: `target ${data.target}`, color: look.target, position: "insideStartTop" },
  }];
  const atBends = bends.map(({ place }) => ({
    xAxis: place,
    lineStyle: { color: look.copper, type: "solid", width: 1 },
    label: { show: false },
  }));
  return unseen([...atBends, ...atTarget], 5);
}

// The words stand on lines of their own, which end in their rows; drawn later, they cover the lines of others.
function quotes(data, bends, look, top) {
  return unseen(bends.map(({ text, align, row, place }) => {
    const label = {
      formatter: text, align, color: look.ink, backgroundColor: look.ground, padding: [1, 3],
      fontSize: 12, position: "end", distance: 1,
    };
    const lineStyle = { color: look.copper, type: "solid", width: 1 };
    return [
      { coord: [place, data.max], lineStyle, label },
      { coord: [place, data.max], y: top - 4 - row * ROW },
    ];
  }), 6);
}

function unseen(lines, z) {
  return {
    type: "line", data: [], silent: true,
    markLine: { symbol: "none", silent: true, animation: false, z, data: lines },
  };
}

function words(points, data) {
  const place = points[0]?.dataIndex;
  const shown = data.series.filter((one) => one.values[place] !== null && one.values[place] !== undefined);
  const lines = shown.map((one) => {
    const spread = one.spread?.[place];
    return `${one.name}  ${one.values[place]}${spread ? ` ± ${spread}` : ""}`;
  });
  const said = data.bends[place] ? [wrap(`“${data.bends[place]}”`, 40)] : [];
  return [data.labels[place], ...said, ...lines].join("\n");
}
