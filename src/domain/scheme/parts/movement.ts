import * as v from "valibot";
import { separators } from "../../values/nameList";
import { text } from "../../values/text";
import { gradeLadder, gradeNamed } from "../ladder";
import type { Named } from "../invariantChecks";
import { issue } from "../invariantChecks";
import type { SchemeDocument } from "../schema";
import { bilingual, identifier, whole, words } from "../schemeForm";
import type { SchemeIssue } from "../schemeIssue";
import { movementTables } from "./movementTables";

import type { SchemePart } from "./schemePart";

/** What happens to whom the rule of absence meets. */
export const absenceEffects = ["notGraded", "keepGrade", "noUpgrade"] as const;

/** What happens to whom the rule of transfers meets. */
export const transferEffects = ["keepGrade", "noDowngrade"] as const;

/**
 * What a veto does: the lowest grade; so many grades down; a grade that is the highest allowed, by its name or identifier;
 * no upgrade; no grade at all.
 */
const vetoEffect = v.variant(
  "kind",
  [
    v.strictObject({ kind: v.literal("lowest") }),
    v.strictObject({ kind: v.literal("down"), grades: whole(1, 20) }),
    v.strictObject({ kind: v.literal("cap"), grade: words }),
    v.strictObject({ kind: v.literal("noUpgrade") }),
    v.strictObject({ kind: v.literal("notGraded") }),
  ],
  "vetoEffect",
);

/** 等级变动规则 in a scheme file; a rule that is null does not apply. */
export const movementSchema = v.strictObject({
  /** At most so many grades up, and down, in one quarter. */
  maxUpgrade: v.nullable(whole(1, 20)),
  maxDowngrade: v.nullable(whole(1, 20)),
  vetoes: v.array(v.strictObject({ id: identifier, name: bilingual, effect: vetoEffect })),
  /** Whoever has served fewer whole months is not graded. */
  newHires: v.nullable(v.strictObject({ months: whole(1, 24) })),
  /** Whoever was absent for more days. */
  absence: v.nullable(v.strictObject({ days: whole(0, 366), effect: v.picklist(absenceEffects, "absenceEffect") })),
  /** Whoever came to the present unit within so many months. */
  transfers: v.nullable(
    v.strictObject({ months: whole(1, 24), effect: v.picklist(transferEffects, "transferEffect") }),
  ),
  /** Cases in which a manager falls by so many grades at most. */
  protections: v.array(v.strictObject({ id: identifier, name: bilingual, maxDowngrade: whole(0, 20) })),
});

/** 等级变动规则 of a scheme. */
export type MovementRules = v.InferOutput<typeof movementSchema>;

/** One 一票否决 matter with what it does. */
export type Veto = MovementRules["vetoes"][number];

/** One case of protection. */
export type Protection = MovementRules["protections"][number];

/** 等级变动规则: what must hold of it, and how the sheet shows it. */
export const movementPart: SchemePart<MovementRules> = {
  title: text("等级变动规则", "Rules of movement"),
  issues: (rules, document) => [
    ...rules.vetoes.flatMap((veto, index) => effectIssues(veto, `movement.vetoes[${String(index)}]`, document)),
    ...nameIssues("movement.vetoes", rules.vetoes),
    ...nameIssues("movement.protections", rules.protections),
    ...stepIssues(rules, document),
  ],
  tables: movementTables,
  named: ({ vetoes, protections }) => ({ "movement.vetoes": vetoes, "movement.protections": protections }),
};

function effectIssues({ effect }: Veto, path: string, document: SchemeDocument): readonly SchemeIssue[] {
  if (effect.kind === "down") return tooManySteps(effect.grades, `${path}.effect.grades`, document);
  if (effect.kind !== "cap") return [];
  const highest = gradeNamed(gradeLadder(document), effect.grade);
  if (highest === null) {
    return issue(
      `${path}.effect.grade`,
      text(`等级阶梯中没有「${effect.grade}」`, `the ladder has no grade "${effect.grade}"`),
    );
  }
  if (highest.index > 0) return [];
  return issue(
    `${path}.effect.grade`,
    text(
      `「${highest.name.zh}」已是最高等级，不得高于它等于没有处理`,
      `"${highest.name.en}" is the highest grade; a cap there has no effect`,
    ),
  );
}

/** Several names share a cell, so none may hold what parts them. */
function nameIssues(path: string, list: readonly Named[]): readonly SchemeIssue[] {
  return list.flatMap(({ name }, index) =>
    [...new Set([name.zh, name.en])]
      .filter((word) => separators.test(word))
      .flatMap((word) =>
        issue(
          `${path}[${String(index)}].name`,
          text(
            `名称「${word}」含有顿号、逗号或分号；一个单元格里的几个名称就用这些符号隔开，请换一个写法`,
            `the name "${word}" holds a comma or semicolon, which part the names in one cell; choose another wording`,
          ),
        ),
      ),
  );
}

/** A limit of more steps than the ladder has could never apply: a slip of the pen. */
function stepIssues(
  { maxUpgrade, maxDowngrade, protections }: MovementRules,
  document: SchemeDocument,
): readonly SchemeIssue[] {
  return [
    ...tooManySteps(maxUpgrade, "movement.maxUpgrade", document),
    ...tooManySteps(maxDowngrade, "movement.maxDowngrade", document),
    ...protections.flatMap(({ maxDowngrade: most }, index) => {
      const path = `movement.protections[${String(index)}].maxDowngrade`;
      return [...tooManySteps(most, path, document), ...looserThanLimit(most, maxDowngrade, path)];
    }),
  ];
}

/** A protection that lets somebody fall further than everybody may anyway protects nobody. */
function looserThanLimit(most: number, limit: number | null, path: string): readonly SchemeIssue[] {
  if (limit === null || most <= limit) return [];
  return issue(
    path,
    text(
      `最多降 ${String(most)} 级，比所有人的降级限额 ${String(limit)} 级还宽，保护不起作用`,
      `at most ${String(most)} down is looser than the limit of ${String(limit)} for everybody; it protects nobody`,
    ),
  );
}

function tooManySteps(steps: number | null, path: string, { ladder }: SchemeDocument): readonly SchemeIssue[] {
  const most = ladder.length - 1;
  if (steps === null || steps <= most) return [];
  return issue(
    path,
    text(
      `${String(steps)} 级超过了等级阶梯的全部 ${String(most)} 级`,
      `${String(steps)} grades are more than the ${String(most)} steps of the ladder`,
    ),
  );
}
