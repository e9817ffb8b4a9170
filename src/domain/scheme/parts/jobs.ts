import * as v from "valibot";
import { text } from "../../values/text";
import { bandEnds } from "../bandForm";
import { bilingual, identifier, notNegative, positive, share, some } from "../schemeForm";
import { jobsIssues } from "./jobsIssues";
import { jobsTables } from "./jobsTables";
import type { SchemePart } from "./schemePart";

const entry = { id: identifier, name: bilingual } as const;

/**
 * 岗位评价 by the point-factor method (因素计点法) in a scheme file: factors with weights and degrees, post grades by bands
 * of points with their coefficients, categories of posts, posts evaluated as benchmarks, and the words of the 岗位责任书.
 * A degree's points stand on the whole scale: its factor's weight says how much of them counts.
 */
export const jobsSchema = v.strictObject({
  scale: positive,
  factors: some(
    v.strictObject({
      ...entry,
      weight: share,
      definition: bilingual,
      degrees: some(v.strictObject({ ...entry, points: notNegative, definition: bilingual })),
    }),
  ),
  grades: some(v.strictObject({ ...entry, ...bandEnds, coefficient: positive })),
  categories: some(v.strictObject({ ...entry, definition: bilingual, lowest: identifier, highest: identifier })),
  benchmarks: v.array(
    v.strictObject({
      ...entry,
      category: identifier,
      degrees: some(v.strictObject({ factor: identifier, degree: identifier })),
    }),
  ),
  statement: v.strictObject({
    duties: some(v.strictObject({ ...entry, text: bilingual })),
    grades: some(v.strictObject({ ...entry, grades: some(identifier), text: bilingual })),
  }),
});

/** 岗位评价 of a scheme. */
export type JobsRules = v.InferOutput<typeof jobsSchema>;

/** A factor of the evaluation (评价因素). */
export type JobFactor = JobsRules["factors"][number];

/** A degree of a factor (因素级别). */
export type FactorDegree = JobFactor["degrees"][number];

/** A post grade (岗级). */
export type JobGrade = JobsRules["grades"][number];

/** A category of posts (岗位类别). */
export type JobCategory = JobsRules["categories"][number];

/** 岗位评价: what must hold of it, and how the sheet shows it. */
export const jobsPart: SchemePart<JobsRules> = {
  title: text("岗位评价", "Job evaluation"),
  issues: jobsIssues,
  tables: jobsTables,
  named: ({ factors, grades, categories, benchmarks, statement }) => ({
    "jobs.factors": factors,
    ...Object.fromEntries(factors.map(({ degrees }, index) => [`jobs.factors[${String(index)}].degrees`, degrees])),
    "jobs.grades": grades,
    "jobs.categories": categories,
    "jobs.benchmarks": benchmarks,
    "jobs.statement.duties": statement.duties,
    "jobs.statement.grades": statement.grades,
  }),
};
