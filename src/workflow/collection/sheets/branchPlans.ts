import { gradeLadder } from "../../../domain/scheme/ladder";
import type { Decimal } from "../../../domain/values/decimal";
import { cellNumber, decimal } from "../../../domain/values/decimal";
import type { SchemeDocument } from "../../../domain/scheme/schema";
import { text } from "../../../domain/values/text";
import { columnHeader } from "../../layout/results";
import { mergedPartColumns } from "../mergedParts";
import type { SheetPlan } from "../../ports";
import { unitName } from "../../results/unitName";
import type { Averages, BranchCounts, BranchFigures, PartAverages } from "../branchFigures";
import { bankCounts, bankFigures, branchCounts, branchFigures } from "../branchFigures";
import type { CollectedBank } from "./collectedBank";
import type { SheetColumn } from "./tableSheet";
import { COUNT, formatOf, SHARE, tableSheet, TEXT } from "./tableSheet";

type Column = SheetColumn<BranchFigures>;

/** 等级分布: how many of each branch hold which grade, the whole bank below. */
export function distributionPlan({ context, results }: Pick<CollectedBank, "context" | "results">): SheetPlan {
  const { document } = context.scheme;
  return tableSheet(
    {
      name: "等级分布",
      title: "等级分布",
      note: "人数，以及占该机构已评级人数的比例",
      columns: distributionColumns(gradeLadder(document).map(({ name }) => name.zh)),
      rows: branchCounts(results, document),
      total: bankCounts(results.people, document),
      frozenColumns: 1,
    },
    context,
  );
}

/** 机构比较: the averages of each branch, beside those before where there is history, the whole bank below. */
export function comparisonPlan({ context, results, history }: CollectedBank): SheetPlan {
  const { document } = context.scheme;
  return tableSheet(
    {
      name: "机构比较",
      title: "机构比较",
      note:
        history === null
          ? "平均数按有该项结果的人计算；没有上期数据"
          : `平均数按有该项结果的人计算；上期为 ${history.period}`,
      columns: [...nowColumns, ...partColumns(document), ...(history === null ? [] : beforeColumns)],
      rows: branchFigures(results, document, history),
      total: bankFigures(results.people, document, history),
      frozenColumns: 1,
    },
    context,
  );
}

const unitColumn: SheetColumn<BranchCounts> = {
  header: "上报机构",
  width: 20,
  format: TEXT,
  cell: ({ unit }) => unitName(unit),
};

function distributionColumns(grades: readonly string[]): readonly SheetColumn<BranchCounts>[] {
  return [
    unitColumn,
    ...grades.map((grade, index): SheetColumn<BranchCounts> => ({
      header: grade,
      width: 12,
      format: COUNT,
      cell: ({ counts }) => counts[index] ?? 0,
    })),
    count("已评级", ({ graded }) => graded),
    count("未评级", ({ notGraded }) => notGraded),
    ...grades.map((grade, index): SheetColumn<BranchCounts> => ({
      header: `${grade}占比`,
      width: 12,
      format: SHARE,
      cell: ({ counts, graded }) => numberOf(graded === 0 ? null : decimal(counts[index] ?? 0).dividedBy(graded)),
    })),
  ];
}

const nowColumns: readonly Column[] = [
  unitColumn,
  count("人数", ({ people }) => people),
  count("已评级", ({ graded }) => graded),
  count("未评级", ({ notGraded }) => notGraded),
  average("平均等级评分（分）", "points", "gradingScore"),
  average("平均经济增加值（元）", "yuan", "eva"),
  average("平均存款日均（万元）", "wanYuan", "deposits"),
  { header: "最高两级占比", width: 12, format: SHARE, cell: ({ topShare }) => numberOf(topShare) },
];

const beforeColumns: readonly Column[] = [
  { header: "上期人数", width: 10, format: COUNT, cell: ({ before }) => before?.people ?? "" },
  change("平均等级评分比上期（分）", "points", "gradingScore"),
  change("平均经济增加值比上期（元）", "yuan", "eva"),
  change("平均存款日均比上期（万元）", "wanYuan", "deposits"),
];

/** What the parts of the scheme give: of scores and coefficients the average, of product pay the sum as well. */
function partColumns(scheme: SchemeDocument): readonly Column[] {
  return mergedPartColumns(scheme).flatMap(({ key, label, unit }): readonly Column[] => {
    const column = (header: string, figure: keyof PartAverages): Column => ({
      header: columnHeader({ label: text(header), unit }),
      width: 17,
      format: formatOf(unit),
      cell: ({ parts }) => numberOf(parts[figure]),
    });
    if (key !== "totalScore" && key !== "payCoefficient" && key !== "productPay") return [];
    const average = column(`平均${label.zh}`, key);
    return key === "productPay" ? [average, column(`${label.zh}合计`, "productPayTotal")] : [average];
  });
}

function count(header: string, value: (figures: BranchCounts) => number): SheetColumn<BranchCounts> {
  return { header, width: 10, format: COUNT, cell: value };
}

function average(header: string, unit: "points" | "yuan" | "wanYuan", key: keyof Averages): Column {
  return { header, width: 17, format: formatOf(unit), cell: ({ averages }) => numberOf(averages[key]) };
}

function change(header: string, unit: "points" | "yuan" | "wanYuan", key: keyof Averages): Column {
  return {
    header,
    width: 17,
    format: formatOf(unit),
    cell: ({ averages, before }) => {
      const [now, then] = [averages[key], before?.[key] ?? null];
      return numberOf(now === null || then === null ? null : now.minus(then));
    },
  };
}

function numberOf(value: Decimal | null): number | string {
  return value === null ? "" : cellNumber(value);
}
