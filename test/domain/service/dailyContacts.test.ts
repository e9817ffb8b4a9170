import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import type { AppraisalContext } from "../../../src/domain/calculation/context";
import { problemText } from "../../../src/domain/values/problem";
import { dailyContacts } from "../../../src/domain/service/dailyContacts";
import { maintenanceRate } from "../../../src/domain/service/maintenanceRate";
import { fullContext } from "../../support/demonstrationScheme";

interface Contact {
  readonly date: number;
  readonly customer: string;
  readonly note: string | boolean | null;
}

function run(log: readonly Contact[], workdays: number, context: AppraisalContext = threeADay): readonly string[] {
  const result = bind(dailyContacts, context).run({
    dates: log.map(({ date }) => date),
    customers: log.map(({ customer }) => customer),
    notes: log.map(({ note }) => note),
    workdays,
    start: null,
    end: null,
  });
  if (!result.ok) return result.problems.map((one) => problemText(one).zh);
  const { rate, daysMet, daysShort, daysWithoutNote } = result.value;
  return [rate, daysMet, daysShort, daysWithoutNote].map(String);
}

/** Three customers a day are enough for a test; the demonstration asks for ten. */
const threeADay = fullContext((document) => {
  if (document.service !== undefined) document.service.dailyCustomers = 3;
});

/** A day with a customer for each letter, and the note on its first entry. */
const day = (date: number, customers: string, note: Contact["note"] = null): readonly Contact[] =>
  customers.split("").map((customer, index) => ({ date, customer, note: index === 0 ? note : null }));

describe("daily contacts", () => {
  it.each([[false], ["否"], ["无"], ["0"], ["None"]])("%p in the column of notes is no note", (note) => {
    expect(run(day(46204, "甲乙丙", note), 1)).toEqual(["0", "0", "0", "1"]);
  });

  it("a tick is a note", () => {
    expect(run(day(46204, "甲乙丙", true), 1)).toEqual(["1", "1", "0", "0"]);
  });

  it("counts a day with enough different customers and a note", () => {
    expect(run([...day(46204, "甲乙丙", "阅"), ...day(46205, "甲乙", "阅"), ...day(46206, "甲乙丙")], 4)).toEqual([
      "0.25",
      "1",
      "1",
      "1",
    ]);
  });

  it("needs no note where the scheme asks for none", () => {
    const context = fullContext((document) => {
      if (document.service !== undefined) Object.assign(document.service, { dailyCustomers: 3, supervisorNote: false });
    });
    expect(run(day(46204, "甲乙丙"), 1, context)).toEqual(["1", "1", "0", "0"]);
  });

  it("takes two spellings of one customer's number for one", () => {
    expect(run([...day(46204, "aＡA", "阅")], 1)).toEqual(["0", "0", "1", "0"]);
  });

  it("takes an empty note that arrives as 0 for none", () => {
    expect(run(day(46204, "甲乙丙", "0"), 1)).toEqual(["0", "0", "0", "1"]);
  });

  it("names the working days where more days count than there are", () => {
    expect(run([...day(46204, "甲乙丙", "阅"), ...day(46205, "甲乙丙", "阅")], 1)).toEqual([
      "工作日天数是「1」，应填不小于 2 的天数（台账里有 2 天达标）。",
    ]);
  });

  it("does not depend on the order of the log", () => {
    const contact = fc.record({
      date: fc.integer({ min: 46204, max: 46207 }),
      customer: fc.constantFrom("甲", "乙", "丙", "丁"),
      note: fc.constantFrom(null, "阅"),
    });
    fc.assert(
      fc.property(fc.array(contact, { maxLength: 20 }), fc.integer(), (log, seed) => {
        const shuffled = log.map((one, index) => ({ one, key: (index * 7919 + seed) % 101 }));
        const other = [...shuffled].sort((left, right) => left.key - right.key).map(({ one }) => one);
        expect(run(other, 20)).toEqual(run(log, 20));
      }),
    );
  });

  it("adds no day to the log: days met, short and without a note are its days", () => {
    const contact = fc.record({
      date: fc.integer({ min: 46204, max: 46212 }),
      customer: fc.constantFrom("甲", "乙", "丙", "丁"),
      note: fc.constantFrom(null, "阅"),
    });
    fc.assert(
      fc.property(fc.array(contact, { minLength: 1, maxLength: 40 }), (log) => {
        const [, ...days] = run(log, 20);
        const total = days.reduce((sum, one) => sum + Number(one), 0);
        expect(total).toBe(new Set(log.map(({ date }) => date)).size);
      }),
    );
  });
});

describe("the maintenance rate", () => {
  const bound = bind(maintenanceRate, fullContext());

  it("is met by exactly the customers still missing, and not by one fewer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (customers, seed) => {
        const maintained = seed % (customers + 1);
        const result = bound.run({ maintained, customers });
        if (!result.ok) throw new Error("Counts within the customers are accepted");
        const lacking = result.value.lacking.toNumber();
        const verdict = (more: number): string => {
          const after = bound.run({ maintained: maintained + more, customers });
          return after.ok ? after.value.verdict.name.zh : "";
        };
        expect(verdict(lacking)).toBe("达标");
        if (lacking > 0) expect(verdict(lacking - 1)).toBe("未达标");
      }),
    );
  });
});
