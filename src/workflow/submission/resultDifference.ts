import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { proseColumns } from "../layout/results";
import type { FrozenContent, FrozenCounts, FrozenResult } from "./frozenContent";
import { resultFigures } from "./frozenContent";
import type { FrozenPartKey } from "./frozenParts";
import { allPartKeys, isPartKey, partNames } from "./frozenParts";

/** A figure of a result that can differ. */
export type ResultFigure = Exclude<keyof FrozenResult, "id" | "parts"> | FrozenPartKey;

/** A figure of a result; null where there is none. */
export function figureOf(result: FrozenResult, figure: ResultFigure): string | null {
  return isPartKey(figure) ? (result.parts?.[figure] ?? null) : result[figure];
}

/** A result that the file states and that does not follow from its data. */
export interface ResultDifference {
  /** Staff number; empty where it concerns all. */
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** `person`: somebody is in the one and not in the other. */
  readonly figure: ResultFigure | "person" | keyof FrozenCounts | "resultFingerprint";
  /** What the file states, and what follows from its data; null where there is nothing. */
  readonly found: string | null;
  readonly expected: string | null;
}

/** The names of what can differ. */
export const figureNames: Readonly<Record<ResultDifference["figure"], Text>> = {
  name: text("姓名", "Name"),
  unit: text("机构", "Unit"),
  netProfit: text("税后净利润", "Net profit"),
  quality: text("综合素质", "Quality"),
  deposits: text("一般性存款日均", "Average deposits"),
  eva: text("经济增加值", "EVA"),
  evaPoints: text("EVA分值", "EVA points"),
  gradingScore: text("等级评分", "Grading score"),
  finalGrade: text("最终等级", "Final grade"),
  settledGrade: text("核定等级", "Settled grade"),
  lastGrade: text("上季等级", "Last grade"),
  ...partNames,
  person: text("人员", "Person"),
  people: text("名册行数", "Rows of the roster"),
  graded: text("已评级人数", "People graded"),
  exempt: text("按规则不评级人数", "People exempt by the rules"),
  unsettled: text("核定等级待定人数", "People whose grade is open"),
  notGraded: text("因数据问题未评级人数", "People not graded for their data"),
  problems: text("检查发现的问题数", "Problems found"),
  resultFingerprint: text("结果指纹", "Fingerprint of the results"),
};

/** The difference in words: whom it concerns, what the file states, what follows from its data. */
export function resultDifferenceText({ id, name, figure, found, expected }: ResultDifference): Text {
  const whose = id === "" ? text("", "") : text(`${id} ${name} `, `${id} ${name}, `);
  const stated = found ?? "–";
  const follows = expected ?? "–";
  return text(
    `${whose.zh}${figureNames[figure].zh}：文件所载 ${stated}，按数据应为 ${follows}`,
    `${whose.en}${figureNames[figure].en}: the file states ${stated}, its data give ${follows}`,
  );
}

/** The results that differ, person by person; who stands twice is compared entry by entry. */
export function resultDifferences(
  carried: readonly FrozenResult[],
  computed: readonly FrozenResult[],
): readonly ResultDifference[] {
  const open = new Map<string, FrozenResult[]>();
  for (const one of computed) open.set(one.id, [...(open.get(one.id) ?? []), one]);
  const stated = carried.flatMap((one) => {
    const expected = open.get(one.id)?.shift();
    return expected === undefined ? [personDifference(one, one.id, null)] : figureDifferences(one, expected);
  });
  const missing = [...open.values()].flat().map((one) => personDifference(one, null, one.id));
  return [...stated, ...missing];
}

function personDifference(
  { id, name, unit }: FrozenResult,
  found: string | null,
  expected: string | null,
): ResultDifference {
  return { id, name, unit, figure: "person", found, expected };
}

const figures: readonly ResultFigure[] = ["name", "unit", ...resultFigures, ...allPartKeys];

/** Reasons, which an add-in of another year may put in other words; that there is one, or none, follows from the data. */
function isProse(figure: ResultFigure): boolean {
  return proseColumns.some((key) => key === figure);
}

function figureDifferences(carried: FrozenResult, computed: FrozenResult): readonly ResultDifference[] {
  const { id, name, unit } = carried;
  return figures
    .map((figure) => ({ figure, found: figureOf(carried, figure), expected: figureOf(computed, figure) }))
    .filter(({ figure, found, expected }) =>
      isProse(figure) ? (found === null) !== (expected === null) : found !== expected,
    )
    .map((difference) => ({ id, name, unit, ...difference }));
}

/** Counts that do not follow from the data, and a fingerprint that is not that of the results. */
export function countDifferences(
  { counts, resultFingerprint }: Pick<FrozenContent, "counts" | "resultFingerprint">,
  computed: FrozenCounts,
  fingerprint: string,
): readonly ResultDifference[] {
  const whole = { id: "", name: "", unit: "" };
  const differing = (Object.keys(computed) as readonly (keyof FrozenCounts)[])
    .filter((count) => counts[count] !== computed[count])
    .map((count) => ({
      ...whole,
      figure: count,
      found: String(counts[count]),
      expected: String(computed[count]),
    }));
  const seal = { ...whole, figure: "resultFingerprint", found: resultFingerprint, expected: fingerprint } as const;
  return resultFingerprint === fingerprint ? differing : [...differing, seal];
}
