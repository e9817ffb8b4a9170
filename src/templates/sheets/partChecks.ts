import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Cell } from "../../domain/values/cell";
import { isCellError } from "../../domain/values/cell";
import { resultColumnsOf } from "../../workflow/layout/partResults";
import type { PartKey } from "../../workflow/layout/partResults";
import { spillsOf } from "../../workflow/results/spills";
import type { GradedRow } from "../gradedRows";

/** A result of a part whose error says that its entries are at fault. */
interface PartCheck {
  readonly key: PartKey;
  readonly words: string;
  /** Results from which its own error would only follow. */
  readonly after: readonly PartKey[];
}

const checks: readonly PartCheck[] = [
  { key: "settledGrade", words: "等级核定依据", after: [] },
  { key: "totalScore", words: "指标完成", after: [] },
  { key: "balancedScore", words: "团队得分或难度资料", after: ["totalScore"] },
  { key: "gross", words: "产品销量", after: [] },
  { key: "promotion", words: "结果应用依据", after: ["settledGrade", "level"] },
];

/** What the parts add to the formula of 数据检查, one piece of text for each result that the scheme has. */
export function partCheckFormulas(scheme: SchemeDocument, firstRow: number): readonly string[] {
  const columns = resultColumnsOf(scheme);
  const spill = spillsOf(columns, firstRow);
  return checksOf(scheme).map(({ key, words, after }) => {
    const own = `IF(ISNA(${spill(key)}),"${words}不全；",IF(ISERROR(${spill(key)}),"${words}有误；",""))`;
    return after.length === 0 ? own : `IF(${after.map((one) => `ISERROR(${spill(one)})`).join("+")},"",${own})`;
  });
}

/** The same for one row: its cached value. */
export function partCheckText(scheme: SchemeDocument, row: GradedRow): string {
  const of = (key: PartKey): Cell => row[key] ?? "";
  return checksOf(scheme)
    .map(({ key, words, after }) => {
      const cell = of(key);
      if (!isCellError(cell) || after.some((one) => isCellError(of(one)))) return "";
      return cell.error === "#N/A" ? `${words}不全；` : `${words}有误；`;
    })
    .join("");
}

function checksOf(scheme: SchemeDocument): readonly PartCheck[] {
  const keys = new Set(resultColumnsOf(scheme).map(({ key }) => key));
  return checks
    .filter(({ key }) => keys.has(key))
    .map((check) => ({ ...check, after: check.after.filter((key) => keys.has(key)) }));
}
