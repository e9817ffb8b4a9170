import type { Output, OutputCell } from "../../../src/functions/functionOutput";
import { call, installCustomFunctions, ready } from "../../functions/callFunction";
import type { PeerEngine, PeerTask } from "./peerEngine";
import { samplesOf } from "./samples";

/** Columns of KPI.GRADING that are compared: 等级评分 and 最终等级. */
const SCORE = 2;
const GRADE = 5;

/** The add-in's own range functions over two-dimensional arrays, as Excel would call them. */
export const ownFunctions: PeerEngine = {
  id: "own",
  what: "KPI.GRADING over the range, and KPI.RANK twice",
  rankFormula: "RANK",
  version: () => "KPI.GRADING (this add-in)",
  run: (task) => {
    const work = workOf(task);
    task.loaded();
    const samples = samplesOf(work);
    const { graded, unit, bank } = work();
    const outcomes = graded.map((cells, index) => ({
      score: Number(cells[SCORE]),
      grade: textOf(cells[GRADE]),
      places:
        unit === null || bank === null ? null : { unit: Number(unit[index]?.[0]), bank: Number(bank[index]?.[0]) },
    }));
    return Promise.resolve({ samples, outcomes });
  },
};

function textOf(cell: OutputCell | undefined): string {
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

interface Work {
  readonly graded: Output;
  readonly unit: Output | null;
  readonly bank: Output | null;
}

function workOf({ rows, scheme, ranks }: PeerTask): () => Work {
  installCustomFunctions();
  const loaded = ready();
  // Errors would come as objects of Excel; the rows of the comparison have none.
  const grading = (given: readonly unknown[]): Output => call("GRADING", given, loaded) as Output;
  const rank = (given: readonly unknown[]): Output => call("RANK", given, loaded) as Output;
  const classes = [scheme.eva.assetClasses.map(({ name }) => name.zh)];
  const profits = rows.map(({ netProfit }) => [netProfit]);
  const balances = rows.map((row) => row.balances);
  const qualities = rows.map(({ quality }) => [quality]);
  const deposits = rows.map((row) => [row.deposits]);
  const units = rows.map(({ unit }) => [unit]);
  return () => {
    const graded = grading([profits, balances, classes, qualities, deposits]);
    if (!ranks) return { graded, unit: null, bank: null };
    const scores = graded.map((cells) => [Number(cells[SCORE])]);
    return {
      graded,
      unit: rank([scores, scores, units, units]),
      bank: rank([scores, scores]),
    };
  };
}
