import { movementNames, settledMovementNames } from "../../domain/grading/movement";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { units } from "../../domain/values/unit";
import { resultColumnsOf } from "../../workflow/layout/partResults";
import type { ResultColumn, ResultKey } from "../../workflow/layout/results";

/** Words of a result column that are counted, each in a column of its own from `first` on. */
export interface Counted {
  readonly key: ResultKey;
  readonly words: readonly string[];
  readonly first: number;
}

/** A result column of which a mean or a sum is shown. */
export interface Figured {
  readonly key: ResultKey;
  readonly header: string;
  readonly column: number;
  readonly kind: "mean" | "sum";
  readonly numberFormat: string;
  readonly width: number;
}

/** What stands in which column of 考核汇总; numbers from 1. */
export interface SummaryColumns {
  readonly columns: readonly ResultColumn[];
  readonly grades: Counted;
  readonly notGraded: number;
  readonly total: number;
  /** Movements, and levels where the scheme has scorecards. */
  readonly counted: readonly Counted[];
  readonly figures: readonly Figured[];
  readonly lastColumn: number;
}

/** The columns of 考核汇总 under a scheme: grades, movements, and what its parts add. */
export function summaryColumns(scheme: SchemeDocument): SummaryColumns {
  const columns = resultColumnsOf(scheme);
  const has = (key: ResultKey): boolean => columns.some((column) => column.key === key);
  const grades = {
    key: has("settledGrade") ? "settledGrade" : "finalGrade",
    words: scheme.ladder.map(({ name }) => name.zh),
    first: 2,
  } as const;
  const notGraded = grades.first + grades.words.length;
  let next = notGraded + 2;
  const groups: readonly Omit<Counted, "first">[] = [
    {
      key: "movement",
      words: Object.values(scheme.movement === undefined ? movementNames : settledMovementNames).map(({ zh }) => zh),
    },
    ...(has("level")
      ? [{ key: "level" as const, words: (scheme.scorecard?.levels ?? []).map(({ name }) => name.zh) }]
      : []),
  ];
  const counted = groups.map((group) => {
    const first = next;
    next += group.words.length;
    return { ...group, first };
  });
  const figures = (
    [
      ["gradingScore", "平均评分", "mean"],
      ["balancedScore", "平均平衡得分", "mean"],
      ["productPay", "计价绩效合计", "sum"],
    ] as const
  )
    .filter(([key]) => has(key))
    .map(([key, label, kind]): Figured => {
      const unit = units[columns.find((column) => column.key === key)?.unit ?? "none"];
      next += 1;
      return {
        key,
        header: `${label}（${unit.label.zh}）`,
        column: next - 1,
        kind,
        numberFormat: unit.numberFormat,
        width: 14,
      };
    });
  return { columns, grades, notGraded, total: notGraded + 1, counted, figures, lastColumn: next - 1 };
}
