import * as v from "valibot";
import { text } from "../../values/text";
import type { SchemePart } from "./schemePart";

/** 团队平衡与难度系数 in a scheme file. */
export const teamSchema = v.strictObject({});

/** 团队平衡与难度系数 of a scheme. */
export type TeamRules = v.InferOutput<typeof teamSchema>;

/** 团队平衡与难度系数: what must hold of it, and how the sheet shows it. */
export const teamPart: SchemePart<TeamRules> = {
  title: text("团队平衡与难度系数", "Team balance and difficulty"),
  issues: () => [],
  tables: () => [],
  named: () => ({}),
};
