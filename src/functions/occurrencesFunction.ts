import { identifierKey } from "../domain/values/identifier";
import { text } from "../domain/values/text";
import { flatten, sizeOf } from "./argument";
import type { FunctionDefinition, Parameter } from "./functionDefinition";

const identifiers: Parameter = {
  name: "identifiers",
  label: text("工号"),
  help: text("整列工号", "the whole column of staff numbers"),
  shape: "value",
  optional: false,
};

/**
 * KPI.OCCURRENCES: how often each staff number stands in the column, by the key that the wizard uses; 0 for a blank one.
 * COUNTIF would take 1 and 001 for one person, and * for anybody.
 */
export const occurrencesFunction: FunctionDefinition = {
  name: "OCCURRENCES",
  title: text("工号出现次数", "Occurrences"),
  part: null,
  description: text(
    "每个工号在整列中出现的次数：大于 1 即重复，重复的人不评级。数字与文本、全角与半角、大小写视为相同；1 与 001 是两个人。",
    "How often each staff number stands in the column; more than 1 is a duplicate, which is not graded. Width and case do not matter; 1 and 001 are two people.",
  ),
  parameters: [identifiers],
  result: { label: text("次数", "Times"), unit: "count", columns: [] },
  source: null,
  formulas: [],
  run: ([given = null]) => {
    const keys = flatten(given).map(identifierKey);
    const times = new Map<string, number>();
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
    const counts = keys.map((key) => (key === "" ? 0 : (times.get(key) ?? 0)));
    const { columns } = sizeOf(given);
    return Array.from({ length: sizeOf(given).rows }, (_row, row) => counts.slice(row * columns, (row + 1) * columns));
  },
};
