import { schemeTables } from "../../src/domain/scheme/schemeTables";
import { header } from "../../src/workflow/layout/column";
import { resultColumns } from "../../src/workflow/layout/results";
import { tableLayouts } from "../../src/workflow/layout/tables";
import { books } from "../../src/templates/books/books";
import { resultHeader } from "../../src/templates/sheets/resultSheet";
import { EVA_CHECK_HEADER } from "../../src/templates/sheets/resultFormulas";
import { demonstrationContext } from "../support/demonstrationScheme";
import { readWorkbook } from "../../src/workbench/xlsx/readWorkbook";
import { attribute, committed, part, partsOf, sheetPaths, sheetXml, workbooks } from "./package";

const scheme = demonstrationContext().scheme.document;
const layouts = tableLayouts(scheme);
const sheets = ["填表说明", "方案参数", "客户经理", "素质评分", "存款余额", "考核结果", "考核汇总"];

describe.each(Object.values(workbooks))("the workbook %s", (file) => {
  const parts = partsOf(committed(file));
  const book = readWorkbook(committed(file));
  const texts = (name: string): readonly string[] =>
    (book.sheets.find((sheet) => sheet.name === name)?.cells ?? []).flatMap(({ value }) =>
      typeof value === "string" ? [value] : [],
    );
  const rowOf = (name: string, row: number): readonly unknown[] =>
    (book.sheets.find((sheet) => sheet.name === name)?.cells ?? [])
      .filter((cell) => cell.row === row - 1)
      .map(({ value }) => value);
  const tables = new Map(
    [...parts.keys()]
      .filter((path) => path.startsWith("xl/tables/"))
      .map((path) => [attribute(part(parts, path), "displayName"), part(parts, path)]),
  );
  const columnsOf = (table: string): readonly string[] =>
    [...(tables.get(table) ?? "").matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, name = ""]) => name);

  test("has the seven sheets in the order in which HR works", () => {
    expect([...sheetPaths(parts).keys()]).toEqual(sheets);
  });

  test("heads its input tables with the definitions' headers, units included", () => {
    expect(columnsOf("客户经理")).toEqual([...layouts.roster.columns.map(header), EVA_CHECK_HEADER]);
    expect(columnsOf("素质评分")).toEqual(layouts.ratings.columns.map(header));
    expect(columnsOf("存款余额")).toEqual(layouts.deposits.columns.map(header));
    expect(columnsOf("客户经理")).toContain("税后净利润（元）");
    expect(rowOf("客户经理", 5)).toEqual(columnsOf("客户经理"));
  });

  test("heads 考核结果 with the result columns in row 5", () => {
    expect(rowOf("考核结果", 5).slice(0, resultColumns.length)).toEqual(resultColumns.map(resultHeader));
  });

  test("shows every parameter of the scheme as a table, with the scheme's values", () => {
    for (const table of schemeTables(scheme)) expect(columnsOf(table.name)).toEqual(table.columns.map(({ zh }) => zh));
    const cells = new Set(texts("方案参数"));
    expect(
      schemeTables(scheme)
        .flatMap(({ rows }) => rows.map(([label]) => label?.value ?? ""))
        .filter((label) => !cells.has(label)),
    ).toEqual([]);
    expect(cells).toContain(demonstrationContext().scheme.fingerprint);
  });

  test("keeps identifiers as text", () => {
    const styles = part(parts, "xl/styles.xml");
    const formats = [...(/<cellXfs[^>]*>([^]*?)<\/cellXfs>/.exec(styles)?.[1] ?? "").matchAll(/<xf [^>]*>/g)].map(
      ([tag]) => attribute(tag, "numFmtId"),
    );
    const first = /<c r="A6"[^>]*>/.exec(sheetXml(parts, "客户经理"))?.[0] ?? "";
    expect(formats[Number(attribute(first, "s"))]).toBe("49");
  });

  test("lets a number be typed only within its limits, and says what is wrong", () => {
    const rules = [...sheetXml(parts, "素质评分").matchAll(/<dataValidation [^>]*>[^]*?<\/dataValidation>/g)].map(
      ([rule]) => rule,
    );
    const score = rules.find((rule) => attribute(rule, "promptTitle") === "德（分）") ?? "";
    expect(score).toContain("<formula1>0</formula1><formula2>100</formula2>");
    expect(attribute(score, "error")).toContain("请输入 0 到 100 之间的数字");
    expect(attribute(score, "prompt")).toContain("廉洁");
    const messages = sheets.flatMap((name) =>
      [...sheetXml(parts, name).matchAll(/ (?:error|prompt)="([^"]*)"/g)].map(([, words = ""]) => words),
    );
    expect(messages.filter((words) => words.length > 255)).toEqual([]);
  });

  test("offers grades, rater groups and deposit products from the scheme's own tables", () => {
    const lists = ["客户经理", "素质评分", "存款余额"].map(
      (name) => /<dataValidation type="list"[^]*?<formula1>([^<]*)<\/formula1>/.exec(sheetXml(parts, name))?.[1] ?? "",
    );
    expect(lists.every((list) => /^方案参数!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+$/.test(list))).toBe(true);
  });

  test("locks what is computed without a password, and leaves the input tables free to grow", () => {
    const locks = sheets.map((name) => /<sheetProtection[^>]*>/.exec(sheetXml(parts, name))?.[0] ?? "");
    expect(locks.map((lock) => lock !== "")).toEqual([false, true, false, false, false, true, true]);
    for (const lock of locks.filter((one) => one !== "")) {
      expect(lock).not.toMatch(/password|hashValue/);
      expect([
        attribute(lock, "sheet"),
        attribute(lock, "sort"),
        attribute(lock, "autoFilter"),
        attribute(lock, "insertRows"),
      ]).toEqual(["1", "0", "0", "0"]);
    }
  });

  test("leaves the period as the one cell of 方案参数 to be filled in", () => {
    const styles = book.styles;
    const open = (book.sheets[1]?.cells ?? []).filter(
      ({ style, value }) => value !== "" && styles[style]?.locked === false,
    );
    expect(open.map(({ value }) => value)).toEqual(["2026Q3"]);
  });

  test("names the cells of the period and of the parameters", () => {
    const names = new Map(book.names.map(({ name, formula }) => [name, formula]));
    for (const name of ["考核期", "起始日", "终止日", "考核期标题", "期间系数", "资本期望回报率", "EVA权重"]) {
      expect(names.get(name)).toMatch(/^=方案参数!\$B\$\d+$/);
    }
  });

  test("prints on A4, large enough to read, with repeated headers, page numbers and the lines to be signed", () => {
    for (const name of sheets) {
      const xml = sheetXml(parts, name);
      const setup = /<pageSetup[^>]*>/.exec(xml)?.[0] ?? "";
      // The many columns of these two would else be too small to read.
      const pages = ["客户经理", "考核结果"].includes(name) ? "2" : "1";
      expect([name, attribute(setup, "paperSize"), attribute(setup, "fitToWidth")]).toEqual([name, "9", pages]);
      expect(xml).toContain("第 &amp;P 页 共 &amp;N 页");
      expect(xml).toContain("制表：");
      expect(xml).toContain("负责人：");
      expect(xml).toContain("示例参数，非任何银行现行制度");
    }
    const workbook = part(parts, "xl/workbook.xml");
    // Results repeat the state of the scheme too.
    const rows = (name: string): string => (["考核结果", "考核汇总"].includes(name) ? "$4:$5" : "$5:$5");
    for (const name of sheets.slice(2)) expect(workbook).toContain(`&apos;${name}&apos;!${rows(name)}</definedName>`);
    for (const name of ["客户经理", "考核结果", "考核汇总"]) {
      expect(attribute(/<pageSetup[^>]*>/.exec(sheetXml(parts, name))?.[0] ?? "", "orientation")).toBe("landscape");
    }
    expect(workbook).toContain("&apos;考核结果&apos;!$A:$Q</definedName>");
    for (const name of ["客户经理", "考核结果"])
      expect(workbook).toContain(`&apos;${name}&apos;!$A:$B,&apos;${name}&apos;!${rows(name)}<`);
  });

  test("prints legend, unit and period over every table, and keeps the headers in sight", () => {
    for (const name of sheets.slice(2)) {
      expect(texts(name)).toEqual(expect.arrayContaining(["白色：填写", "浅蓝：计算", "橙色：更正", "2026年第三季度"]));
      expect(texts(name).some((words) => words.startsWith("单位："))).toBe(true);
      expect(book.sheets.find((sheet) => sheet.name === name)?.frozen.rows).toBe(5);
    }
  });

  test("says on 填表说明 what to do, what the colours and figures mean, and that the values are examples", () => {
    const words = texts("填表说明").join("\n");
    for (const wanted of [
      "一、填表步骤",
      "二、颜色图例",
      "三、指标口径",
      "English summary",
      "示例参数，非任何银行现行制度",
      "70%",
      "30,000 元",
    ]) {
      expect(words).toContain(wanted);
    }
  });
});

test("the blank template has one row to fill in each table, and nothing in it", () => {
  const book = readWorkbook(committed(workbooks.template));
  for (const name of ["客户经理", "素质评分", "存款余额"]) {
    const sheet = book.sheets.find((one) => one.name === name);
    expect(sheet?.tables[0]?.area.rows).toBe(2);
    expect((sheet?.cells ?? []).filter(({ row, value }) => row === 5 && value !== "")).toEqual([]);
  }
});

test("the list of templates names each file with its sheets, and the parts without which it is of no use", () => {
  const list = JSON.parse(Buffer.from(committed("index.json")).toString("utf8")) as readonly {
    readonly file: string;
    readonly kind: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly sheets: readonly string[];
    readonly parts: readonly string[];
  }[];
  expect(list.slice(0, 4).map(({ file, kind }) => [file, kind])).toEqual([
    [workbooks.template, "template"],
    [workbooks.demonstration, "demonstration"],
    ["全面考核.xlsx", "template"],
    ["全面考核-演示-2026Q3.xlsx", "demonstration"],
  ]);
  expect(list.slice(4).map(({ file, parts }) => [file, parts])).toEqual(books.map(({ file, parts }) => [file, parts]));
  expect(list.slice(0, 2).map(({ parts }) => parts)).toEqual([[], []]);
  for (const { file, title, sheets: listed } of list) {
    expect(listed).toEqual([...sheetPaths(partsOf(committed(file))).keys()]);
    expect([file, title.zh !== "" && title.en !== ""]).toEqual([file, true]);
  }
});
