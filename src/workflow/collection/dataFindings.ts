import type { Cell } from "../../domain/values/cell";
import { counted } from "../../domain/values/counted";
import { problemText } from "../../domain/values/problem";
import { text } from "../../domain/values/text";
import { areaAt, cellAddress } from "../cellArea";
import type { CheckedData } from "../data/checkData";
import type { DataMapping } from "../data/mapping";
import { tableIds } from "../layout/column";
import type { FileWorkbook } from "../ports";
import type { Finding } from "./finding";
import { finding } from "./finding";

/** A text that a spreadsheet would take for a formula if it were entered anew; a number such as -5 is none. */
const LIKE_A_FORMULA = /^\s*[=+\-@](?!\s*$)(?!\d+(?:[.,]\d+)*%?\s*$)/;

/** Whether a text begins like a formula. */
export function isLikeFormula(cell: Cell): cell is string {
  return typeof cell === "string" && LIKE_A_FORMULA.test(cell);
}

/** What the check of the data says that head office should know: texts in the place of numbers, and how many other problems. */
export function problemFindings({ problems }: Pick<CheckedData, "problems">): readonly Finding[] {
  const texts = problems.filter(({ problem }) => problem.code === "text-number" || problem.code === "text-date");
  const others = problems.filter(({ severity, problem }) => severity !== "notice" && !problem.code.startsWith("text-"));
  const people = new Set(others.flatMap(({ managerId }) => managerId ?? [])).size;
  const whose =
    people === 0
      ? text("", "")
      : text(
          `，涉及 ${String(people)} 人；这些人没有完整结果`,
          `, concerning ${counted(people, "person", "people")} without a whole result`,
        );
  return [
    ...texts.map(({ problem, place }) =>
      finding("textNumber", problemText(problem), place === null ? "" : `${place.sheet}!${place.address}`),
    ),
    ...(others.length === 0
      ? []
      : [
          finding(
            "dataProblems",
            text(
              `数据检查有 ${String(others.length)} 处问题${whose.zh}`,
              `the check of the data finds ${counted(others.length, "problem")}${whose.en}`,
            ),
          ),
        ]),
  ];
}

/** Formulas that stand among the data of a workbook filled in, and texts there that begin like one. */
export function cellFindings({ sheets }: FileWorkbook, mapping: DataMapping): readonly Finding[] {
  return tableIds.flatMap((id) => {
    const table = mapping[id];
    const sheet = sheets.find(({ name }) => name === table?.reference.sheet);
    const place = table === null ? null : areaAt(table.reference.address);
    if (table === null || sheet === undefined || place === null) return [];
    // Columns that are taken for nothing, such as those of a check beside the data, hold no data.
    const taken = new Set(Object.values(table.columns).flatMap((index) => (index === null ? [] : [index])));
    const isData = (address: string): boolean => {
      const cell = areaAt(address);
      return (
        cell !== null &&
        cell.firstRow > place.firstRow &&
        cell.firstRow <= place.lastRow &&
        taken.has(cell.firstColumn - place.firstColumn)
      );
    };
    const formulas = [...sheet.formulas].filter(([address]) => isData(address));
    const block = sheet.rows
      .slice(place.firstRow, place.lastRow)
      .map((row) =>
        row.slice(place.firstColumn - 1, place.lastColumn).map((cell, index) => (taken.has(index) ? cell : null)),
      );
    return [
      ...formulas.map(([address, formula]) => formulaInData(formula, `${sheet.name}!${address}`)),
      ...likeFormulas(block, sheet.name, place.firstRow + 1, place.firstColumn),
    ];
  });
}

/** Texts of a block that begin like a formula, by the place of their cells. */
export function likeFormulas(
  rows: readonly (readonly Cell[])[],
  sheet: string,
  firstRow: number,
  firstColumn: number,
): readonly Finding[] {
  return rows.flatMap((row, down) =>
    row.flatMap((cell, right) =>
      isLikeFormula(cell)
        ? [
            finding(
              "textLikeFormula",
              text(
                `「${shortened(cell)}」像公式；只当作文本保留，不会执行`,
                `"${shortened(cell)}" looks like a formula; it is kept as the text it is and never run`,
              ),
              `${sheet}!${cellAddress(firstRow + down, firstColumn + right)}`,
            ),
          ]
        : [],
    ),
  );
}

function formulaInData(formula: string, place: string): Finding {
  return finding(
    "formulaInData",
    text(
      `数据格里是公式「${shortened(formula)}」；采用它上次保存的值，应为直接填写的值`,
      `a data cell holds the formula "${shortened(formula)}"; its last saved value is taken, an entered value would be right`,
    ),
    place,
  );
}

/** The beginning of a long text, as messages quote it. */
export function shortened(value: string): string {
  const letters = Array.from(value);
  return letters.length <= 60 ? value : `${letters.slice(0, 60).join("")}…`;
}
