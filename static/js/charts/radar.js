// Skills round a circle: now against before and target. A skill without a figure now has no spoke.
import { DASHES, SYMBOLS, tooltip } from "./palette.js";

const NAME = 92;

/** The ECharts option for `data` (see table.js) in `width` by `height` pixels. */
export function radar(data, look, width, height) {
  const spokes = data.labels.map((_, place) => place).filter((place) => data.series[0].values[place] !== null);
  return {
    tooltip: tooltip(look, "item"),
    legend: { bottom: 0, icon: "roundRect", textStyle: { color: look.inkSoft }, itemHeight: 4, itemWidth: 20 },
    radar: {
      center: ["50%", "47%"],
      radius: Math.max(60, Math.min(width / 2 - NAME, height * 0.36)),
      indicator: spokes.map((place) => ({ name: data.labels[place], max: data.max })),
      axisName: { color: look.ink, fontSize: 12, width: NAME - 14, overflow: "break" },
      splitNumber: 4,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: look.line } },
      axisLine: { lineStyle: { color: look.line } },
    },
    series: [{
      type: "radar",
      data: data.series.map((one, place) => ({
        name: one.name,
        value: spokes.map((spoke) => one.values[spoke] ?? 0),
        symbol: SYMBOLS[place % SYMBOLS.length],
        symbolSize: 6,
        itemStyle: { color: look.of(one.key, place) },
        lineStyle: { color: look.of(one.key, place), width: 2, type: DASHES[place % DASHES.length] },
        areaStyle: { color: look.of(one.key, place), opacity: place === 0 ? 0.14 : 0 },
      })).filter((_, place) => complete(data.series[place], spokes)),
    }],
  };
}

// A radar draws what is missing as 0, which would be a lie: such a series is left to the table.
function complete(one, spokes) {
  return spokes.every((spoke) => one.values[spoke] !== null);
}
