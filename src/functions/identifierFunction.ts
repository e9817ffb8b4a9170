import { identifierKey } from "../domain/values/identifier";
import { text } from "../domain/values/text";
import { flatten, sizeOf } from "./argument";
import type { FunctionDefinition, Parameter } from "./functionDefinition";

const names: Parameter = {
  name: "names",
  label: text("工号或机构"),
  help: text("工号或机构名称，一个或整列", "staff numbers or names of units, one or a column"),
  shape: "value",
  optional: false,
};

/**
 * KPI.IDENTIFIER: a staff number or a unit in the one form by which the wizard brings rows together; "" for a blank or an
 * error. A lookup over these finds what the wizard finds.
 */
export const identifierFunction: FunctionDefinition = {
  name: "IDENTIFIER",
  title: text("编号的统一写法", "Identifier in one form"),
  part: null,
  description: text(
    "把工号或机构名称化为同一种写法：去首尾空格，全角变半角，字母变大写，数字变文本。用于查找时，与加载项的核对口径一致。",
    "Puts staff numbers or names of units in one form: no spaces around, half width, capitals, text. Lookups over it match as the add-in does.",
  ),
  parameters: [names],
  result: { label: text("统一写法", "One form"), unit: "none", columns: [] },
  source: null,
  formulas: [],
  run: ([given = null]) => {
    const keys = flatten(given).map(identifierKey);
    const { rows, columns } = sizeOf(given);
    return Array.from({ length: rows }, (_row, row) => keys.slice(row * columns, (row + 1) * columns));
  },
};
