import * as v from "valibot";
import { text } from "../../values/text";
import type { SchemePart } from "./schemePart";

/** 队伍结构 in a scheme file. */
export const workforceSchema = v.strictObject({});

/** 队伍结构 of a scheme. */
export type WorkforceRules = v.InferOutput<typeof workforceSchema>;

/** 队伍结构: what must hold of it, and how the sheet shows it. */
export const workforcePart: SchemePart<WorkforceRules> = {
  title: text("队伍结构", "Workforce structure"),
  issues: () => [],
  tables: () => [],
  named: () => ({}),
};
