import * as v from "valibot";
import { text } from "../../values/text";
import type { SchemePart } from "./schemePart";

/** 客户服务 in a scheme file. */
export const serviceSchema = v.strictObject({});

/** 客户服务 of a scheme. */
export type ServiceRules = v.InferOutput<typeof serviceSchema>;

/** 客户服务: what must hold of it, and how the sheet shows it. */
export const servicePart: SchemePart<ServiceRules> = {
  title: text("客户服务", "Customer service"),
  issues: () => [],
  tables: () => [],
  named: () => ({}),
};
