import type { AppraisalNumbers } from "../../domain/appraisal/appraisal";
import { decimalInputs } from "../../domain/appraisal/appraisal";
import { appraiser } from "../../domain/appraisal/appraise";
import { joinGrade } from "../../domain/appraisal/joinGrade";
import type { GradeFacts } from "../../domain/appraisal/joinGrade";
import { partAppraiser } from "../../domain/appraisal/partAppraiser";
import { gradeAt, gradeLadder } from "../../domain/scheme/ladder";
import type { GradeStep } from "../../domain/scheme/ladder";
import type { Scheme } from "../../domain/scheme/scheme";
import type { Period } from "../../domain/values/period";
import { ok, then } from "../../domain/values/result";
import { officialGrade } from "../grading/officialGrade";
import { pace } from "../pace";
import type { ClockPort, Progress } from "../ports";
import type { ComparedPerson } from "./comparedPeople";
import type { GroupEffect, PersonEffect } from "./effect";
import { effectSentence } from "./effectText";
import type { LadderMatch } from "./ladderMatch";
import type { GroupId, ParameterGroup } from "./parameterGroups";

/** A group of parameters that differ, with the older scheme under that change alone; null where it cannot stand alone. */
interface ChangedGroup {
  readonly group: ParameterGroup;
  readonly scheme: Scheme | null;
}

interface Setting {
  readonly period: Period | null;
  readonly match: LadderMatch;
}

/**
 * Why each of these people changes: every group of parameters is tried alone, and named where it moves the grade the way
 * that all together do. Rejects with a WorkbookFault "stopped" where the person asked for it.
 */
export async function effectReasons(
  changed: readonly ComparedPerson[],
  groups: readonly ChangedGroup[],
  setting: Setting,
  progress: Progress,
  clock: ClockPort,
): Promise<{ readonly people: readonly PersonEffect[]; readonly groups: readonly GroupEffect[] }> {
  const trials = groups.flatMap(({ group, scheme }) =>
    scheme === null ? [] : [{ group, moves: trial(group.id, scheme, setting) }],
  );
  const people = await pace(progress, clock, changed.length).each(changed, (person): PersonEffect => {
    const reasons = trials.filter(({ moves }) => moves(person)).map(({ group }) => group);
    return personEffect(person, reasons, groups.length);
  });
  return {
    people,
    groups: groups.map(({ group, scheme }) => ({
      group,
      moved: people.filter(({ reasons }) => reasons.includes(group)).length,
      standsAlone: scheme !== null,
    })),
  };
}

function personEffect(person: ComparedPerson, reasons: readonly ParameterGroup[], groups: number): PersonEffect {
  const { older, newer, change } = person;
  const { key, id, name, unit } = older.manager;
  if (change === "same" || change === "neither") throw new Error("Only who changes has an effect told");
  const told = {
    ...{ key, id, name, unit, direction: change, older: older.figures, newer: newer.figures, reasons },
    together: reasons.length === 0 && groups > 1 && older.figures !== null && newer.figures !== null,
  };
  return { ...told, sentence: effectSentence(told, person) };
}

/** Whether a change alone moves somebody's grade the same way as all changes together. */
function trial(group: GroupId, scheme: Scheme, { period, match }: Setting): (person: ComparedPerson) => boolean {
  const context = { scheme, period };
  const judge = appraiser(context);
  const parts = partAppraiser(context);
  const ladder = gradeLadder(scheme.document);
  const lowest = gradeAt(ladder, ladder.length - 1);
  const rankOf = group === "ladder" ? match.newerRank : match.olderRank;
  return (person) => {
    const inputs = inputsOf(person, group);
    const graded = inputs === null ? null : judge.regrade(decimalInputs(inputs));
    if (graded?.ok !== true) return false;
    const appraisal = graded.value;
    const facts = factsOf(person, group);
    const joined = joinGrade(appraisal.figures.finalGrade, {}, facts, parts, lowest);
    // What the rules cannot settle in this mixture says nothing about the change.
    if (joined.movement?.ok === false) return false;
    return movesSo(person, officialGrade({ appraisal, parts: joined }), rankOf, match);
  };
}

/** The inputs of the older run with what the group changes of them. */
function inputsOf({ older, newer }: ComparedPerson, group: GroupId): AppraisalNumbers | null {
  const [before, after] = [older.manager.inputs, newer.manager.inputs];
  if (before === null || after === null) return null;
  if (group === "assetClasses") return { ...before, balances: after.balances, classes: after.classes };
  if (group === "quality") return { ...before, quality: after.quality };
  return group === "deposits" ? { ...before, deposits: after.deposits } : before;
}

/** What the grade is joined with: the vetoes in the words of the rules that are tried, the last grade in those of the ladder. */
function factsOf({ older, newer }: ComparedPerson, group: GroupId): GradeFacts {
  const rules = group === "movement" ? newer.manager.facts : older.manager.facts;
  const { lastGrade } = group === "ladder" ? newer.manager.facts : older.manager.facts;
  const settlement = rules.settlement;
  return {
    ...rules,
    lastGrade,
    settlement: settlement === undefined ? undefined : then(settlement, (cells) => ok({ ...cells, lastGrade })),
  };
}

function movesSo(
  { older, change }: ComparedPerson,
  grade: GradeStep | null,
  rankOf: (grade: GradeStep) => number,
  match: LadderMatch,
): boolean {
  switch (change) {
    case "onlyOlder":
      return grade === null;
    case "onlyNewer":
      return grade !== null;
    case "rises":
    case "falls": {
      if (grade === null || older.grade === null) return false;
      const steps = match.olderRank(older.grade) - rankOf(grade);
      return change === "rises" ? steps > 0 : steps < 0;
    }
    case "same":
    case "neither":
      return false;
  }
}
