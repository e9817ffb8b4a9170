import * as v from "valibot";
import { text } from "../../values/text";
import type { SchemePart } from "./schemePart";

/** 岗位评价 in a scheme file. */
export const jobsSchema = v.strictObject({});

/** 岗位评价 of a scheme. */
export type JobsRules = v.InferOutput<typeof jobsSchema>;

/** 岗位评价: what must hold of it, and how the sheet shows it. */
export const jobsPart: SchemePart<JobsRules> = {
  title: text("岗位评价", "Job evaluation"),
  issues: () => [],
  tables: () => [],
  named: () => ({}),
};
