import type { EntryRule } from "../books/blockDefinition";
import { numberRule } from "../sheets/numberRule";
import { addValidation } from "../sheets/validation";
import type { BlockWriter } from "./blockWriter";
import { choiceList } from "./blockWriter";

/** Puts over a range what may be typed there, with a drop-down where there are choices, and says it in words. */
export function validateEntry(writer: BlockWriter, range: string, title: string, rule: EntryRule): void {
  const prompt = rule.help === undefined ? "" : `${rule.help.replace(/。$/, "")}。`;
  const common = { title, prompt };
  if (rule.choices !== undefined) {
    const formulae = [choiceList(writer, rule.choices)];
    addValidation(writer.sheet, range, { ...common, type: "list", formulae, error: "请从下拉列表中选择。" });
    return;
  }
  switch (rule.as) {
    case "number":
      addValidation(writer.sheet, range, { ...common, ...numberRule(range.split(":")[0] ?? range, rule) });
      return;
    case "date":
      addValidation(writer.sheet, range, {
        ...common,
        type: "date",
        operator: "greaterThanOrEqual",
        // The writer takes the bound of a date as milliseconds.
        formulae: [Date.UTC(1930, 0, 1)],
        error: "请输入 Excel 日期，如 2026-07-01；文字写成的日期不能计算。",
      });
      return;
    case "identifier":
    case "text":
    case "choice":
      addValidation(writer.sheet, range, {
        ...common,
        type: "textLength",
        operator: "between",
        formulae: rule.as === "identifier" ? [1, 32] : [0, 500],
        error: rule.as === "identifier" ? "应为 1 到 32 个字符。" : "最多 500 个字符。",
      });
  }
}
