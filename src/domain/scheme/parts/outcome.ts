import * as v from "valibot";
import { text } from "../../values/text";
import type { SchemePart } from "./schemePart";

/** 结果应用 in a scheme file. */
export const outcomeSchema = v.strictObject({});

/** 结果应用 of a scheme. */
export type OutcomeRules = v.InferOutput<typeof outcomeSchema>;

/** 结果应用: what must hold of it, and how the sheet shows it. */
export const outcomePart: SchemePart<OutcomeRules> = {
  title: text("结果应用", "Use of the result"),
  issues: () => [],
  tables: () => [],
  named: () => ({}),
};
