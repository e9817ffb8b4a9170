import { definitions } from "../../../src/functions/definitions";
import type { TrialOutcome, TriedCalculation } from "../../../src/taskpane/state/trial";
import { runTrial, triedCalculations } from "../../../src/taskpane/state/trial";
import type { TrialDraft } from "../../../src/taskpane/state/trialDraft";
import { emptyDraft, withEntry, withMore, withoutEntry, withValue } from "../../../src/taskpane/state/trialDraft";
import { trialExample } from "../../../src/taskpane/state/trialExample";
import { trialFormula } from "../../../src/taskpane/state/trialFormula";
import { createTrials, draftOf } from "../../../src/taskpane/state/trials";
import { fullContext } from "../../support/demonstrationScheme";

const context = fullContext();

function named(id: string): TriedCalculation {
  const found = triedCalculations.get(id);
  if (found === undefined) throw new Error(`The catalogue has no ${id}`);
  return found;
}

function draft(values: TrialDraft["values"], rows: TrialDraft["rows"] = []): TrialDraft {
  return { values, rows };
}

function figure(outcome: TrialOutcome): readonly string[] {
  if (outcome.state !== "figures") throw new Error(`No figures: ${JSON.stringify(outcome)}`);
  return outcome.results.map(({ value }) => value.zh);
}

/** The first worked case of the rules. */
const workedEva = draft({ netProfit: "2,400,000" }, [{}, { balances: "100000000", classes: "一般公司" }]);

describe("a calculation that is tried", () => {
  test("shows nothing but an invitation while nothing is typed", () => {
    expect(runTrial(named("EVA"), emptyDraft, context)).toEqual({ state: "empty" });
  });

  test("names what is still to be filled in, without calling it wrong", () => {
    const outcome = runTrial(named("EVA"), withValue(emptyDraft, "netProfit", "1"), context);
    expect(outcome.state === "incomplete" && outcome.missing.map(({ zh }) => zh)).toEqual([
      "风险资产日均余额",
      "资产分类",
    ]);
  });

  test("gives the figure of the rules' first worked case, with the reasoning", () => {
    const outcome = runTrial(named("EVA"), workedEva, context);
    expect(figure(outcome)).toEqual(["2,200,000 元"]);
    expect(outcome.state === "figures" && outcome.steps.map(({ result }) => result.zh)).toEqual([
      "8,000,000 元",
      "200,000 元",
      "2,200,000 元",
    ]);
  });

  test("says what is wrong beside the field, and in which entry", () => {
    const rows = [{ balances: "1", classes: "一般公司" }, {}, { balances: "200万", classes: "小微企业" }];
    const outcome = runTrial(named("EVA"), draft({ netProfit: "1" }, rows), context);
    expect(outcome.state === "problems" && [...outcome.beside].map(([key, { code }]) => [key, code])).toEqual([
      ["balances 2", "text-number"],
    ]);
  });

  test("puts a problem of the whole beside the field that it names", () => {
    const outcome = runTrial(
      named("DAILYAVERAGE"),
      draft({ start: "2026-09-30", end: "2026-07-01" }, [{ dates: "2026-07-01", balances: "5000" }]),
      context,
    );
    expect(outcome.state === "problems" && [...outcome.beside.keys()]).toEqual(["end"]);
  });

  test("says what concerns no single field below them all", () => {
    const outcome = runTrial(
      named("QUALITY"),
      draft({}, [{ scores: "80", items: "德", groups: "考核委员会" }]),
      context,
    );
    expect(outcome.state === "problems" && outcome.general.map(({ code }) => code)).toContain("missing-entry");
  });
});

describe("every calculation of the catalogue", () => {
  const all = [...triedCalculations.values()].map((calculation) => [calculation.id, calculation] as const);

  test.each(all)("%s can be tried: empty it invites, filled with one figure it answers", (_id, calculation) => {
    expect(runTrial(calculation, emptyDraft, context).state).toBe("empty");
    const [first] = Object.entries(calculation.inputs);
    if (first === undefined) throw new Error(`${calculation.id} has no inputs`);
    const [name, { shape }] = first;
    const touched = shape === "value" ? withValue(emptyDraft, name, "1") : withEntry(emptyDraft, 0, name, "1");
    expect(["incomplete", "problems", "figures"]).toContain(runTrial(calculation, touched, context).state);
  });

  test.each(all)("%s: its example, where it has one, leads to figures and to a formula of its function", (id, one) => {
    const example = trialExample(one, context);
    if (example === null) return;
    const outcome = runTrial(one, example, context);
    expect(outcome.state === "figures" && outcome.results.length + outcome.entries.length).toBeGreaterThan(0);
    const definition = definitions.find(({ name }) => name === id);
    expect(definition?.parameters.length).toBeGreaterThanOrEqual(Object.keys(one.inputs).length);
    expect(trialFormula(id, one.inputs, example)).toMatch(new RegExp(`^=KPI\\.${id}\\(.+\\)$`));
  });

  test("most of them have an example", () => {
    const lacking = all.filter(([, one]) => trialExample(one, context) === null).map(([id]) => id);
    expect(lacking.length).toBeLessThan(all.length / 4);
  });
});

describe("a trial as a formula", () => {
  test("holds what was typed as constants, and leaves out what was left out at the end", () => {
    expect(trialFormula("EVA", named("EVA").inputs, workedEva)).toBe('=KPI.EVA(2400000,{100000000},{"一般公司"})');
  });

  test("lays the entries of a group below one another, and keeps the place of what is left out between", () => {
    const given = draft({ start: "2026-07-01", end: "2026-09-30" }, [
      { dates: "2026-07-01", balances: "5000", products: '定"期' },
      { dates: "2026-08-01", balances: "6000", products: "定期存款" },
    ]);
    expect(trialFormula("DAILYAVERAGE", named("DAILYAVERAGE").inputs, given)).toBe(
      '=KPI.DAILYAVERAGE({46204;46235},{5000;6000},46204,46295,,{"定""期";"定期存款"})',
    );
  });
});

describe("the entries of a form", () => {
  test("can be added, changed and taken away; the last one is emptied", () => {
    const three = withMore(withEntry(emptyDraft, 1, "scores", "80"));
    expect(three.rows).toEqual([{}, { scores: "80" }, {}]);
    expect(withoutEntry(three, 0).rows).toEqual([{ scores: "80" }, {}]);
    expect(withoutEntry(draft({}, [{ scores: "80" }]), 0).rows).toEqual([{}]);
  });

  test("are kept for each calculation while others are tried", () => {
    const trials = createTrials();
    trials.open("EVA");
    trials.change("EVA", workedEva);
    trials.close();
    trials.open("QUALITY");
    expect(trials.get().open).toBe("QUALITY");
    expect(draftOf(trials.get(), "EVA")).toBe(workedEva);
    expect(draftOf(trials.get(), "QUALITY")).toBe(emptyDraft);
  });
});
