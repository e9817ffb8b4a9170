import * as v from "valibot";
import { text } from "../../values/text";
import type { SchemePart } from "./schemePart";

/** 指标分解 in a scheme file. */
export const cascadeSchema = v.strictObject({});

/** 指标分解 of a scheme. */
export type CascadeRules = v.InferOutput<typeof cascadeSchema>;

/** 指标分解: what must hold of it, and how the sheet shows it. */
export const cascadePart: SchemePart<CascadeRules> = {
  title: text("指标分解", "Target cascade"),
  issues: () => [],
  tables: () => [],
  named: () => ({}),
};
