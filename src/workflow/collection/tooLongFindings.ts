import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { FrozenResult } from "../submission/frozenContent";
import { resultFigures } from "../submission/frozenContent";
import { allPartKeys, isPartFigure } from "../submission/frozenParts";
import type { ResultFigure } from "../submission/resultDifference";
import { figureNames, figureOf } from "../submission/resultDifference";
import { LONGEST_FIGURE, LONGEST_WORD } from "./collectionForm";
import { shortened } from "./dataFindings";
import type { Finding } from "./finding";
import { finding } from "./finding";
import type { ReturnContent } from "./returnContent";

/** What a merged workbook cannot carry, as its names and figures are too long: of the file, and by person and column. */
export function tooLongFindings(file: string, { unit, frozenAt, by, results }: ReturnContent): readonly Finding[] {
  const whole = [
    tooLong(file, text("文件名", "File name")),
    tooLong(unit, text("上报机构", "Unit that submits")),
    tooLong(frozenAt, text("冻结时间", "Time of freezing")),
    tooLong(by, text("冻结人", "Frozen by")),
  ].flatMap((one) => one ?? []);
  return [...whole, ...results.flatMap(ofPerson)];
}

const GRADES: ReadonlySet<ResultFigure> = new Set(["finalGrade", "settledGrade", "lastGrade"]);
const partFigures = allPartKeys.filter(isPartFigure);
const figures: ReadonlySet<ResultFigure> = new Set([
  ...resultFigures.filter((figure) => !GRADES.has(figure)),
  ...partFigures,
]);
const columns: readonly ResultFigure[] = ["name", "unit", ...resultFigures, ...allPartKeys];

function ofPerson(result: FrozenResult): readonly Finding[] {
  const { id, name } = result;
  const whose = `${shortened(id)} ${shortened(name)}`.trim();
  return [
    tooLong(id, text("工号", "Staff number"), whose),
    ...columns.map((column) =>
      tooLong(
        figureOf(result, column) ?? "",
        figureNames[column],
        whose,
        figures.has(column) ? LONGEST_FIGURE : LONGEST_WORD,
      ),
    ),
  ].flatMap((one) => one ?? []);
}

function tooLong(value: string, column: Text, whose = "", most = LONGEST_WORD): Finding | null {
  if (value.length <= most) return null;
  const [length, limit] = [String(value.length), String(most)];
  const [zh, en] = whose === "" ? ["", ""] : [`${whose} 的`, `${whose}: `];
  return finding(
    "tooLong",
    text(
      `${zh}「${column.zh}」长 ${length} 个字符，汇总最多 ${limit} 个；请机构更正后重新上报`,
      `${en}"${column.en}" has ${length} characters, a merge carries at most ${limit}; the unit should correct it and submit again`,
    ),
  );
}
