import * as v from "valibot";
import { text } from "../../values/text";
import type { SchemePart } from "./schemePart";

/** 产品计价 in a scheme file. */
export const pricingSchema = v.strictObject({});

/** 产品计价 of a scheme. */
export type PricingRules = v.InferOutput<typeof pricingSchema>;

/** 产品计价: what must hold of it, and how the sheet shows it. */
export const pricingPart: SchemePart<PricingRules> = {
  title: text("产品计价", "Product pricing"),
  issues: () => [],
  tables: () => [],
  named: () => ({}),
};
