import type { AppraisalContext } from "../domain/calculation/context";
import { columnLetters } from "../workflow/data/located";
import type { AppraisalData } from "./appraisalData";
import type { Frame } from "./sheets/sheetFrame";

/** Makes what stands around a sheet of the appraisal's workbook. */
export type FrameMaker = (
  title: string,
  unit: string,
  lastColumn: number,
  rest: Pick<
    Frame,
    | "frozenColumns"
    | "frozenRows"
    | "titleRows"
    | "orientation"
    | "onePage"
    | "pagesWide"
    | "titleColumns"
    | "showsState"
  >,
) => Frame;

/** The frames of a workbook: its scheme and period, and every column printed. */
export function frames({ period }: Pick<AppraisalData, "period">, { scheme }: AppraisalContext): FrameMaker {
  return (title, unit, lastColumn, rest) => ({
    scheme: scheme.document,
    period,
    title,
    unit,
    lastColumn,
    printArea: `A:${columnLetters(lastColumn)}`,
    ...rest,
  });
}
