import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cell, Cells } from "../../../domain/values/cell";
import type { Period } from "../../../domain/values/period";
import { periodStart } from "../../../domain/values/period";

/** Who has which matter of the scheme, on which day of the period, and on what paper. */
const matters: readonly (readonly [id: string, veto: string, day: number, note: string])[] = [
  ["GD0044", "illegal-lending", 20, "审计〔2026〕17号"],
  ["GD0091", "customer-complaint", 35, "消保〔2026〕8号，有责投诉"],
  ["GD0132", "false-data", 51, "稽核抽查发现虚增代发户数"],
  ["GD0207", "customer-complaint", 60, "消保〔2026〕11号"],
  ["GD0268", "late-warning", 44, "逾期5日报告重大预警"],
  ["GD0361", "criminal-case", 12, "监察〔2026〕5号"],
  ["GD0418", "late-warning", 70, "未按时报告"],
  ["GD0507", "customer-complaint", 80, "消保〔2026〕14号"],
  ["GD0507", "false-data", 82, "客户档案代签名"],
];

/** Rows of 一票否决: a handful of matters, of one manager two. */
export function vetoRows({ movement }: SchemeDocument, period: Period): Cells {
  if (movement === undefined) return [];
  return matters.flatMap(([id, veto, day, note]): Cells => {
    const found = movement.vetoes.find((one) => one.id === veto);
    return found === undefined ? [] : [[id, found.name.zh, periodStart(period) + day, note] satisfies readonly Cell[]];
  });
}
