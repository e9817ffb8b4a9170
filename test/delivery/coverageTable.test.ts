import { readFileSync } from "node:fs";
import { definitions } from "../../src/functions/definitions";
import { triedCalculations } from "../../src/taskpane/state/trial";
import zh from "../../src/taskpane/i18n/zh-CN.json";

interface Row {
  readonly rule: string;
  readonly functions: readonly string[];
  /** Each with the workbook that holds it; null stands for every workbook. */
  readonly sheets: readonly (readonly [sheet: string, workbook: string | null])[];
  readonly pages: readonly string[];
}

const section = readFileSync("README.md", "utf8").split("### Which rule is where")[1]!.split("\n## ")[0]!;

const everyWorkbook = "各工作簿";

/** The table 规则对照表 of the README, row by row. */
const rows: readonly Row[] = section
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| 规则"))
  .map((line) => {
    const [rule = "", functions = "", sheets = "", pages = ""] = line
      .split("|")
      .slice(1)
      .map((cell) => cell.trim());
    return {
      rule,
      functions: [...functions.matchAll(/`([A-Z]+)`/g)].map(([, name]) => name!),
      sheets: [...sheets.matchAll(/([^（）；]+)（([^）]+)）/g)].flatMap(([, names, workbook]) =>
        names!.split("、").map((name) => [name, workbook === everyWorkbook ? null : workbook!] as const),
      ),
      pages: pages.split("；").filter((page) => page !== ""),
    };
  });

const workbooks = new Map(
  (
    JSON.parse(readFileSync("assets/templates/index.json", "utf8")) as {
      file: string;
      sheets: string[];
    }[]
  ).map(({ file, sheets }) => [file.replace(".xlsx", ""), sheets]),
);

/** The ways through the pane that a row may name: its pages, the wizard's steps, the tabs of the review, and what opens from them. */
const ways = new Set([
  ...[zh.pages.scheme, zh.pages.functions, zh.pages.templates],
  ...[zh.steps.data, zh.steps.check, zh.steps.compute],
  `${zh.pages.functions} → ${zh.functions.try}`,
  ...Object.values(zh.review.tab).map((tab) => `${zh.steps.review} → ${tab}`),
  `${zh.review.tab.people} → ${zh.whatIf.title}`,
  `${zh.steps.write} → ${zh.notices.title}`,
]);

test("names every function, and none that is not there", () => {
  const named = new Set(rows.flatMap(({ functions }) => functions));
  expect([...named].sort()).toEqual(definitions.map(({ name }) => name).sort());
});

test("names sheets that the workbooks have", () => {
  const missing = rows
    .flatMap(({ sheets }) => sheets)
    .filter(([sheet, workbook]) =>
      workbook === null
        ? [...workbooks.values()].some((names) => !names.includes(sheet))
        : workbooks.get(workbook)?.includes(sheet) !== true,
    );
  expect(missing).toEqual([]);
});

test("leaves out no sheet of a blank template", () => {
  const named = new Set(rows.flatMap(({ sheets }) => sheets.map(([sheet]) => sheet)));
  const left = [...workbooks].filter(([name]) => !name.includes("演示")).flatMap(([, sheets]) => sheets);
  expect([...new Set(left)].filter((sheet) => !named.has(sheet))).toEqual([]);
});

test("names ways that the pane has", () => {
  expect(rows.flatMap(({ pages }) => pages).filter((page) => !ways.has(page))).toEqual([]);
});

test("names the functions that cannot be tried in the pane, and no others", () => {
  const excepted = [...(section.split("除 ")[1]?.split("外，")[0] ?? "").matchAll(/`([A-Z]+)`/g)].map(
    ([, name]) => name!,
  );
  const left = definitions.map(({ name }) => name).filter((name) => !triedCalculations.has(name));
  expect(excepted.sort()).toEqual(left.sort());
  expect(left).toHaveLength(12);
});

test("every rule has a function or a sheet, and a page", () => {
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter(({ functions, sheets }) => functions.length + sheets.length === 0)).toEqual([]);
  expect(rows.filter(({ pages }) => pages.length === 0)).toEqual([]);
});
