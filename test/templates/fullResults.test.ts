import { isCellError } from "../../src/domain/values/cell";
import type { Cell } from "../../src/domain/values/cell";
import { problemText } from "../../src/domain/values/problem";
import { demonstrationData } from "../../src/templates/demonstration/demonstrationData";
import { defectIds } from "../../src/templates/demonstration/defects";
import { fullDemonstration } from "../../src/templates/demonstration/parts/fullData";
import { partDefectIds } from "../../src/templates/demonstration/parts/partDefects";
import type { GradedRow } from "../../src/templates/gradedRows";
import { gradedRows } from "../../src/templates/gradedRows";
import { checkData } from "../../src/workflow/data/checkData";
import type { CheckedData } from "../../src/workflow/data/checkData";
import { gradingRun } from "../../src/workflow/grading/gradingRun";
import { resultColumnsOf } from "../../src/workflow/layout/partResults";
import { resultPlans } from "../../src/workflow/results/resultPlans";
import { fullContext, thirdQuarter } from "../support/demonstrationScheme";
import { readTables } from "./readTables";

const context = fullContext();
const { data } = fullDemonstration(context, thirdQuarter);
const progress = { report: () => undefined, signal: new AbortController().signal };
const clock = { now: () => new Date(2026, 9, 9, 8, 30), pause: () => Promise.resolve() };
const columns = resultColumnsOf(context.scheme.document);

describe("the demonstration with every part", () => {
  let rows: readonly GradedRow[] = [];
  let checked: CheckedData;
  let written: readonly (readonly unknown[])[] = [];

  beforeAll(async () => {
    rows = gradedRows(data, context);
    checked = await checkData(readTables(data, context), context, progress, clock);
    const outcome = await gradingRun(checked, context, progress, clock);
    const [plan] = resultPlans(outcome, checked.mapping, "values", clock.now());
    written = plan?.blocks.find(({ at }) => at === "A6")?.cells ?? [];
  }, 120_000);

  const of = (row: GradedRow | undefined, key: (typeof columns)[number]["key"]): Cell =>
    row === undefined || key === "check" ? null : (row[key] ?? "");

  test("has the managers of the grading's demonstration, with the same figures", () => {
    const plain = demonstrationData(context.scheme.document, thirdQuarter);
    const width = plain.roster[0]?.length ?? 0;
    expect(data.roster).toHaveLength(613);
    expect(data.roster.map((row) => row.slice(0, width))).toEqual(plain.roster);
    expect(data.ratings).toEqual(plain.ratings);
    expect(data.deposits).toEqual(plain.deposits);
  });

  test("shows in every column what the wizard writes for every manager", () => {
    expect(written).toHaveLength(613);
    const differences = rows.flatMap((row, index) =>
      columns.flatMap(({ key }, place) => {
        if (key === "check") return [];
        const [kept, wizard] = [of(row, key), written[index]?.[place]];
        // The wizard leaves blank, with the reason beside it, where a cell shows the error itself and of whom it grades not.
        const held = (key === "quality" || key === "deposits") && isCellError(row.finalGrade);
        const same = isCellError(kept) || held ? wizard === "" : kept === wizard;
        return same ? [] : [{ id: row.id, key, kept, wizard }];
      }),
    );
    expect(differences.slice(0, 10)).toEqual([]);
  });

  test("has a result of every part for nearly everybody", () => {
    for (const key of [
      "settledGrade",
      "totalScore",
      "balancedScore",
      "level",
      "productPay",
      "payCoefficient",
    ] as const) {
      const found = rows.filter((row) => !isCellError(of(row, key)) && of(row, key) !== "").length;
      expect([key, found > 560]).toEqual([key, true]);
    }
    const counted = (key: "level" | "movement" | "promotion", words: string): number =>
      rows.filter((row) => of(row, key) === words).length;
    for (const level of ["优秀", "良好", "合格", "不合格"])
      expect([level, counted("level", level) > 0]).toEqual([level, true]);
    for (const moved of ["晋级", "保级", "降级", "新定级", "不评级"])
      expect([moved, counted("movement", moved) > 0]).toEqual([moved, true]);
    expect(counted("promotion", "建议晋级")).toBeGreaterThan(20);
  });

  test("tells of every defect where it is", () => {
    const said = (id: string): string =>
      checked.problems
        .filter(({ managerId, problem }) => managerId === id || problemText(problem).zh.includes(id))
        .map(({ problem, place }) => `${place?.sheet ?? ""}!${place?.address ?? ""} ${problemText(problem).zh}`)
        .join("\n");
    const wanted: readonly (readonly [keyof typeof partDefectIds, RegExp])[] = [
      ["unknownIndicator", /^指标完成!B\d+ .*中间业务净收入/m],
      ["zeroTarget", /^指标完成!D\d+ .*目标/m],
      ["repeatedIndicator", /^指标完成!/m],
      ["missingIndicator", /^指标完成!|指标/m],
      ["textActual", /^指标完成!C\d+ .*150万/m],
      ["indicatorsOfNobody", /^指标完成!A\d+ /m],
      ["unknownProduct", /^产品销量!B\d+ .*黄金积存/m],
      ["zeroTask", /^产品销量!D\d+ /m],
      ["repeatedProduct", /^产品销量!/m],
      ["blankQuantity", /^产品销量!C\d+ /m],
      ["unknownUnit", /^团队得分!A\d+ .*城南支行/m],
      ["unknownVeto", /^一票否决!B\d+ .*迟到早退/m],
      ["vetoOutsidePeriod", /^一票否决!C\d+ /m],
      ["vetoOfNobody", /^一票否决!A\d+ /m],
      ["unknownCard", /^客户经理![A-Z]+\d+ .*综合/m],
    ];
    const silent = wanted.filter(([key, words]) => !words.test(said(partDefectIds[key])));
    expect(silent.map(([key]) => [key, partDefectIds[key], said(partDefectIds[key])])).toEqual([]);
    expect(Object.values(defectIds).filter((id) => said(id) === "")).toEqual([]);
  });
});
