import type { Cell, Cells } from "../../src/domain/values/cell";
import type { FormulaGround } from "../../src/templates/formula/evaluateFormula";
import { evaluateFormula } from "../../src/templates/formula/evaluateFormula";

const people: Readonly<Record<string, readonly Cell[]>> = {
  工号: ["001", "002", "003"],
  "利润（元）": [10, null, { error: "#N/A" }],
  "利息[日均]": [1, 2, 3],
};

const ground: FormulaGround = {
  columns: (table, from, to, headers) => {
    const names = Object.keys(people);
    const wanted = names.slice(names.indexOf(from), names.indexOf(to) + 1);
    if (table !== "人员" || wanted.length === 0) throw new Error(`${table}[${from}]`);
    if (headers) return [wanted];
    return [0, 1, 2].map((row) => wanted.map((name) => people[name]?.[row] ?? null));
  },
  spill: (address) => (address === "A6" ? [["001"], ["002"], [""]] : []),
  name: (name) => (name === "起始日" ? 46_204 : { error: "#NAME?" }),
  kpi: (name, given) => [
    [`${name}:${String(given.length)}:${given.map((block) => (block === null ? "–" : String(block.length))).join("")}`],
  ],
};

const value = (formula: string): Cells => evaluateFormula(formula, ground);
const one = (formula: string): Cell | undefined => value(formula)[0]?.[0];

test.each<readonly [string, Cell]>([
  ["=1+2*3", 7],
  ["=(1+2)*3", 9],
  ["=7-2-1", 4],
  ["=-2*3", -6],
  ['="a"&1+2', "a3"],
  ['="甲""乙"', '甲"乙'],
  ["=1+1=2", true],
  ['="A"="a"', true],
  ['=""=0', false],
  ["=1/0", { error: "#DIV/0!" }],
  ['=1+"一"', { error: "#VALUE!" }],
  ["=起始日", 46_204],
  ["=IF(FALSE,1)", false],
  ["=NOT(0)", true],
  ["=COUNTA(人员[工号],A6#)", 6],
])("%s gives %p", (formula, wanted) => {
  expect(one(formula)).toEqual(wanted);
});

test("a condition over a column is calculated cell by cell, and an error stays where it is", () => {
  expect(value('=IF(ISBLANK(人员[利润（元）]),"",人员[利润（元）])')).toEqual([[10], [""], [{ error: "#N/A" }]]);
  expect(value("=IFERROR(人员[利润（元）]*2,0)")).toEqual([[20], [0], [0]]);
  expect(value("=ISERROR(人员[利润（元）])+(A6#=人员[工号])")).toEqual([[1], [1], [1]]);
});

test("a single row or column serves all, and beyond its end a block gives #N/A", () => {
  expect(value("=IF({1,0},人员[工号],A6#)")).toEqual([
    ["001", "001"],
    ["002", "002"],
    ["003", ""],
  ]);
  expect(value("={1;2}+{10;20;30}")).toEqual([[11], [22], [{ error: "#N/A" }]]);
});

test("headers with signs, several columns, one column of a block, and an exact look-up are understood", () => {
  expect(value("=人员[[#Headers],[工号]:[利润（元）]]")).toEqual([["工号", "利润（元）"]]);
  expect(value("=人员[利息'[日均']]")).toEqual([[1], [2], [3]]);
  expect(value("=INDEX(人员[[工号]:[利息'[日均']]],0,3)")).toEqual([[1], [2], [3]]);
  expect(value("=XLOOKUP(A6#,人员[工号],人员[利息'[日均']])")).toEqual([[1], [2], [{ error: "#N/A" }]]);
});

test("a function of the add-in gets its arguments as blocks, and what was left out as nothing", () => {
  expect(one("=KPI.EVA(人员[工号],,1)")).toBe("EVA:3:3–1");
});

test.each(["=SUM(1)", "=1+", "=人员[没有]", "=(1", "=名称()"])("%s is refused and not guessed at", (formula) => {
  expect(() => value(formula)).toThrow();
});
