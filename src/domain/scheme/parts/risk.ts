import * as v from "valibot";
import { text } from "../../values/text";
import type { SchemePart } from "./schemePart";

/** 风险预警与贷后检查 in a scheme file. */
export const riskSchema = v.strictObject({});

/** 风险预警与贷后检查 of a scheme. */
export type RiskRules = v.InferOutput<typeof riskSchema>;

/** 风险预警与贷后检查: what must hold of it, and how the sheet shows it. */
export const riskPart: SchemePart<RiskRules> = {
  title: text("风险预警与贷后检查", "Risk warnings and inspections"),
  issues: () => [],
  tables: () => [],
  named: () => ({}),
};
