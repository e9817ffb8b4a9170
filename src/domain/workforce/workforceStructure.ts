import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { readChoice, readNumber } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { choiceInput } from "../calculation/inputs";
import { bandBounds } from "../scheme/bandForm";
import type { WorkforceRules } from "../scheme/parts/workforce";
import { apportion, PERCENT_PLACES } from "../values/apportion";
import { highestReached } from "../values/bands";
import type { Cell } from "../values/cell";
import type { Decimal } from "../values/decimal";
import { decimal } from "../values/decimal";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { all, bad, ok, then } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { Dimension } from "./dimensions";
import { dimensions, MOST_YEARS } from "./dimensions";

/** One line of a structure: the band or name, how many people (人), and their share of all, a fraction. */
export interface StructureLine {
  readonly name: Text;
  readonly count: Decimal;
  readonly share: Decimal;
}

/** What is counted, as it stands in the cells: which readings are right depends on the dimension. */
const values: Input<Cell, "entries"> = {
  label: text("数据", "Values"),
  help: text(
    "一列年龄、工龄、学历、专业或用工形式；空白行不计",
    "a column of ages, lengths of service, education, majors or employment; blank rows are left out",
  ),
  unit: "none",
  shape: "entries",
  optional: false,
  read: (cell) => ok(cell),
};

/**
 * The structure of a workforce by one dimension (队伍结构): every band or name of the scheme with its count and share, those
 * without anybody too. Shares are rounded to two places of a percentage and close to exactly 100%.
 * Problems: a value that is no number of years from 0 to 120, a name the scheme does not have, nobody at all.
 * Source: 《对广东发展银行客户经理的绩效考核探究》3.2, 图 3-1 to 3-4.
 */
export const workforceStructure = calculation({
  id: "STRUCTURE",
  kind: "group",
  part: "workforce",
  title: text("队伍结构", "Workforce structure"),
  summary: text(
    "队伍结构：按年龄、工龄、学历、专业或用工形式，每段一行列出名称、人数、占比；占比之和恰好 100%。",
    "Workforce structure by age, service, education, major or employment: a row of name, count and share for each band; the shares come to exactly 100%.",
  ),
  source: text(
    "《对广东发展银行客户经理的绩效考核探究》3.2 图 3-1 至图 3-4",
    "《对广东发展银行客户经理的绩效考核探究》3.2, figures 3-1 to 3-4",
  ),
  inputs: {
    values,
    dimension: choiceInput({
      label: text("维度", "Dimension"),
      help: text("年龄、工龄、学历、专业 或 用工形式", "age, service, education, major or employment"),
      shape: "value",
      choices: () => dimensions,
    }),
  },
  params: (context) => ok({ rules: partOf(context, "workforce") }),
  paramFigures: { rules: { label: text("队伍结构", "Workforce structure"), unit: "none" } },
  outputs: { lines: { label: text("队伍结构", "Workforce structure"), unit: "none" } },
  result: "lines",
  compute: ({ values: cells, dimension }, { rules }) =>
    then(placesOf(rules, dimension, cells), (places) => {
      if (places.length === 0)
        return bad(problem("missing-entry", dimension.name, null, text("至少一人的数据", "the data of one person")));
      const counts = rules[dimension.id].map((_entry, index) =>
        decimal(places.filter((place) => place === index).length),
      );
      const shares = apportion(decimal(1), counts, PERCENT_PLACES);
      return ok({ lines: linesOf(rules, dimension, counts, shares) });
    }),
});

function linesOf(
  rules: WorkforceRules,
  { id }: Dimension,
  counts: readonly Decimal[],
  shares: readonly Decimal[],
): readonly StructureLine[] {
  const none = decimal(0);
  return rules[id].map(({ name }, index) => ({ name, count: counts[index] ?? none, share: shares[index] ?? none }));
}

/** In which line each person stands. */
function placesOf(rules: WorkforceRules, dimension: Dimension, cells: readonly Cell[]): Result<readonly number[]> {
  const { id, name: label } = dimension;
  if (id === "ages" || id === "service") {
    const bounds = bandBounds(rules[id]);
    return all(
      cells.map((cell) =>
        then(readNumber(cell, { label, unit: "none", min: "0", max: MOST_YEARS }), (years) =>
          // Bounds run from the highest band down, the scheme's bands from the lowest up.
          ok(bounds.length - 1 - highestReached(bounds, years)),
        ),
      ),
    );
  }
  const choices = rules[id];
  return all(cells.map((cell) => then(readChoice(cell, choices, label), (entry) => ok(choices.indexOf(entry)))));
}
