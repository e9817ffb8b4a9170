import * as v from "valibot";
import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import { issue } from "../invariantChecks";
import { bilingual, identifier, notNegative, some, whole } from "../schemeForm";
import type { SchemeIssue } from "../schemeIssue";
import { cascadeTables } from "./cascadeTables";
import { divisionKeyIds, divisionKeyNames } from "./divisionKeyNames";
import type { SchemePart } from "./schemePart";

/** How a bank is built and its targets are passed on: 层级式 or 事业部制 (《客户经理岗位职责》第9篇 二(三)). */
export const structureIds = ["hierarchical", "divisional"] as const;

/** 指标分解 in a scheme file. */
export const cascadeSchema = v.strictObject({
  /** The structure in force, one of `structures`. */
  structure: v.picklist(structureIds),
  structures: some(
    v.strictObject({
      id: v.picklist(structureIds),
      name: bilingual,
      /** From the bank down to the post. */
      levels: some(v.strictObject({ id: identifier, name: bilingual })),
    }),
  ),
  /** What targets may be divided by. */
  keys: some(v.picklist(divisionKeyIds)),
  /** Decimal places of the shares. */
  scale: whole(0, 4),
  /** Whether the children's targets must come to at least the parent's. */
  childrenCover: v.boolean(),
  /** By which share of the parent's target the children may exceed it; no bound where null. */
  overallocation: v.nullable(notNegative),
});

/** 指标分解 of a scheme. */
export type CascadeRules = v.InferOutput<typeof cascadeSchema>;

/** 指标分解: what must hold of it, and how the sheet shows it. */
export const cascadePart: SchemePart<CascadeRules> = {
  title: text("指标分解", "Target cascade"),
  issues: (rules) => [...structureIssues(rules), ...keyIssues(rules), ...boundIssues(rules)],
  tables: cascadeTables,
  named: ({ structures }) => ({
    "cascade.structures": structures,
    ...Object.fromEntries(
      structures.map(({ levels }, index) => [`cascade.structures[${String(index)}].levels`, levels]),
    ),
  }),
};

/** The structure in force is described, and every structure passes its targets on from one level to another. */
function structureIssues({ structure, structures }: CascadeRules): readonly SchemeIssue[] {
  const described = structures.some(({ id }) => id === structure)
    ? []
    : issue(
        "cascade.structure",
        text(
          `没有说明 ${structure} 的层级，请在 structures 里写明`,
          `the levels of ${structure} are missing; add them to structures`,
        ),
      );
  const flat = structures.flatMap(({ levels }, index) =>
    levels.length > 1
      ? []
      : issue(
          `cascade.structures[${String(index)}].levels`,
          text("只有 1 级，指标分解至少要有两级", "there is 1 level; a cascade needs at least two"),
        ),
  );
  return [...described, ...flat];
}

function keyIssues({ keys }: CascadeRules): readonly SchemeIssue[] {
  return keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : issue(
          `cascade.keys[${String(index)}]`,
          text(
            `分解依据「${divisionKeyNames[key].zh}」写了不止一次`,
            `"${divisionKeyNames[key].en}" is listed more than once`,
          ),
        ),
  );
}

/** More than the whole again is no allowance but a slip of the point. */
function boundIssues({ overallocation }: CascadeRules): readonly SchemeIssue[] {
  if (overallocation === null || decimal(overallocation).lessThanOrEqualTo(1)) return [];
  return issue(
    "cascade.overallocation",
    text(
      `允许超出上级的比例现为 ${overallocation}，应不超过 1（100%）`,
      `the allowance above the parent is ${overallocation}; it must not exceed 1 (100%)`,
    ),
  );
}
