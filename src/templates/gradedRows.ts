import { appraiser } from "../domain/appraisal/appraise";
import { bind } from "../domain/calculation/bind";
import type { AppraisalContext } from "../domain/calculation/context";
import { averageDailyDeposits } from "../domain/deposit/averageDailyDeposits";
import { movement, movementNames } from "../domain/grading/movement";
import { nextGradeText } from "../domain/grading/nextGrade";
import { rankPlaces } from "../domain/grading/ranking";
import { qualityScore } from "../domain/quality/qualityScore";
import { gradeLadder, gradeNamed } from "../domain/scheme/ladder";
import type { Cell } from "../domain/values/cell";
import { isBlank, isCellError, showCell } from "../domain/values/cell";
import type { Decimal } from "../domain/values/decimal";
import { atCellPrecision, decimal } from "../domain/values/decimal";
import { periodEnd, periodStart } from "../domain/values/period";
import type { Problem } from "../domain/values/problem";
import { isMissing } from "../domain/values/problem";
import type { Result } from "../domain/values/result";
import { ok, then } from "../domain/values/result";
import { header } from "../workflow/layout/column";
import type { PartKey } from "../workflow/layout/partResults";
import type { GradingKey } from "../workflow/layout/results";
import { tableLayouts } from "../workflow/layout/tables";
import type { AppraisalData } from "./appraisalData";
import { partRows } from "./partRows";

/** What a line of 考核结果 shows of one manager, but for the data check, which is a formula of Excel alone. */
export type GradedRow = Readonly<Record<Exclude<GradingKey, "check">, Cell>> & Readonly<Partial<Record<PartKey, Cell>>>;

/** The results that the functions give for the rows of a workbook: what its cells hold before anything recalculates. */
export function gradedRows(data: AppraisalData, context: AppraisalContext): readonly GradedRow[] {
  const rows = gradingRows(data, context);
  const parts = partRows(data, context, rows);
  return rows.map((row, index) => ({ ...row, ...parts[index] }));
}

/** The results of the grading alone. */
export function gradingRows(data: AppraisalData, context: AppraisalContext): readonly GradedRow[] {
  const grade = grader(data, context);
  const rows = data.roster.map((row) => grade(isRepeated(data, row) ? withoutProfit(row) : row));
  const { indicator, tieBreaks } = context.scheme.document.ranking;
  const measures = [indicator, ...tieBreaks];
  const inBank = places(rows, measures, () => "");
  const inUnit = places(rows, measures, ({ unit }) => showCell(unit).trim());
  return rows.map((row, index) => ({ ...row, unitRank: inUnit[index] ?? null, bankRank: inBank[index] ?? null }));
}

/** Whether the staff number stands in the roster more than once: then nobody can be told whose entries they are. */
function isRepeated({ roster }: AppraisalData, [id = null]: readonly Cell[]): boolean {
  return !isBlank(id) && roster.filter(([other = null]) => showCell(other) === showCell(id)).length > 1;
}

/** The formulas leave such rows ungraded by handing over no net profit. */
function withoutProfit(row: readonly Cell[]): readonly Cell[] {
  return row.map((cell, index) => (index === 4 ? null : cell));
}

function grader(data: AppraisalData, context: AppraisalContext): (row: readonly Cell[]) => GradedRow {
  const { document } = context.scheme;
  const ladder = gradeLadder(document);
  const classes = document.eva.assetClasses.map(({ name }) => name.zh);
  const grading = appraiser(context);
  const qualityOf = qualities(data, context);
  const depositsOf = depositAverages(data, context);
  return ([id = null, name = null, unit = null, lastGrade = null, netProfit = null, ...rest]) => {
    const balances = rest.slice(0, classes.length);
    const quality = isBlank(id) ? "" : qualityOf(showCell(id));
    const deposits = isBlank(id) ? "" : depositsOf(showCell(id));
    const graded = grading.run({ netProfit, balances, classes, quality, deposits });
    const shown = (pick: (appraisal: Extract<typeof graded, { ok: true }>["value"]) => Cell): Cell =>
      graded.ok ? pick(graded.value) : errorCell(graded.problems);
    const last = isBlank(lastGrade) ? null : gradeNamed(ladder, showCell(lastGrade));
    const known = isBlank(lastGrade) || last !== null;
    return {
      id: id ?? "",
      name: name ?? "",
      unit: unit ?? "",
      quality,
      deposits,
      eva: shown(({ figures }) => figures.eva.toNumber()),
      evaPoints: shown(({ figures }) => figures.evaPoints.toNumber()),
      gradingScore: shown(({ figures }) => figures.gradingScore.toNumber()),
      scoreGrade: shown(({ figures }) => figures.scoreGrade.name.zh),
      depositGrade: shown(({ figures }) => figures.depositGrade.name.zh),
      finalGrade: shown(({ figures }) => figures.finalGrade.name.zh),
      lastGrade: lastGrade ?? "",
      movement: graded.ok && known ? movementNames[movement(graded.value.figures.finalGrade, last)].zh : "",
      unitRank: null,
      bankRank: null,
      nextGrade: shown((appraisal) => nextGradeText(grading.nextGrade(appraisal)).zh),
    };
  };
}

type Entries = ReadonlyMap<string, readonly (readonly Cell[])[]>;

function qualities({ ratings }: AppraisalData, context: AppraisalContext): (id: string) => Cell {
  const bound = bind(qualityScore, context);
  const items = tableLayouts(context.scheme.document).ratings.columns.slice(3).map(header);
  const entries = byPerson(ratings);
  return (id) => {
    const forms = entries.get(id) ?? [];
    const scored = bound.run({
      scores: forms.flatMap((form) => form.slice(3)),
      items: forms.flatMap(() => items),
      groups: forms.flatMap((form) => items.map(() => form[2] ?? null)),
      raters: forms.flatMap((form) => items.map(() => form[1] ?? null)),
    });
    return figureCell(then(scored, (figures) => ok(figures.qualityScore)));
  };
}

function depositAverages({ deposits, period }: AppraisalData, context: AppraisalContext): (id: string) => Cell {
  const bound = bind(averageDailyDeposits, context);
  const entries = byPerson(deposits);
  const span = { start: periodStart(period), end: periodEnd(period), opening: null };
  return (id) => {
    const lines = entries.get(id) ?? [];
    const column = (index: number): readonly Cell[] => lines.map((line) => line[index] ?? null);
    const averaged = bound.run({ ...span, products: column(1), dates: column(2), balances: column(3) });
    return figureCell(then(averaged, ({ average }) => ok(average)));
  };
}

function byPerson(rows: AppraisalData["ratings"]): Entries {
  const entries = new Map<string, (readonly Cell[])[]>();
  for (const row of rows) {
    const id = showCell(row[0] ?? null);
    if (id !== "") entries.set(id, [...(entries.get(id) ?? []), row]);
  }
  return entries;
}

/** One figure as a cell keeps it; an error where the entries are at fault. */
function figureCell(result: Result<Decimal>): Cell {
  return result.ok ? result.value.toNumber() : errorCell(result.problems);
}

/** What the functions show: #N/A where all that is wrong is something missing, else #VALUE!. */
function errorCell(problems: readonly Problem[]): Cell {
  const absent = (found: Problem): boolean =>
    isMissing(found) || (found.code === "error-cell" && showCell(found.found) === "#N/A");
  return { error: problems.every(absent) ? "#N/A" : "#VALUE!" };
}

/** Places by the scheme's measures, as KPI.RANK gives them; a row without a score keeps its error. */
function places(
  rows: readonly GradedRow[],
  measures: readonly string[],
  groupOf: (row: GradedRow) => string,
): readonly Cell[] {
  const valuesOf = (row: GradedRow): readonly Cell[] => measures.map((name) => row[name as keyof GradedRow] ?? null);
  const scored = rows.filter((row) => valuesOf(row).every((value) => typeof value === "number"));
  const ranked = rankPlaces(
    scored.map((row) => ({
      group: groupOf(row),
      measures: valuesOf(row).map((value) => atCellPrecision(decimal(Number(value)))),
    })),
  );
  const byRow = new Map(scored.map((row, index) => [row, ranked[index] ?? 0]));
  return rows.map((row) => byRow.get(row) ?? (isCellError(row.gradingScore) ? row.gradingScore : { error: "#VALUE!" }));
}
