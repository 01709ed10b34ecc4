// Only the parts of ECharts that we draw with, as SVG: sharp on paper, readable by tests.
import { BarChart, LineChart, RadarChart } from "echarts/charts";
import { GridComponent, LegendComponent, MarkLineComponent, RadarComponent, TooltipComponent } from "echarts/components";
import { init as begin, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

use([
  BarChart, LineChart, RadarChart, GridComponent, LegendComponent, MarkLineComponent,
  RadarComponent, TooltipComponent, SVGRenderer,
]);

/** An empty chart in `place`. */
export function init(place) {
  return begin(place, null, { renderer: "svg" });
}
