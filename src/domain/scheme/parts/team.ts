import * as v from "valibot";
import { text } from "../../values/text";
import { bilingual, decimalText, identifier, notNegative, positive, share, some, whole } from "../schemeForm";
import type { SchemePart } from "./schemePart";
import { teamIssues } from "./teamIssues";
import { teamTables } from "./teamTables";

/** Steps of a number with what each adds to the difficulty, highest first; bounds inclusive, the lowest has none. */
const adjustmentSteps = some(v.strictObject({ floor: v.nullable(notNegative), adjustment: decimalText }));

/** Names with what each adds to the difficulty. */
const adjustmentNames = some(v.strictObject({ id: identifier, name: bilingual, adjustment: decimalText }));

/** 团队平衡与难度系数 in a scheme file. */
export const teamSchema = v.strictObject({
  /** Decimal places of the balanced result. */
  scale: whole(0, 6),
  /** The team's share t of a result where no type of manager is named. */
  share,
  /** The team's share by type of manager; the types are the 考核卡, where the scheme has cards. */
  types: some(v.strictObject({ id: identifier, name: bilingual, share })),
  /** 难度系数: 1 + the adjustments of customers (户), loan balance (万元), industry and market, kept within its bounds. */
  difficulty: v.strictObject({
    floor: positive,
    cap: positive,
    customers: adjustmentSteps,
    loanBalance: adjustmentSteps,
    industries: adjustmentNames,
    markets: adjustmentNames,
  }),
});

/** 团队平衡与难度系数 of a scheme. */
export type TeamRules = v.InferOutput<typeof teamSchema>;

/** One step of a number with its adjustment. */
export type AdjustmentStep = TeamRules["difficulty"]["customers"][number];

/** 团队平衡与难度系数: what must hold of it, and how the sheet shows it. */
export const teamPart: SchemePart<TeamRules> = {
  title: text("团队平衡与难度系数", "Team balance and difficulty"),
  issues: teamIssues,
  tables: teamTables,
  named: ({ types, difficulty }) => ({
    "team.types": types,
    "team.difficulty.industries": difficulty.industries,
    "team.difficulty.markets": difficulty.markets,
  }),
};
