import { appraiser } from "../../../src/domain/appraisal/appraise";
import { rankPlaces } from "../../../src/domain/grading/ranking";
import { demonstrationContext } from "../../support/demonstrationScheme";
import type { PeerRow } from "./peerRows";

/** What an engine found for one manager. */
export interface PeerOutcome {
  /** 等级评分 as published. */
  readonly score: number;
  /** Name of 最终等级. */
  readonly grade: string;
  /** Places in the branch and in the bank; null where they were not asked for. */
  readonly places: Places | null;
}

/** 名次 by 等级评分, from 1; equal scores share a place. */
export interface Places {
  readonly unit: number;
  readonly bank: number;
}

/** The outcomes by the definition: decimal arithmetic throughout, each figure rounded once. */
export function exactGrading(rows: readonly PeerRow[], ranks: boolean): readonly PeerOutcome[] {
  const context = demonstrationContext();
  const judge = appraiser(context);
  const classes = context.scheme.document.eva.assetClasses.map(({ name }) => name.zh);
  const found = rows.map((row) => {
    const result = judge.run({ ...row, classes });
    if (!result.ok) throw new Error(`${row.id}: ${JSON.stringify(result.problems)}`);
    return { score: result.value.figures.gradingScore.toNumber(), grade: result.value.figures.finalGrade.name.zh };
  });
  if (!ranks) return found.map((one) => ({ ...one, places: null }));
  const measures = found.map(({ score }) => [score]);
  const bank = rankPlaces(measures.map((one) => ({ group: "", measures: one })));
  const unit = rankPlaces(measures.map((one, index) => ({ group: rows[index]?.unit ?? "", measures: one })));
  return found.map((one, index) => ({ ...one, places: { unit: unit[index] ?? 0, bank: bank[index] ?? 0 } }));
}

/** How many figures an engine got wrong. */
export interface WrongCounts {
  /** Published scores that differ in the second place or before. */
  readonly scores: number;
  readonly grades: number;
  /** Places in branch or bank; null where they were not asked for. */
  readonly places: number | null;
}

/** Numbers that are the same to the published scale differ by less. */
const SAME = 0.001;

/** Compares what an engine found with the definition, row by row. Throws where rows are missing. */
export function countWrong(found: readonly PeerOutcome[], exact: readonly PeerOutcome[]): WrongCounts {
  if (found.length !== exact.length)
    throw new Error(`${String(found.length)} of ${String(exact.length)} rows came back`);
  const pairs = exact.map((right, index) => ({ right, given: found[index] ?? right }));
  const wrong = (differ: (pair: Pair) => boolean): number => pairs.filter(differ).length;
  return {
    scores: wrong(({ given, right }) => !(Math.abs(given.score - right.score) < SAME)),
    grades: wrong(({ given, right }) => given.grade !== right.grade),
    places: exact.some(({ places }) => places !== null)
      ? wrong(
          ({ given, right }) => given.places?.bank !== right.places?.bank || given.places?.unit !== right.places?.unit,
        )
      : null,
  };
}

interface Pair {
  readonly given: PeerOutcome;
  readonly right: PeerOutcome;
}
