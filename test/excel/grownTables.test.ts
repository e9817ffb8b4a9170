import { quarterOf, tablesOf, threeManagers } from "../support/fullQuarter";
import type { TestHost } from "../workbench/testHost";
import { look } from "./excelHost";
import { fullColumns, gradeAndWrite, installQuarter } from "./liveQuarter";

let host: TestHost;

beforeAll(async () => {
  host = await installQuarter(quarterOf(threeManagers.slice(0, 1)));
});
afterAll(() => {
  host.dispose();
});

/** Puts the rows of three managers into the tables of one, by the API, which leaves tables as they are, or by hand. */
async function fill(name: string, rows: readonly (readonly unknown[])[], byHand: boolean): Promise<void> {
  const body = rows.slice(1).map((cells) => cells.map((cell) => cell ?? ""));
  if (byHand) {
    const id = host.state.grid.sheets().find((sheet) => sheet.name === name)?.id ?? "";
    await host.enter(id, 1, 0, body);
    return;
  }
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(name);
    const area = table
      .getRange()
      .getCell(0, 0)
      .getResizedRange(body.length, (body[0]?.length ?? 1) - 1);
    area.getOffsetRange(1, 0).getResizedRange(-1, 0).values = body.map((cells) =>
      cells.map((cell) => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell)),
    );
    table.resize(area);
    await context.sync();
  });
}

test("live formulas follow tables that were made larger through the API or filled in further by hand", async () => {
  const [first] = await gradeAndWrite("live", 3);
  expect(first?.[0]).toBe("B001");
  const grown = tablesOf(quarterOf(threeManagers)).filter(({ rows }) => rows.length > 2);
  for (const [index, { name, rows }] of grown.entries()) await fill(name, rows, index % 2 === 1);
  await host.state.grid.calculated();
  const live = (await look("考核结果", "A6:AZ8")) as readonly (readonly unknown[])[];
  const values = await gradeAndWrite("values", 3);
  expect(values.map(([id]) => id)).toEqual(["B001", "B002", "B003"]);
  fullColumns.forEach(({ key }, column) => {
    expect({ key, cells: live.map((row) => row[column]) }).toEqual({ key, cells: values.map((row) => row[column]) });
  });
});
