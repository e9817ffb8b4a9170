import { areaText } from "../grid/address";
import { clientObject } from "./clientObject";
import { clientResult } from "./clientResult";
import { enumMember } from "./excelEnums";
import { Handle } from "./handle";
import type { ChartRecord, HostState } from "./hostState";
import { OfficeError } from "./officeError";
import { rangeArgument } from "./rangePaths";
import type { SheetTarget } from "./targets";

/** The kinds of charts that a host with charts knows; read where `Excel.ChartType` is. */
export const chartTypes = {
  columnClustered: "ColumnClustered",
  columnStacked: "ColumnStacked",
  barClustered: "BarClustered",
  barStacked: "BarStacked",
  line: "Line",
  pie: "Pie",
} as const;

/** The charts of a sheet: kept and read back, for nothing is drawn here. A host without charts has no such member. */
export function chartScope(handle: Handle<SheetTarget>, context: object): Excel.ChartCollection {
  const { session } = handle;
  const { host } = session;
  const all = (): ChartRecord[] => chartsOf(host, handle.use().sheetId);
  const queued = (resolve: () => ChartRecord | null): Excel.Chart =>
    chartOf(new Handle(session, "Chart", resolve), handle, context);
  return clientObject<Excel.ChartCollection, SheetTarget>(handle, context, {
    type: "ChartCollection",
    scalars: { count: { get: () => all().length } },
    items: () => all().map((chart) => chartOf(new Handle(session, "Chart", () => chart, chart), handle, context)),
    methods: {
      add: (type: string, source: Excel.Range, seriesBy = "Auto") => {
        const range = rangeArgument(session, () => handle.use().sheetId, source);
        return queued(() => {
          const { area } = range();
          enumMember(chartTypes, type);
          if (area.rows < 2) throw new OfficeError("InvalidArgument", "A chart needs data.", "ChartCollection.add");
          const charts = all();
          const chart: ChartRecord = {
            name: `Chart ${String(charts.length + 1)}`,
            type,
            data: areaText(area),
            seriesBy,
            title: "",
            place: "",
          };
          charts.push(chart);
          return chart;
        });
      },
      getItemOrNullObject: (name: string) => queued(() => all().find((chart) => chart.name === name) ?? null),
      getCount: () => clientResult(handle, () => all().length),
    },
  });
}

function chartsOf({ parts }: HostState, sheetId: string): ChartRecord[] {
  const found = parts.charts.get(sheetId) ?? [];
  parts.charts.set(sheetId, found);
  return found;
}

function chartOf(handle: Handle<ChartRecord>, sheet: Handle<SheetTarget>, context: object): Excel.Chart {
  const { session } = handle;
  return clientObject<Excel.Chart, ChartRecord>(handle, context, {
    type: "Chart",
    scalars: {
      name: {
        get: (chart) => chart.name,
        set: (chart, value) => {
          chart.name = String(value);
        },
      },
    },
    links: {
      title: () =>
        clientObject<Excel.ChartTitle, ChartRecord>(handle, context, {
          type: "ChartTitle",
          scalars: {
            text: {
              get: (chart) => chart.title,
              set: (chart, value) => {
                chart.title = String(value);
              },
            },
          },
        }),
    },
    methods: {
      setPosition: (from: Excel.Range | string, to: Excel.Range | string) => {
        const corners = [from, to].map((corner) => rangeArgument(session, () => sheet.use().sheetId, corner));
        handle.act((chart) => {
          chart.place = corners.map((corner) => areaText(corner().area)).join(":");
        });
      },
      delete: () =>
        handle.act((chart) => {
          const charts = chartsOf(session.host, sheet.use().sheetId);
          charts.splice(charts.indexOf(chart), 1);
        }),
    },
  });
}
