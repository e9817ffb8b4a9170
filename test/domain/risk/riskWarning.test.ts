import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { explain, stepText } from "../../../src/domain/calculation/explain";
import type { Cell } from "../../../src/domain/values/cell";
import { problemText } from "../../../src/domain/values/problem";
import { closureRate } from "../../../src/domain/risk/closureRate";
import { riskWarning } from "../../../src/domain/risk/riskWarning";
import { warningStates } from "../../../src/domain/risk/warningStates";
import { demonstrationContext, fullContext } from "../../support/demonstrationScheme";

const bound = bind(riskWarning, fullContext());

interface Dates {
  readonly raised: Cell;
  readonly decided: Cell;
  readonly handled: Cell;
  readonly reported: Cell;
  readonly asOf: Cell;
}

function run(dates: Dates): { state: string; days: number; overdue: number; deduction: number } {
  const result = bound.run({ ...dates });
  if (!result.ok) throw new Error(result.problems.map((one) => problemText(one).zh).join(" "));
  const { state, days, overdueDays, deduction } = result.value;
  return {
    state: state?.name.zh ?? "",
    days: days.toNumber(),
    overdue: overdueDays.toNumber(),
    deduction: deduction.toNumber(),
  };
}

/** A warning by the days between its steps, of which so many happened. */
const warning = fc
  .record({ gaps: fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20)), happened: fc.integer({ min: 0, max: 3 }) })
  .map(({ gaps, happened }): Dates => {
    const raised = 46204;
    const [decided, handled, reported] = [1, 2, 3].map((step) =>
      step <= happened ? raised + gaps.slice(0, step).reduce((sum, gap) => sum + gap, 0) : null,
    );
    const last = reported ?? handled ?? decided ?? raised;
    return {
      raised,
      decided: decided ?? null,
      handled: handled ?? null,
      reported: reported ?? null,
      asOf: last + gaps[3],
    };
  });

describe("a risk warning", () => {
  it("names every date that is out of order, not only the first", () => {
    const result = bound.run({ raised: 46210, decided: 46209, handled: 46208, reported: 46207, asOf: null });
    expect(result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field.zh}`)).toEqual([
      "date-order 决策日期",
      "date-order 处理日期",
      "date-order 反馈日期",
    ]);
  });

  it("speaks of dates in English too", () => {
    const result = bound.run({ raised: 46210, decided: 46209, handled: null, reported: null, asOf: 46215 });
    expect(result.ok ? [] : result.problems.map((one) => problemText(one).en)).toEqual([
      'Decided on is "2026-07-06"; it should be no earlier than "Raised on" 2026-07-07.',
    ]);
  });

  it("is not made by a scheme without the part", () => {
    const found = bind(riskWarning, demonstrationContext()).run({
      raised: 46204,
      decided: null,
      handled: null,
      reported: null,
      asOf: 46204,
    });
    expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual(["missing-part"]);
  });

  it("explains days, overdue days and deduction step by step", () => {
    const read = bound.read({ raised: 46204, decided: 46208, handled: 46220, reported: 46226, asOf: null });
    if (!read.ok || !bound.params.ok) throw new Error("The row can be read");
    const result = bound.compute(read.value);
    if (!result.ok) throw new Error("The row can be computed");
    const source = "[《客户经理岗位职责》第4篇 二（四）、三（二）]";
    expect(
      explain(riskWarning, { ...bound.params.value, ...read.value, ...result.value }).map((step) => stepText(step).zh),
    ).toEqual([
      `用时 = 各步用时合计 = 决策 4 + 处理 12 + 反馈 6 = 22 天。${source}`,
      `逾期天数 = 各步超时合计 = 决策 2 + 处理 2 + 反馈 3 = 7 天。${source}`,
      `扣分 = （逾期条数 × 每条扣分 + 逾期天数 × 每天扣分）与每条扣分上限取较小 = (1 × 2 + 7 × 0.5)与10取较小 = 5.5 分。${source}`,
    ]);
  });

  it("costs no less for one more day", () => {
    fc.assert(
      fc.property(warning, fc.integer({ min: 1, max: 30 }), (dates, more) => {
        fc.pre(dates.reported === null);
        const [before, after] = [run(dates), run({ ...dates, asOf: Number(dates.asOf) + more })];
        expect(after.days).toBe(before.days + more);
        expect(after.overdue).toBeGreaterThanOrEqual(before.overdue);
        expect(after.deduction).toBeGreaterThanOrEqual(before.deduction);
      }),
    );
  });

  it("costs nothing in time, and never more than the cap", () => {
    fc.assert(
      fc.property(warning, (dates) => {
        const { overdue, deduction } = run(dates);
        expect(deduction === 0).toBe(overdue === 0);
        expect(deduction).toBeLessThanOrEqual(10);
      }),
    );
  });

  it("looked at on a day stands as if nothing later had been written", () => {
    fc.assert(
      fc.property(warning, fc.nat(60), (dates, after) => {
        const asOf = 46204 + after;
        const known = (date: Cell): Cell => (Number(date) > asOf ? null : date);
        const written = {
          ...dates,
          asOf,
          decided: known(dates.decided),
          handled: known(dates.handled),
          reported: known(dates.reported),
        };
        expect(run({ ...dates, asOf })).toEqual(run(written));
      }),
    );
  });

  it("has the state of its last step", () => {
    fc.assert(
      fc.property(warning, (dates) => {
        const steps = [dates.decided, dates.handled, dates.reported].filter((date) => date !== null).length;
        expect(run(dates).state).toBe(["已发起", "已决策", "已处理", "已反馈"][steps]);
      }),
    );
  });
});

describe("the closure rate", () => {
  const closure = bind(closureRate, fullContext());
  const rateOf = (states: readonly Cell[]): string => {
    const result = closure.run({ states });
    return result.ok ? result.value.rate.toString() : "";
  };
  const states = fc.array(fc.constantFrom(...warningStates.map(({ name }) => name.zh)), {
    minLength: 1,
    maxLength: 12,
  });

  it("does not depend on the order of the warnings", () => {
    fc.assert(fc.property(states, (list) => expect(rateOf([...list].reverse())).toBe(rateOf(list))));
  });

  it("rises with every warning that is reported back, and lies between 0 and 1", () => {
    fc.assert(
      fc.property(states, (list) => {
        const rate = Number(rateOf(list));
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(rate).toBeLessThanOrEqual(1);
        expect(Number(rateOf([...list, "已反馈"]))).toBeGreaterThanOrEqual(rate);
        expect(Number(rateOf([...list, "已发起"]))).toBeLessThanOrEqual(rate);
      }),
    );
  });
});
