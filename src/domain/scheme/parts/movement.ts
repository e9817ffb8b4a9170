import * as v from "valibot";
import { text } from "../../values/text";
import type { SchemePart } from "./schemePart";

/** 等级变动规则 in a scheme file. */
export const movementSchema = v.strictObject({});

/** 等级变动规则 of a scheme. */
export type MovementRules = v.InferOutput<typeof movementSchema>;

/** 等级变动规则: what must hold of it, and how the sheet shows it. */
export const movementPart: SchemePart<MovementRules> = {
  title: text("等级变动规则", "Rules of movement"),
  issues: () => [],
  tables: () => [],
  named: () => ({}),
};
