import * as v from "valibot";
import { text } from "../../values/text";
import type { SchemePart } from "./schemePart";

/** 平衡计分卡 in a scheme file. */
export const scorecardSchema = v.strictObject({});

/** 平衡计分卡 of a scheme. */
export type ScorecardRules = v.InferOutput<typeof scorecardSchema>;

/** 平衡计分卡: what must hold of it, and how the sheet shows it. */
export const scorecardPart: SchemePart<ScorecardRules> = {
  title: text("平衡计分卡", "Balanced scorecard"),
  issues: () => [],
  tables: () => [],
  named: () => ({}),
};
