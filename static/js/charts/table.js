// Reads what a chart shows from the accessible table.

/** {kind, caption, min, max, target, labels, series: [{key, name, values, spread}], hrefs, bends} of a table. */
export function readTable(table) {
  const heads = [...table.tHead.rows[0].cells];
  const rows = [...table.tBodies[0].rows];
  const column = (place) => rows.map((row) => number(row.cells[place]?.textContent));
  const series = heads.flatMap((head, place) => (head.dataset.series ? [{
    key: head.dataset.series,
    name: head.textContent.trim(),
    values: column(place),
    spread: head.dataset.bandBy ? column(Number(head.dataset.bandBy) - 1) : null,
  }] : []));
  return {
    kind: table.dataset.chart,
    caption: table.caption?.textContent.trim() ?? "",
    min: Number(table.dataset.chartMin) || 0,
    max: Number(table.dataset.chartMax) || 100,
    target: number(table.dataset.chartTarget),
    labels: rows.map((row) => row.cells[0].textContent.trim()),
    series: series.filter((one) => one.values.some((value) => value !== null)),
    hrefs: rows.map((row) => row.dataset.href ?? null),
    bends: rows.map((row) => row.dataset.bend ?? null),
  };
}

// A dash in the table is a gap in the chart, never a zero.
function number(text) {
  const value = Number.parseFloat((text ?? "").replace("−", "-"));
  return Number.isFinite(value) ? value : null;
}
