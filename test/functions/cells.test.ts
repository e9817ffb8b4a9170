import { readdirSync } from "node:fs";
import { join } from "node:path";
import { cases } from "../support/cases";
import { call, fullReady, FunctionError, installCustomFunctions, one, shown } from "./callFunction";

beforeAll(() => {
  installCustomFunctions();
});

/** A cell of a case file: 空 is a blank cell, 错误… an error cell; percentages and numbers are numbers. */
function cell(written: string): unknown {
  if (written === "空" || written === "") return null;
  if (written.startsWith("错误")) return new FunctionError(`#${written.slice(2)}`);
  if (/^-?\d+(\.\d+)?%$/.test(written)) return Number(written.slice(0, -1)) / 100;
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written;
}

function block(written: string): unknown {
  if (written === "" || written === "略") return null;
  return rowsOf(written).map((row) => row.split(";").map(cell));
}

/** Slashes part rows. */
function rowsOf(written: string): readonly string[] {
  return written.split("/").map((row) => row.replace(/／/g, "/"));
}

function agrees(found: unknown, expected: string): boolean {
  if (typeof found === "number") return found.toPrecision(15) === Number(expected).toPrecision(15);
  const words = shown(found);
  if (!/^[错缺] /.test(expected)) return expected === "" ? words === "" : words.includes(expected);
  return words.startsWith(expected.startsWith("错") ? "#VALUE! " : "#N/A ") && words.includes(expected.slice(2));
}

/** Case files of one call a line: those of the grading, and one for each part of the appraisal. */
const caseFiles = readdirSync(join(__dirname, "../cases")).filter(
  (file) => file.startsWith("functions") && file !== "functionsWorked.csv",
);

describe("one call of a function for each line of the case file", () => {
  const lines = caseFiles.flatMap(cases);
  const everyPart = fullReady();
  test.each(lines.map((line) => [line["说明"] ?? "", line] as const))("%s", (_name, line) => {
    const given = Array.from({ length: 8 }, (_, index) => block(line[`参数${String(index + 1)}`] ?? ""));
    const found = call(line["函数"] ?? "", given, everyPart);
    const expected = rowsOf(line["期望"] ?? "").map((row) => row.split(";"));
    const report = { line: line["说明"], found: found.map((row) => row.map(shown)) };
    expect({ ...report, size: [found.length, found[0]?.length] }).toEqual({
      ...report,
      size: [expected.length, expected[0]?.length],
    });
    expect({
      ...report,
      agrees: expected.every((row, r) => row.every((text, c) => agrees(found[r]?.[c], text))),
    }).toEqual({ ...report, agrees: true });
  });
});

describe("a figure larger than a cell can hold", () => {
  test("is an error of its own row; the other rows keep theirs", () => {
    const found = call(
      "EVAPOINTS",
      [[[30000], [1.7e308]]],
      fullReady(({ evaPoints }) => (evaPoints.pointsPerStep = "100000000")),
    );
    expect(found[0]).toEqual([100_000_000]);
    expect(shown(found[1]?.[0])).toContain("#VALUE! 结果太大");
  });
});

describe("the three worked cases", () => {
  const worked = cases("functionsWorked.csv");
  const steps = ["经济资本", "经济增加值", "EVA分值", "等级评分", "得分等级", "存款等级", "最终等级"] as const;

  test.each(worked.map((row) => [row["案例"] ?? "", row] as const))(
    "%s: a chain of cells gives every figure",
    (_name, row) => {
      const [balance, asset] = [cell(row["日均余额"] ?? ""), row["资产分类"]];
      const eva = one("EVA", [cell(row["税后净利润"] ?? ""), balance, asset, cell(row["资本期望回报率"] ?? "")]);
      const points = one("EVAPOINTS", [[[eva]]]);
      const score = one("SCORE", [[[points]], cell(row["综合素质"] ?? "")]);
      const deposits = cell(row["存款日均"] ?? "");
      const found = [
        one("CAPITAL", [balance, asset]),
        eva,
        points,
        score,
        one("SCOREGRADE", [score]),
        one("DEPOSITGRADE", [deposits]),
        one("GRADE", [score, deposits]),
      ];
      const report = { found };
      expect({ ...report, agrees: steps.map((step, index) => agrees(found[index], row[step] ?? "")) }).toEqual({
        ...report,
        agrees: steps.map(() => true),
      });
    },
  );

  test("the range form gives the same figures for the cases on the scheme's own return", () => {
    const rows = worked.filter((row) => row["资本期望回报率"] === "");
    const column = (name: string): unknown => rows.map((row) => [cell(row[name] ?? "")]);
    const classes = rows.map((row) => [row["资产分类"]]);
    const found = call("GRADING", [
      column("税后净利润"),
      column("日均余额"),
      classes,
      column("综合素质"),
      column("存款日均"),
    ]);
    rows.forEach((row, index) => {
      expect(steps.slice(1).map((step, place) => agrees(found[index]?.[place], row[step] ?? ""))).toEqual(
        steps.slice(1).map(() => true),
      );
    });
    expect(found).toHaveLength(2);
  });

  test("the third case by range, under a scheme with a return of 12%", () => {
    const [third] = worked.filter((row) => row["资本期望回报率"] === "12%");
    const found = call("EVA", [[[100000], [100000]], [[50000000], [50000000]], [["一般公司"]], [[cell("12%")]]]);
    expect(found).toEqual([[Number(third?.["经济增加值"])], [-20000]]);
  });
});
