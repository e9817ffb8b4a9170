import type { Cell } from "../values/cell";
import { isBlank } from "../values/cell";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** What a well-made indicator states, by the five letters of SMART. */
export interface SmartRequirement {
  readonly id:
    "name" | "definition" | "unit" | "direction" | "source" | "reportedBy" | "target" | "perspective" | "period";
  readonly label: Text;
  readonly principle: "S" | "M" | "A" | "R" | "T";
}

/** What the letters stand for. */
export const smartPrinciples: Readonly<Record<SmartRequirement["principle"], Text>> = {
  S: text("明确（Specific）", "Specific"),
  M: text("可衡量（Measurable）", "Measurable"),
  A: text("可实现（Attainable）", "Attainable"),
  R: text("相关（Relevant）", "Relevant"),
  T: text("有时限（Time-bound）", "Time-bound"),
};

/**
 * Everything the SMART check asks of an indicator (rules §2), in the order of an indicator sheet.
 * Source: 《客户经理岗位职责》第9篇 二（一）第四: 各项关键绩效指标的设置必须符合SMART原则.
 */
export const smartRequirements: readonly SmartRequirement[] = [
  { id: "name", label: text("指标名称", "Name"), principle: "S" },
  { id: "perspective", label: text("维度", "Perspective"), principle: "R" },
  { id: "definition", label: text("口径", "Definition"), principle: "S" },
  { id: "unit", label: text("单位", "Unit"), principle: "M" },
  { id: "direction", label: text("方向", "Direction"), principle: "S" },
  { id: "source", label: text("数据来源", "Data source"), principle: "M" },
  { id: "reportedBy", label: text("报送部门", "Reported by"), principle: "M" },
  { id: "target", label: text("目标", "Target"), principle: "A" },
  { id: "period", label: text("考核周期", "Period"), principle: "T" },
];

/** An indicator as somebody wrote it down: a cell for each requirement, blank where nothing was said. */
export type IndicatorSheet = Readonly<Record<SmartRequirement["id"], Cell>>;

/** The requirements that an indicator leaves open; none where it meets them all. */
export function smartCheck(sheet: IndicatorSheet): readonly SmartRequirement[] {
  return smartRequirements.filter(({ id }) => isBlank(sheet[id]));
}
