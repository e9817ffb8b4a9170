import { text } from "../../domain/values/text";
import type { Text } from "../../domain/values/text";
import type { UnitId } from "../../domain/values/unit";
import { units } from "../../domain/values/unit";
import type { PartKey } from "./partResults";

/** A column of 考核结果. */
export interface ResultColumn {
  readonly key: ResultKey;
  readonly label: Text;
  readonly unit: UnitId;
  /** Width in characters. */
  readonly width: number;
}

/** What 考核结果 shows of each manager: the grading, and what the parts of the scheme add. */
export type ResultKey = GradingKey | PartKey;

/** The columns of every grading. */
export type GradingKey =
  | "id"
  | "name"
  | "unit"
  | "quality"
  | "deposits"
  | "eva"
  | "evaPoints"
  | "gradingScore"
  | "scoreGrade"
  | "depositGrade"
  | "finalGrade"
  | "lastGrade"
  | "movement"
  | "unitRank"
  | "bankRank"
  | "nextGrade"
  | "check";

/** Names of the sheets that the add-in writes. */
export const resultSheets = { results: "考核结果", summary: "考核汇总", charts: "考核图表", log: "考核日志" } as const;

/**
 * The columns of 考核结果 of a scheme without parts, in order; headers carry the unit. 工号 stands in column A; data begin in
 * row 6 below headers in row 5. `resultColumnsOf` (partResults.ts) gives those of any scheme.
 */
export const resultColumns: readonly ResultColumn[] = [
  { key: "id", label: text("工号", "Staff number"), unit: "none", width: 11 },
  { key: "name", label: text("姓名", "Name"), unit: "none", width: 9 },
  { key: "unit", label: text("机构", "Unit"), unit: "none", width: 14 },
  { key: "quality", label: text("综合素质", "Quality"), unit: "points", width: 11 },
  { key: "deposits", label: text("存款日均", "Average deposits"), unit: "wanYuan", width: 14 },
  { key: "eva", label: text("经济增加值", "EVA"), unit: "yuan", width: 17 },
  { key: "evaPoints", label: text("EVA分值", "EVA points"), unit: "points", width: 11 },
  { key: "gradingScore", label: text("等级评分", "Grading score"), unit: "points", width: 11 },
  { key: "scoreGrade", label: text("得分等级", "Grade by score"), unit: "none", width: 14 },
  { key: "depositGrade", label: text("存款等级", "Grade by deposits"), unit: "none", width: 14 },
  { key: "finalGrade", label: text("最终等级", "Final grade"), unit: "none", width: 14 },
  { key: "lastGrade", label: text("上季等级", "Last grade"), unit: "none", width: 14 },
  { key: "movement", label: text("变动", "Movement"), unit: "none", width: 8 },
  { key: "unitRank", label: text("机构内名次", "Rank in unit"), unit: "count", width: 10 },
  { key: "bankRank", label: text("全行名次", "Rank in bank"), unit: "count", width: 9 },
  { key: "nextGrade", label: text("升级路径", "Way to the next grade"), unit: "none", width: 60 },
  { key: "check", label: text("数据检查", "Data check"), unit: "none", width: 30 },
];

/**
 * Columns of prose: their words follow from the figures, from the language of the reader and from how the add-in of the day
 * puts them, so that other words in them are no other result.
 */
export const proseColumns: readonly ResultKey[] = [
  "nextGrade",
  "check",
  "movementReason",
  "promotionReason",
  "payReason",
  "trainingReason",
];

/** Sheet row (from 1) of the headers of 考核结果; data follow below. */
export const RESULT_HEADER_ROW = 5;

/** The header of a column with its unit: 存款日均（万元）. */
export function columnHeader({ label, unit }: Pick<ResultColumn, "label" | "unit">): string {
  const unitLabel = units[unit].label.zh;
  return unitLabel === "" ? label.zh : `${label.zh}（${unitLabel}）`;
}
