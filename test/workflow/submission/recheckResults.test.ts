import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import type { FrozenContent, FrozenResult } from "../../../src/workflow/submission/frozenContent";
import { resultFingerprint } from "../../../src/workflow/submission/frozenResults";
import { recheckResults } from "../../../src/workflow/submission/recheckResults";
import { resultDifferenceText } from "../../../src/workflow/submission/resultDifference";
import { verifyFrozen } from "../../../src/workflow/submission/verifyFrozen";
import { stillClock, unwatched } from "../../support/fakeWorkbook";
import { frozenQuarter } from "../../support/frozenExample";
import { changed, newHire, onLeave, quarterOf, threeManagers } from "../../support/fullQuarter";

let content: FrozenContent;

beforeAll(async () => {
  ({ content } = await frozenQuarter());
});

async function checked(forged: FrozenContent) {
  const recheck = await recheckResults(forged, unwatched, stillClock);
  if (recheck.state !== "checked") throw new Error(recheck.why.en);
  return recheck;
}

/** The content with one person's result changed, and its fingerprint made to fit, as a careful forger would. */
function withResult(id: string, change: Partial<FrozenResult>): FrozenContent {
  const results = content.results.map((one) => (one.id === id ? { ...one, ...change } : one));
  return { ...content, results, resultFingerprint: resultFingerprint(results) };
}

function withCell(sheet: string, row: number, column: number, value: string | number): FrozenContent {
  return {
    ...content,
    sheets: content.sheets.map((one) =>
      one.name !== sheet
        ? one
        : {
            ...one,
            rows: one.rows.map((cells, down) =>
              down === row
                ? Array.from({ length: Math.max(cells.length, column + 1) }, (_, right) =>
                    right === column ? value : (cells[right] ?? null),
                  )
                : cells,
            ),
          },
    ),
  };
}

describe("a frozen content that is computed anew", () => {
  test("gives every result, every count and both result sheets again", async () => {
    const { differences, shown, outcome } = await checked(content);
    expect({ differences, shown }).toEqual({ differences: [], shown: [] });
    expect(outcome.graded).toHaveLength(5);
  });

  test("does so too where data are missing, wrong, or somebody stands twice", async () => {
    const rows = quarterOf([...threeManagers, newHire, onLeave]);
    const faulty = changed(changed(rows, "roster", 0, { netProfit: "2000万" }), "roster", 1, { id: "B003" });
    const { content: other } = await frozenQuarter({ ...faulty, deposits: faulty.deposits.slice(1) });
    expect(other.counts.notGraded).toBeGreaterThan(0);
    const { differences, shown } = await checked(other);
    expect({ differences, shown }).toEqual({ differences: [], shown: [] });
  });

  test("does so too after it was written and read as a file, where a cell of the data says TRUE or FALSE", async () => {
    const rows = quarterOf([...threeManagers, newHire, onLeave]);
    const odd = changed(changed(rows, "roster", 1, { netProfit: true }), "roster", 2, { industry: false });
    const { bytes } = await frozenQuarter(odd);
    const verdict = verifyFrozen(readWorkbook(bytes));
    if (verdict.state !== "untouched") throw new Error(verdict.state);
    expect(verdict.content.sheets.flatMap(({ rows: lines }) => lines.flat())).toEqual(
      expect.arrayContaining([true, false]),
    );
    const { differences, shown } = await checked(verdict.content);
    expect({ differences, shown }).toEqual({ differences: [], shown: [] });
  });

  test("finds a grade that was raised, whatever fingerprint was put beside it", async () => {
    const { differences } = await checked(withResult("B002", { settledGrade: "senior" }));
    expect(differences).toEqual([
      {
        id: "B002",
        name: "李四",
        unit: "城东支行",
        figure: "settledGrade",
        found: "senior",
        expected: "middle-2",
      },
    ]);
    expect(differences.map((one) => resultDifferenceText(one).zh)).toEqual([
      "B002 李四 核定等级：文件所载 senior，按数据应为 middle-2",
    ]);
  });

  test("finds a figure of the data that was changed without its results", async () => {
    const roster = content.sheets.find(({ name }) => name === "客户经理")?.rows ?? [];
    const column = roster[1]?.indexOf(2_400_000) ?? -1;
    const { differences, shown } = await checked(withCell("客户经理", 1, column, 2_700_000));
    expect(differences.map(({ id, figure }) => `${id} ${figure}`)).toEqual(
      expect.arrayContaining(["B001 netProfit", "B001 eva", "B001 gradingScore"]),
    );
    expect(shown.length).toBeGreaterThan(0);
  });

  test("finds pay and level that were raised, and parts that were left out", async () => {
    const parts = { ...content.results[0]?.parts, productPay: "99999", level: "卓越" };
    const { differences } = await checked(withResult("B001", { parts }));
    expect(differences.map(({ figure, found }) => [figure, found])).toEqual([
      ["level", "卓越"],
      ["productPay", "99999"],
    ]);
    expect(differences.map((one) => resultDifferenceText(one).zh)[1]).toMatch(
      /^B001 张三 计价绩效：文件所载 99999，按数据应为 \d+/,
    );
    const without = await checked(withResult("B001", { parts: {} }));
    expect(without.differences.map(({ figure }) => figure)).toEqual(
      expect.arrayContaining(["totalScore", "level", "productPay", "payCoefficient", "trainingReason"]),
    );
  });

  test("finds a training that was put in or exchanged, in the results and on the sheet", async () => {
    const parts = { ...content.results[0]?.parts, training: "高管预备班" };
    const { differences } = await checked(withResult("B001", { parts }));
    expect(differences.map(({ figure, found }) => [figure, found])).toEqual([["training", "高管预备班"]]);
    const rows = content.sheets.find(({ name }) => name === "考核结果")?.rows ?? [];
    const header = rows.findIndex((row) => row[0] === "工号");
    const column = rows[header]?.findIndex((cell) => cell === "培训建议") ?? -1;
    const { shown } = await checked(withCell("考核结果", header + 1, column, "高管预备班"));
    expect(shown).toMatchObject([{ kind: "cell", sheet: "考核结果", found: "高管预备班" }]);
  });

  test("finds a reason that was put in where there is none", async () => {
    const rows = content.sheets.find(({ name }) => name === "考核结果")?.rows ?? [];
    const header = rows.findIndex((row) => row[0] === "工号");
    const column = rows[header]?.findIndex((cell) => cell === "数据检查") ?? -1;
    expect(rows[header + 1]?.[column] ?? null).toBeNull();
    const { shown } = await checked(withCell("考核结果", header + 1, column, "已更正"));
    expect(shown).toMatchObject([{ kind: "cell", sheet: "考核结果", found: "已更正", expected: null }]);
  });

  test("finds a person who was left out or put in", async () => {
    const without = content.results.filter(({ id }) => id !== "B003");
    const [first] = content.results;
    if (first === undefined) throw new Error("nobody");
    const results = [...without, { ...first, id: "B099" }];
    const { differences } = await checked({ ...content, results, resultFingerprint: resultFingerprint(results) });
    expect(differences).toEqual([
      expect.objectContaining({ id: "B099", figure: "person", found: "B099", expected: null }),
      expect.objectContaining({ id: "B003", figure: "person", found: null, expected: "B003" }),
    ]);
  });

  test("finds counts and a fingerprint of the results that do not fit", async () => {
    const { differences } = await checked({
      ...content,
      counts: { ...content.counts, graded: 5 },
      resultFingerprint: "0".repeat(64),
    });
    expect(differences.map(({ figure }) => figure)).toEqual(["graded", "resultFingerprint"]);
  });

  test("finds a result sheet that shows something else than the results", async () => {
    const sheet = content.sheets.find(({ name }) => name === "考核结果")?.rows ?? [];
    const row = sheet.findIndex((cells) => cells.includes("李四"));
    const column = sheet[row]?.indexOf(60) ?? -1;
    const { differences, shown } = await checked(withCell("考核结果", row, column, 95));
    expect(differences).toEqual([]);
    expect(shown).toMatchObject([{ kind: "cell", sheet: "考核结果", found: 95, expected: 60 }]);
  });

  test.each([
    [
      "a table stands nowhere",
      { tables: [{ id: "roster", sheet: "没有", address: "A1:B2", columns: {}, merged: [], below: null }] },
    ],
    [
      "its address is none",
      { tables: [{ id: "roster", sheet: "客户经理", address: "B", columns: {}, merged: [], below: null }] },
    ],
    ["there is no roster", { tables: [] }],
  ] as const)("is refused where %s", async (_name, change) => {
    expect(await recheckResults({ ...content, ...change }, unwatched, stillClock)).toMatchObject({ state: "refused" });
  });

  test("a column that lies outside its table counts as not there", async () => {
    const tables = content.tables.map((table) =>
      table.id === "roster" ? { ...table, columns: { ...table.columns, netProfit: 900 } } : table,
    );
    const { differences } = await checked({ ...content, tables });
    expect(differences.some(({ figure, expected }) => figure === "netProfit" && expected === null)).toBe(true);
  });
});
