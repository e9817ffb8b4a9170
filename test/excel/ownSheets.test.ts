import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { OfficeError } from "../../src/workbench/host/officeError";
import type { TestHost } from "../workbench/testHost";
import {
  everything,
  failSync,
  faultOf,
  installExcel,
  look,
  lookAtFormulas,
  plan,
  progress,
  put,
  sheetNames,
} from "./excelHost";

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
  jest.restoreAllMocks();
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
    const end = failSync(4, "GeneralException", 20);
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
    for (let nth = 8; nth < 16; nth += 1) {
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

  beforeEach(async () => {
    for (const name of ["考核结果", "考核汇总"]) await put(name, "A1:C3", old);
  });

  /** Writes both sheets; the message of the failure, or null. */
  function attempt(): Promise<string | null> {
    return workbook.writeSheets([plan("考核结果", rows), plan("考核汇总", rows)], progress()).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
  }

  /** The sheets whose old content is neither in its place nor on the copy that the message names. */
  async function lost(message: string): Promise<readonly string[]> {
    const names: string[] = [];
    for (const name of ["考核结果", "考核汇总"]) {
      const copy = `${name} (2)`;
      const place = message.includes(`「${copy}」`) ? copy : name;
      if (JSON.stringify(await lookAtFormulas(place, "A1:C3")) !== JSON.stringify(old)) names.push(name);
    }
    return names;
  }

  test.each([
    [0, 9, ["考核结果 (2)", "考核汇总 (2)"]],
    [1, 9, ["考核结果 (2)", "考核汇总 (2)"]],
    [1, 1, ["考核结果 (2)"]],
    [2, 9, ["考核结果 (2)", "考核汇总 (2)"]],
    [4, 9, ["考核汇总 (2)"]],
  ])(
    "a sheet is emptied, and after %i requests the next %i fail: the copies that are still needed stay and are named",
    async (nth, times, kept) => {
      const { grid } = host.state;
      const id = grid.sheets().find(({ name }) => name === "考核结果")?.id;
      const write = grid.write.bind(grid);
      const ends: (() => void)[] = [];
      jest.spyOn(grid, "write").mockImplementation((sheetId, area, cells) => {
        if (ends.length === 0 && sheetId === id && area.row === 3) {
          ends.push(failSync(nth, "GeneralException", times));
          throw new OfficeError("GeneralException");
        }
        write(sheetId, area, cells);
      });
      const message = (await attempt()) ?? "";
      for (const end of ends) end();
      expect(kept.filter((copy) => message.includes(`「${copy}」`))).toEqual(kept);
      expect(sheetNames(host)).toEqual(expect.arrayContaining(kept));
      expect(await lost(message)).toEqual([]);
      // The next writing takes nothing of it away either.
      await attempt();
      for (const copy of kept) expect(await lookAtFormulas(copy, "A1:C3")).toEqual(old);
    },
  );

  test.each(Array.from({ length: 17 }, (_, index) => index + 3))(
    "whichever three requests fail one after the other (%i), no old content is lost",
    async (nth) => {
      const end = failSync(nth, "GeneralException", 3);
      const message = await attempt();
      end();
      const written: unknown[] = [];
      for (const name of ["考核结果", "考核汇总"]) written.push(await look(name, "C4"));
      if (message === null) expect(written).toEqual([[[77.73]], [[77.73]]]);
      else expect(await lost(message)).toEqual([]);
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
