import { fingerprint } from "../../domain/scheme/fingerprint";
import type { Decimal } from "../../domain/values/decimal";
import type { CheckedManager } from "../data/checkData";
import type { GradedManager, GradingOutcome, NotGraded } from "../grading/gradingOutcome";
import { mapInSteps } from "../mapInSteps";
import type { Steps } from "../steps";
import { atOnce } from "../steps";
import type { FrozenResult } from "./frozenContent";
import type { FrozenPartKey } from "./frozenParts";
import { frozenParts, partKeysOf } from "./frozenParts";

/** The results of everybody in the order of the roster, whoever was not graded included. */
export function frozenResults(outcome: GradingOutcome): readonly FrozenResult[] {
  return atOnce(frozenResultSteps(outcome));
}

/** The same in small steps. */
export function* frozenResultSteps({ graded, notGraded, context }: GradingOutcome): Steps<readonly FrozenResult[]> {
  const keys = partKeysOf(context.scheme.document);
  const everybody = [...graded, ...notGraded].sort((one, other) => one.manager.row - other.manager.row);
  return yield* mapInSteps(everybody, (one) => ({
    ...("appraisal" in one ? resultOf(one) : resultWithout(one)),
    ...partsOf(one, keys),
  }));
}

/** SHA-256 over the canonical JSON of results. */
export function resultFingerprint(results: readonly FrozenResult[]): string {
  return fingerprint(results);
}

function resultOf({ manager, appraisal: { inputs, figures }, parts }: GradedManager): FrozenResult {
  return {
    ...identity(manager),
    netProfit: exact(inputs.netProfit),
    quality: exact(inputs.quality),
    deposits: exact(inputs.deposits),
    eva: exact(figures.eva),
    evaPoints: exact(figures.evaPoints),
    gradingScore: exact(figures.gradingScore),
    finalGrade: figures.finalGrade.id,
    settledGrade: parts.movement?.ok === true ? (parts.movement.value.figures.settledGrade?.id ?? null) : null,
    lastGrade: lastGradeOf(manager),
  };
}

function resultWithout({ manager }: NotGraded): FrozenResult {
  return {
    ...identity(manager),
    netProfit: null,
    quality: null,
    deposits: null,
    eva: null,
    evaPoints: null,
    gradingScore: null,
    finalGrade: null,
    settledGrade: null,
    lastGrade: lastGradeOf(manager),
  };
}

function partsOf({ parts }: GradedManager | NotGraded, keys: readonly FrozenPartKey[]): Pick<FrozenResult, "parts"> {
  const given = frozenParts(parts, keys);
  return given === null ? {} : { parts: given };
}

function identity({ id, name, unit }: CheckedManager): Pick<FrozenResult, "id" | "name" | "unit"> {
  return { id, name, unit };
}

function lastGradeOf({ lastGrade }: CheckedManager): string | null {
  return lastGrade === null || lastGrade === "unknown" ? null : lastGrade.id;
}

/** Every digit of the figure, without an exponent. */
function exact(value: Decimal): string {
  return value.toFixed();
}
