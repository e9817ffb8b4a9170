import type { Cell } from "../../../domain/values/cell";
import type { Period } from "../../../domain/values/period";
import { periodEnd } from "../../../domain/values/period";

/** Appeals of the examples, one for each state; days are counted from the last day of the period. */
export function appealRows(period: Period): {
  readonly days: readonly [asOf: number];
  readonly rows: readonly (readonly Cell[])[];
} {
  const end = periodEnd(period);
  const day = (after: number | null): number | null => (after === null ? null : end + after);
  const appeal = (
    number: string,
    id: string,
    [delivered, raised, accepted, replied]: readonly [number, number, number | null, number | null],
    matter: string,
    reason: string,
    ending: string | null = null,
  ): readonly Cell[] => [
    number,
    id,
    day(delivered),
    day(raised),
    matter,
    reason,
    day(accepted),
    day(replied),
    ending,
    null,
  ];
  return {
    days: [end + 36],
    rows: [
      appeal("SS-01", "R0201", [12, 15, 16, 27], "一票否决", "造假系系统重复记账，已附更正凭证（示例）", "维持原结果"),
      appeal("SS-02", "R0203", [12, 18, 19, null], "等级核定", "病假中有 6 天为工伤，应剔除（示例）"),
      appeal("SS-03", "R0304", [13, 20, 24, null], "存款日均", "9 月调户未计入（示例）"),
      appeal("SS-04", "R0402", [30, 34, null, null], "一票否决", "投诉已撤销（示例）"),
      appeal("SS-05", "R0301", [12, 29, null, null], "综合素质评分", "请复核评分表（示例）"),
    ],
  };
}
