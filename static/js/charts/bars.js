// Lying bars, one group a row of the table; thin however few there are.
import { tooltip } from "./palette.js";

/** How tall the bars of `data` want to be, in pixels: a few rows do not fill a page. */
export function barsHeight(data) {
  return 60 + data.labels.length * Math.max(34, data.series.length * 24);
}

/** The ECharts option for `data` (see table.js) in `width` pixels. */
export function bars(data, look, width) {
  return {
    grid: { left: 8, right: 40, top: 8, bottom: data.series.length > 1 ? 36 : 12, containLabel: true },
    tooltip: { ...tooltip(look), axisPointer: { type: "none" } },
    legend: data.series.length > 1 ? { bottom: 0, textStyle: { color: look.inkSoft } } : undefined,
    xAxis: {
      type: "value",
      min: 0,
      max: data.max,
      splitLine: { lineStyle: { color: look.line } },
      axisLabel: { color: look.inkFaint },
    },
    yAxis: {
      type: "category",
      data: data.labels,
      inverse: true,
      axisLine: { lineStyle: { color: look.lineStrong } },
      axisTick: { show: false },
      axisLabel: { color: look.ink, width: width < 480 ? 90 : 160, overflow: "break" },
    },
    series: data.series.map((one, place) => ({
      type: "bar",
      name: one.name,
      data: one.values,
      barMaxWidth: 16,
      color: look.of(one.key, place),
      label: { show: true, position: "right", color: look.ink },
    })),
  };
}
