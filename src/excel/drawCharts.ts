import type { ChartPlan, SheetPlan } from "../workflow/ports";

/** Names of the charts that the add-in drew: those of a person stay when a sheet is written again. */
const CHART_NAME = "考核图";
const OWN_CHART = new RegExp(`^${CHART_NAME}\\d+$`);

const chartTypes: Readonly<Record<ChartPlan["kind"], "ColumnClustered" | "ColumnStacked" | "BarClustered" | "Line">> = {
  columns: "ColumnClustered",
  stackedColumns: "ColumnStacked",
  bars: "BarClustered",
  line: "Line",
};

/** Whether this Excel draws charts; the workbench does not. */
export function hasCharts(): boolean {
  return typeof Excel !== "undefined" && "ChartType" in Excel;
}

/** Draws the charts of a sheet in the place of those drawn before, where the host has charts. Rejects where it refuses them. */
export async function drawCharts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { charts = [] }: SheetPlan,
): Promise<void> {
  if (charts.length === 0 || !hasCharts()) return;
  sheet.charts.load("items/name");
  await context.sync();
  for (const old of sheet.charts.items) if (OWN_CHART.test(old.name)) old.delete();
  charts.forEach(({ kind, title, data, from, to }, index) => {
    const chart = sheet.charts.add(chartTypes[kind], sheet.getRange(data), "Columns");
    chart.name = `${CHART_NAME}${String(index + 1)}`;
    chart.title.text = title;
    chart.setPosition(from, to);
  });
  await context.sync();
}
