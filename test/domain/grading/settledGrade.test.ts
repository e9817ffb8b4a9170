import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { explain, stepText } from "../../../src/domain/calculation/explain";
import { gradeMovement } from "../../../src/domain/grading/gradeMovement";
import type { SettledFigures } from "../../../src/domain/grading/settledGrade";
import { settledGrade } from "../../../src/domain/grading/settledGrade";
import { movement } from "../../../src/domain/grading/movement";
import { gradeLadder } from "../../../src/domain/scheme/ladder";
import type { Cell } from "../../../src/domain/values/cell";
import { problemText } from "../../../src/domain/values/problem";
import { serialDate } from "../../../src/domain/values/period";
import { demonstrationContext, fullContext } from "../../support/demonstrationScheme";

const context = fullContext();
const { document } = context.scheme;
const ladder = gradeLadder(document);
const bound = bind(settledGrade, context);

interface Row {
  readonly grade: Cell;
  readonly lastGrade?: Cell;
  readonly vetoes?: Cell;
  readonly hired?: Cell;
  readonly absentDays?: Cell;
  readonly transferred?: Cell;
  readonly asOf?: Cell;
  readonly protections?: Cell;
}

function cells(row: Row): Required<Row> {
  const none = { lastGrade: null, vetoes: null, hired: null, absentDays: null, transferred: null };
  return { ...none, asOf: null, protections: null, ...row };
}

function settled(row: Row, by = bound): SettledFigures {
  const result = by.run(cells(row));
  if (!result.ok) throw new Error(result.problems.map((found) => problemText(found).zh).join());
  return result.value;
}

const gradeIndex = fc.integer({ min: 0, max: ladder.length - 1 });
const grade = gradeIndex.map((index) => ladder[index]?.name.zh ?? "");
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const names = (list: readonly { readonly name: { readonly zh: string } }[]): fc.Arbitrary<string> =>
  fc.subarray(list.map(({ name }) => name.zh)).map((chosen) => chosen.join("、"));
const day = fc.integer({ min: serialDate(2026, 1, 1), max: serialDate(2026, 9, 30) });

/** Any manager whose days follow one another. */
const anyRow = fc
  .record({
    grade,
    lastGrade: maybe(grade),
    vetoes: names(document.movement?.vetoes ?? []),
    hired: maybe(day),
    absentDays: maybe(fc.integer({ min: 0, max: 120 })),
    transferred: maybe(day),
    protections: names(document.movement?.protections ?? []),
  })
  .map((row) => ({
    ...row,
    asOf: null,
    hired: row.hired !== null && row.transferred !== null && row.hired > row.transferred ? null : row.hired,
  }));

describe("the settled grade", () => {
  it("names a rule as a step of the explanation only where it changed the grade", () => {
    const steps = (row: Row): readonly string[] => {
      const read = bound.read(cells(row));
      if (!read.ok) throw new Error("the row should be read");
      return explain(settledGrade, { ...read.value, ...settled(row) }).map(({ name }) => name);
    };
    const plain = { grade: "一级客户经理", lastGrade: "二级客户经理" };
    expect(steps(plain)).toEqual(["settledGrade", "movement"]);
    expect(steps({ ...plain, grade: "资深客户经理" })).toEqual(["cappedGrade", "settledGrade", "movement"]);
    expect(steps({ ...plain, grade: "初级客户经理", protections: "借调挂职" })).toContain("protectedGrade");
    expect(steps({ ...plain, vetoes: "业绩数据造假" })).toEqual(["vetoedGrade", "settledGrade", "movement"]);
    expect(steps({ ...plain, hired: serialDate(2026, 8, 1) })).toEqual(["movement"]);
  });

  it("reads as sentences", () => {
    const row = { grade: "资深客户经理", lastGrade: "一级客户经理", vetoes: "业绩数据造假" };
    const read = bound.read(cells(row));
    if (!read.ok) throw new Error("the row should be read");
    const said = explain(settledGrade, { ...read.value, ...settled(row) }).map((step) => stepText(step).zh);
    expect(said[0]).toContain(
      "限级后等级 = 最终等级与晋级上限等级取较低 = 资深客户经理与高级客户经理取较低 = 高级客户经理",
    );
    expect(said[2]).toContain("资深客户经理（不高于高级客户经理，不低于—，一票否决时不高于二级客户经理");
    expect(said[3]).toContain("等级变动 = 核定等级与上季等级比较 = 二级客户经理与一级客户经理比较 = 降级");
  });

  it("speaks English too", () => {
    const { reason } = settled({ grade: "资深客户经理", lastGrade: "一级客户经理", vetoes: "业绩数据造假" });
    expect(reason.en).toBe(
      "At most 1 up in a quarter: Principal manager → Senior manager; veto: False figures, 2 down: Senior manager → Manager, second class.",
    );
  });

  it("reads names in either language, in any width and case", () => {
    expect(settled({ grade: "Senior Manager", vetoes: "false figures, SERIOUS JUSTIFIED COMPLAINT" }).veto?.id).toBe(
      "false-data",
    );
  });
});

describe("properties of the rules of movement", () => {
  it("a veto never raises a grade, and another veto never softens it", () => {
    fc.assert(
      fc.property(anyRow, names(document.movement?.vetoes ?? []), (row, more) => {
        const without = settled({ ...row, vetoes: null }).settledGrade;
        const before = settled(row).settledGrade;
        const after = settled({ ...row, vetoes: `${row.vetoes}、${more}` }).settledGrade;
        // Not graded at all is the hardest outcome.
        if (without === null) expect(before).toBeNull();
        if (before === null) expect(after).toBeNull();
        if (without !== null && before !== null) expect(before.index).toBeGreaterThanOrEqual(without.index);
        if (before !== null && after !== null) expect(after.index).toBeGreaterThanOrEqual(before.index);
      }),
    );
  });

  it("the cap never lowers anybody below the last grade, nor raises anybody", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { settledGrade: own, cappedGrade } = settled({ ...row, vetoes: null, protections: null });
        const last = ladder.find(({ name }) => name.zh === row.lastGrade);
        const graded = ladder.findIndex(({ name }) => name.zh === row.grade);
        if (own === null || cappedGrade === null) return;
        expect(cappedGrade.index).toBeLessThanOrEqual(last?.index ?? -1);
        expect(cappedGrade.index).toBeGreaterThan(graded);
      }),
    );
  });

  it("a better final grade never leads to a worse settled grade", () => {
    fc.assert(
      fc.property(anyRow, gradeIndex, gradeIndex, (row, one, other) => {
        const [better, worse] = [Math.min(one, other), Math.max(one, other)].map(
          (index) => settled({ ...row, grade: ladder[index]?.id ?? "" }).settledGrade,
        );
        expect(better === null).toBe(worse === null);
        if (better && worse) expect(better.index).toBeLessThanOrEqual(worse.index);
      }),
    );
  });

  it("protection never lowers a grade, and the order of names does not matter", () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const without = settled({ ...row, protections: null }).settledGrade;
        const own = settled(row).settledGrade;
        if (own !== null && without !== null && row.vetoes === "") expect(own.index).toBeLessThanOrEqual(without.index);
        const turned = (list: string): string => list.split("、").reverse().join("，");
        const again = settled({ ...row, vetoes: turned(row.vetoes), protections: turned(row.protections) });
        expect(again.settledGrade).toBe(own);
      }),
    );
  });

  it("MOVEMENT says what SETTLEDGRADE says", () => {
    const both = bind(gradeMovement, context);
    fc.assert(
      fc.property(anyRow, (row) => {
        const result = both.run(row);
        expect(result.ok && result.value.movement.name.zh).toBe(settled(row).movement.name.zh);
      }),
    );
  });
});

describe("without rules of movement in the scheme", () => {
  const plain = demonstrationContext();
  const old = bind(gradeMovement, plain);

  it("MOVEMENT compares the final grade with the last one, whatever it is told besides", () => {
    fc.assert(
      fc.property(gradeIndex, maybe(gradeIndex), maybe(day), (now, last, hired) => {
        const [own, before] = [ladder[now], last === null ? null : ladder[last]];
        if (own === undefined || before === undefined) return;
        const result = old.run(cells({ grade: own.name.zh, lastGrade: before?.name.zh ?? null, hired }));
        const said = { upgrade: "晋级", retain: "保级", downgrade: "降级", new: "新定级" }[movement(own, before)];
        expect(result.ok && result.value.movement.name.zh).toBe(said);
      }),
    );
  });

  it("a veto cannot be judged, and SETTLEDGRADE says that the part is missing", () => {
    const said = (result: ReturnType<typeof old.run>): string =>
      result.ok ? "" : result.problems.map((found) => problemText(found).zh).join();
    expect(said(old.run(cells({ grade: "初级客户经理", vetoes: "违规发放贷款" })))).toContain("等级变动规则");
    expect(said(bind(settledGrade, plain).run(cells({ grade: "初级客户经理" })))).toContain("「等级变动规则」部分");
  });
});

describe("rules that the demonstration does not use", () => {
  it("absence may hold somebody at the last grade, or leave ungraded", () => {
    const by = (effect: "keepGrade" | "notGraded"): typeof bound =>
      bind(
        settledGrade,
        fullContext(({ movement: rules }) => {
          if (rules !== undefined) rules.absence = { days: 30, effect };
        }),
      );
    const row = { lastGrade: "二级客户经理", absentDays: 31 };
    expect(settled({ ...row, grade: "资深客户经理" }, by("keepGrade")).settledGrade?.id).toBe("middle-2");
    expect(settled({ ...row, grade: "初级客户经理" }, by("keepGrade")).reason.zh).toBe(
      "缺勤 31 天，超过 30 天，保留上季等级：初级客户经理 → 二级客户经理。",
    );
    expect(settled({ ...row, grade: "初级客户经理", absentDays: 30 }, by("keepGrade")).settledGrade?.id).toBe("junior");
    expect(settled({ ...row, grade: "初级客户经理" }, by("notGraded"))).toMatchObject({
      settledGrade: null,
      reason: { zh: "缺勤 31 天，超过 30 天，不评级。" },
    });
  });

  it("a transfer may keep the last grade, upwards and downwards", () => {
    const by = bind(
      settledGrade,
      fullContext(({ movement: rules }) => {
        if (rules !== undefined) rules.transfers = { months: 6, effect: "keepGrade" };
      }),
    );
    const row = { lastGrade: "二级客户经理", transferred: serialDate(2026, 4, 1) };
    expect(settled({ ...row, grade: "一级客户经理" }, by).settledGrade?.id).toBe("middle-2");
    expect(settled({ ...row, grade: "初级客户经理" }, by).settledGrade?.id).toBe("middle-2");
    expect(settled({ ...row, grade: "初级客户经理", lastGrade: null }, by).settledGrade?.id).toBe("junior");
  });

  it("at most so many grades down in a quarter", () => {
    const by = bind(
      settledGrade,
      fullContext(({ movement: rules }) => {
        if (rules !== undefined) rules.maxDowngrade = 2;
      }),
    );
    const found = settled({ grade: "客户经理助理", lastGrade: "一级客户经理" }, by);
    expect(found.settledGrade?.id).toBe("middle-3");
    expect(found.reason.zh).toBe("每季最多降低 2 级：客户经理助理 → 三级客户经理。");
  });

  it("a rule that counts months needs a day to count to", () => {
    const nowhere = bind(settledGrade, { ...context, period: null });
    const result = nowhere.run(cells({ grade: "初级客户经理", hired: serialDate(2026, 8, 1) }));
    expect(result.ok ? "" : result.problems.map((found) => problemText(found).zh).join()).toContain(
      "没有选择考核期或截止日",
    );
    expect(nowhere.run(cells({ grade: "初级客户经理" })).ok).toBe(true);
  });
});
