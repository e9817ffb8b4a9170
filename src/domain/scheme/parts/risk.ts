import * as v from "valibot";
import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import { bilingual, identifier, notNegative, positive, some, whole } from "../schemeForm";
import type { SchemePart } from "./schemePart";
import { riskTables } from "./riskTables";

/** 风险预警与贷后检查 in a scheme file: how fast a warning goes through its steps, and how often loans are inspected. */
export const riskSchema = v.strictObject({
  warning: v.strictObject({
    /** Calendar days that each step may take, counted from the step before (发起 → 决策 → 处理 → 反馈). */
    allowedDays: v.strictObject({ decided: whole(0, 366), handled: whole(0, 366), reported: whole(0, 366) }),
    /** Points taken off once for a warning that is overdue, and besides for each day. */
    deductionPerWarning: notNegative,
    deductionPerDay: notNegative,
    /** The most that one warning can cost, 分. */
    deductionCap: positive,
  }),
  /** Kinds of post-loan inspection (贷后检查) and how often a year each falls due. */
  inspections: some(v.strictObject({ id: identifier, name: bilingual, timesAYear: whole(1, 366) })),
});

/** 风险预警与贷后检查 of a scheme. */
export type RiskRules = v.InferOutput<typeof riskSchema>;

/** 风险预警与贷后检查: what must hold of it, and how the sheet shows it. */
export const riskPart: SchemePart<RiskRules> = {
  title: text("风险预警与贷后检查", "Risk warnings and inspections"),
  issues: ({ warning: { deductionCap, deductionPerWarning } }) =>
    decimal(deductionCap).greaterThanOrEqualTo(deductionPerWarning)
      ? []
      : issue(
          "risk.warning.deductionCap",
          text(
            `每条预警扣分上限 ${deductionCap} 低于每条逾期扣分 ${deductionPerWarning}；上限应不小于后者`,
            `the cap ${deductionCap} lies below the deduction ${deductionPerWarning} of one overdue warning; it must not`,
          ),
        ),
  tables: riskTables,
  named: ({ inspections }) => ({ "risk.inspections": inspections }),
};
