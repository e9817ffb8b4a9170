import { excelWorkbook } from "../../src/excel/excelWorkbook";
import type { TestHost } from "../workbench/testHost";
import { everything, failSync, faultOf, installExcel, look, plan, progress, put, sheetNames } from "./excelHost";

const workbook = excelWorkbook();
const rows = [["00123", "甲", 77.73]] as const;
const mine = [
  ["我的", "数据"],
  [1, 2],
];
let host: TestHost;

beforeEach(() => {
  host = installExcel();
});
afterEach(() => {
  host.dispose();
});

async function write(score: number): Promise<void> {
  await workbook.writeSheets([plan("考核结果", [["B1", "丙", score]])], progress());
}

async function rename(from: string, to: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(from).name = to;
    await context.sync();
  });
}

async function copySheet(name: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).copy("End");
    await context.sync();
  });
}

/** Names and what the last write put into the score of each sheet. */
async function scores(): Promise<Readonly<Record<string, unknown>>> {
  const names = sheetNames(host).filter((name) => name.startsWith("考核结果"));
  const entries: [string, unknown][] = [];
  for (const name of names) entries.push([name, ((await look(name, "C4")) as unknown[][])[0]?.[0]]);
  return Object.fromEntries(entries);
}

describe("a person's own sheets", () => {
  test.each(["考核结果_上次", "~考核结果", "考核结果 (2)"])("%s stays, whatever is written", async (name) => {
    await put(name, "A1:B2", mine);
    const before = (await everything(host))[name];
    for (const score of [1, 2, 3]) await write(score);
    expect((await everything(host))[name]).toEqual(before);
  });

  test("a copy that a person renames is his, and so is a copy that he makes", async () => {
    for (const score of [1, 2]) await write(score);
    await rename("考核结果_上次", "考核结果_三季度");
    await copySheet("考核结果");
    for (const score of [3, 4]) await write(score);
    expect(await scores()).toEqual({ 考核结果: 4, 考核结果_三季度: 1, "考核结果 (2)": 2, 考核结果_上次: 3 });
  });

  test("a sheet that a person makes in place of a deleted one is his", async () => {
    for (const score of [1, 2]) await write(score);
    await Excel.run(async (context) => {
      for (const name of ["考核结果", "考核结果_上次"]) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    await put("考核结果", "A1:B2", mine);
    await put("考核结果_上次", "A1:B2", mine);
    for (const score of [3, 4, 5]) await write(score);
    expect(await look("考核结果_上次", "A1:B2")).toEqual(mine);
    expect(await look("考核结果_上次 (2)", "A1:B2")).toEqual(mine);
    expect(await scores()).toMatchObject({ 考核结果: 5, "考核结果_上次 (3)": 4 });
  });

  test("settings that cannot be read make no sheet ours", async () => {
    await write(1);
    await Excel.run(async (context) => {
      context.workbook.settings.add("kpi-appraisal.sheets", '{"damaged"');
      await context.sync();
    });
    for (const score of [2, 3]) await write(score);
    expect(await scores()).toEqual({ 考核结果: 3, 考核结果_上次: 1, "考核结果_上次 (2)": 2 });
  });
});

describe("what a failure leaves behind", () => {
  test("a draft that could not be removed goes with the next writing", async () => {
    const end = failSync(5, "GeneralException", 20);
    await faultOf(write(1));
    end();
    expect(sheetNames(host)).toEqual(["Sheet1", "~考核结果"]);
    expect(await workbook.listTables()).toEqual([]);
    await write(2);
    expect(sheetNames(host)).toEqual(["Sheet1", "考核结果"]);
  });

  test("copies that could not get their name are named, or make way, with the next writing", async () => {
    await put("考核结果", "A1:B2", mine);
    let seen = 0;
    for (let nth = 9; nth < 24; nth += 1) {
      const end = failSync(nth, "GeneralException", 30);
      await write(nth).catch(() => undefined);
      end();
      if (sheetNames(host).includes("考核结果 (2)")) seen += 1;
      await write(nth + 100);
    }
    expect(seen).toBeGreaterThan(0);
    expect(sheetNames(host).filter((name) => name.startsWith("~"))).toEqual([]);
    const originals = await Promise.all(
      sheetNames(host)
        .filter((name) => name.startsWith("考核结果_上次"))
        .map((name) => look(name, "A1:B2")),
    );
    expect(originals).toContainEqual(mine);
  });
});

describe("when even putting back fails", () => {
  const old = [
    ["工号", "姓名", "评分"],
    ["老", "=2*3", 1],
    ["旧", "乙", 2],
  ];

  test.each(Array.from({ length: 24 }, (_, index) => index))(
    "whichever request fails (%i), and all after it, the old content is on its sheet or on the copy that is named",
    async (nth) => {
      await put("考核结果", "A1:C3", old);
      await put("考核汇总", "A1:C3", old);
      const formulas = async (name: string): Promise<unknown> =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name).getRange("A1:C3").load("formulas");
          await context.sync();
          return range.formulas;
        });
      // The overwriting request is done half: the sheet is emptied, and then everything fails.
      const { grid } = host.state;
      const id = grid.sheets().find(({ name }) => name === "考核结果")?.id;
      const real = grid.write.bind(grid);
      let broken: () => void = () => undefined;
      Object.assign(grid, {
        write: (sheetId: string, ...rest: Parameters<typeof real> extends [string, ...infer Rest] ? Rest : never) => {
          if (sheetId === id && rest[0].row === 3 && nth < 6) {
            broken = failSync(nth, "GeneralException", 3);
            throw new Error("broken off");
          }
          real(sheetId, ...rest);
        },
      });
      const end = nth < 6 ? () => undefined : failSync(nth, "GeneralException", 3);
      const message = await workbook
        .writeSheets([plan("考核结果", rows), plan("考核汇总", rows)], progress())
        .then(() => null)
        .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
      end();
      broken();
      for (const name of ["考核结果", "考核汇总"]) {
        if (message === null) {
          expect(await look(name, "C4")).toEqual([[77.73]]);
          continue;
        }
        const whole = JSON.stringify(await formulas(name)) === JSON.stringify(old);
        const copy = `${name} (2)`;
        if (!whole) {
          expect(message).toContain(`「${copy}」`);
          expect(await formulas(copy)).toEqual(old);
        }
      }
    },
  );
});

test("the first written sheet is in sight at the end, at its first cell", async () => {
  await workbook.writeSheets([plan("考核结果", rows), plan("考核汇总", rows)], progress());
  const { grid } = host.state;
  const first = grid.sheets().find(({ name }) => name === "考核结果")?.id;
  expect(grid.selection()).toEqual({ sheetId: first, area: { row: 0, column: 0, rows: 1, columns: 1 } });
  await workbook.select({ sheet: "Sheet1", address: "B2" });
  await workbook.writeSheets([plan("考核结果", rows), plan("考核汇总", rows)], progress());
  expect(grid.activeSheet()).toBe(first);
});
