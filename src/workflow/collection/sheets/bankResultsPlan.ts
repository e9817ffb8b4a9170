import { settledMovementNames } from "../../../domain/grading/movement";
import type { SchemeDocument } from "../../../domain/scheme/schema";
import { cellDigits, cellNumber, decimal } from "../../../domain/values/decimal";
import { columnHeader } from "../../layout/results";
import { isPartFigure } from "../../submission/frozenParts";
import { mergedPartColumns } from "../mergedParts";
import type { SheetPlan } from "../../ports";
import type { BankPerson } from "../bankResults";
import type { CollectedBank } from "./collectedBank";
import type { SheetColumn } from "./tableSheet";
import { COUNT, formatOf, SHARE, tableSheet, TEXT } from "./tableSheet";

/** 全行结果: everybody of the bank, the first of the ranking first, whoever has no place at the end. */
export function bankResultsPlan({ context, results }: Pick<CollectedBank, "context" | "results">): SheetPlan {
  const placed = results.people.flatMap((person) =>
    person.bankRank === null ? [] : [{ person, place: person.bankRank }],
  );
  const people = [
    ...placed.sort((one, other) => one.place - other.place).map(({ person }) => person),
    ...results.people.filter(({ bankRank }) => bankRank === null),
  ];
  return tableSheet(
    {
      name: "全行结果",
      title: "全行客户经理考核结果",
      note: `共 ${String(people.length)} 人，参加排名 ${String(placed.length)} 人；按方案的排名指标和并列次序`,
      columns: columnsOf(context.scheme.document),
      rows: people,
      frozenColumns: 3,
    },
    context,
  );
}

function columnsOf(scheme: SchemeDocument): readonly SheetColumn<BankPerson>[] {
  const settles = scheme.movement !== undefined;
  return [
    word("工号", 11, ({ result }) => result.id),
    word("姓名", 9, ({ result }) => result.name),
    word("上报机构", 18, ({ returnedBy }) => returnedBy),
    word("机构", 18, ({ result }) => result.unit),
    figure("税后净利润（元）", 17, formatOf("yuan"), ({ result }) => result.netProfit),
    figure("综合素质（分）", 11, formatOf("points"), ({ result }) => result.quality),
    figure("存款日均（万元）", 14, formatOf("wanYuan"), ({ result }) => result.deposits),
    figure("经济增加值（元）", 17, formatOf("yuan"), ({ result }) => result.eva),
    figure("EVA分值（分）", 11, formatOf("points"), ({ result }) => result.evaPoints),
    figure("等级评分（分）", 11, formatOf("points"), ({ result }) => result.gradingScore),
    word(settles ? "核定等级" : "最终等级", 14, ({ grade }) => grade?.name.zh ?? ""),
    ...partColumns(scheme),
    word("上季等级", 14, ({ lastGrade }) => lastGrade?.name.zh ?? ""),
    word("变动", 8, ({ movement }) => (movement === null ? "未评级" : settledMovementNames[movement].zh)),
    { header: "机构内名次", width: 10, format: COUNT, cell: ({ unitRank }) => unitRank ?? "" },
    { header: "全行名次", width: 10, format: COUNT, cell: ({ bankRank }) => bankRank ?? "" },
    {
      header: "全行百分位",
      width: 10,
      format: SHARE,
      cell: ({ percentile }) => (percentile === null ? "" : cellDigits(percentile)),
    },
    word("备注", 12, ({ twice }) => (twice ? "两处上报" : "")),
  ];
}

/** What the parts of the scheme give, under the headers of 考核结果. */
function partColumns(scheme: SchemeDocument): readonly SheetColumn<BankPerson>[] {
  return mergedPartColumns(scheme).map(({ key, label, unit, width }) => {
    const header = columnHeader({ label, unit });
    const value = ({ result }: BankPerson): string | null => result.parts?.[key] ?? null;
    return isPartFigure(key)
      ? figure(header, width, formatOf(unit), value)
      : word(header, width, (person) => value(person) ?? "");
  });
}

function word(header: string, width: number, cell: (person: BankPerson) => string): SheetColumn<BankPerson> {
  return { header, width, format: TEXT, cell };
}

function figure(
  header: string,
  width: number,
  format: string,
  value: (person: BankPerson) => string | null,
): SheetColumn<BankPerson> {
  return {
    header,
    width,
    format,
    cell: (person) => {
      const found = value(person);
      return found === null ? "" : cellNumber(decimal(found));
    },
  };
}
