import fc from "fast-check";
import { describeScheme, fieldsOf } from "../../../../src/domain/scheme/editing/describeScheme";
import { getAt } from "../../../../src/domain/scheme/editing/documentPath";
import type { DraftAction, SchemeDraft } from "../../../../src/domain/scheme/editing/schemeDraft";
import {
  draftIssues,
  draftReducer,
  issuesAt,
  issuesUnder,
  startDraft,
} from "../../../../src/domain/scheme/editing/schemeDraft";
import { fingerprint } from "../../../../src/domain/scheme/fingerprint";
import { fullDocument } from "../../../support/demonstrationScheme";

const full = fullDocument();
const reduce = draftReducer(full);

function after(...actions: readonly DraftAction[]): SchemeDraft {
  return actions.reduce(reduce, startDraft(full));
}

const fields = fieldsOf(describeScheme(full).flatMap(({ nodes }) => nodes));
const action: fc.Arbitrary<DraftAction> = fc.oneof(
  fc.record({
    kind: fc.constant("set" as const),
    path: fc.constantFrom(...fields.map(({ path }) => path)),
    value: fc.string(),
  }),
  fc.record({
    kind: fc.constant("addRow" as const),
    path: fc.constantFrom("ladder", "eva.assetClasses", "workforce.ages"),
  }),
  fc.record({
    kind: fc.constant("removeRow" as const),
    path: fc.constantFrom("ladder", "quality.items"),
    index: fc.nat(3),
  }),
  fc.record({ kind: fc.constant("moveRow" as const), path: fc.constant("ladder"), from: fc.nat(3), to: fc.nat(3) }),
  fc.record({ kind: fc.constant("removePart" as const), path: fc.constantFrom("team", "outcome", "movement.absence") }),
  fc.record({ kind: fc.constant("addPart" as const), path: fc.constantFrom("team", "outcome", "boundary.effort") }),
);

describe("a draft", () => {
  it("comes back to its fingerprint when everything is undone, and goes forth again", () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 12 }), (actions) => {
        const done = actions.reduce(reduce, startDraft(full));
        const undone = done.past.reduce<SchemeDraft>((draft) => reduce(draft, { kind: "undo" }), done);
        expect(fingerprint(undone.document)).toBe(fingerprint(full));
        expect(undone.past).toEqual([]);
        const redone = undone.future.reduce<SchemeDraft>((draft) => reduce(draft, { kind: "redo" }), undone);
        expect(redone.document).toBe(done.document);
      }),
      { numRuns: 25 },
    );
  });

  it("undoes the keystrokes in one field together, and those after leaving it apart", () => {
    const path = "eva.expectedReturn";
    const typed = after(
      { kind: "set", path, value: "0." },
      { kind: "set", path, value: "0.1" },
      { kind: "set", path, value: "0.12" },
    );
    expect(typed.past).toHaveLength(1);
    const again = [{ kind: "settle" } as const, { kind: "set", path, value: "0.13" } as const].reduce(reduce, typed);
    expect(again.past).toHaveLength(2);
    expect(getAt(reduce(again, { kind: "undo" }).document, path)).toBe("0.12");
    expect(getAt(reduce(typed, { kind: "undo" }).document, path)).toBe("0.10");
  });

  it("forgets what was undone as soon as something else is done", () => {
    const back = after({ kind: "set", path: "eva.expectedReturn", value: "0.2" }, { kind: "undo" });
    expect(back.future).toHaveLength(1);
    expect(reduce(back, { kind: "removePart", path: "team" }).future).toEqual([]);
  });

  it("stays as it is where there is nothing to undo, to redo or to change", () => {
    const draft = startDraft(full);
    expect(reduce(draft, { kind: "undo" })).toBe(draft);
    expect(reduce(draft, { kind: "redo" })).toBe(draft);
    expect(reduce(draft, { kind: "addPart", path: "team" })).toBe(draft);
  });

  it("takes another document as one step", () => {
    const other = { ...full, year: 2027 };
    const draft = after({ kind: "replace", document: other });
    expect(draft.document).toBe(other);
    expect(reduce(draft, { kind: "undo" }).document).toBe(full);
  });
});

describe("an entry that is called otherwise", () => {
  const typed = (path: string, ...values: readonly string[]): SchemeDraft =>
    after(...values.map((value) => ({ kind: "set" as const, path, value })), { kind: "settle" });

  it("keeps what led to it by its name, once the field is left", () => {
    const draft = typed("ladder[5].name.zh", "初级经", "", "初级经理");
    expect(getAt(draft.document, "movement.vetoes[4].effect.grade")).toBe("初级经理");
    expect(getAt(draft.document, "outcome.pay.grades[5].grade")).toBe("初级经理");
    expect(draftIssues(draft)).toEqual([]);
    expect(reduce(draft, { kind: "undo" }).document).toBe(full);
  });

  it("keeps what led to it by its identifier", () => {
    const draft = typed("scorecard.indicators[0].id", "eva-of-the-year");
    expect(getAt(draft.document, "scorecard.cards[0].indicators[0].indicator")).toBe("eva-of-the-year");
    expect(draftIssues(draft)).toEqual([]);
    expect(draftIssues(typed("ladder[0].id", "head"))).toEqual([]);
    expect(draftIssues(typed("workforce.certificates[0].id", "first"))).toEqual([]);
    expect(draftIssues(typed("jobs.factors[0].degrees[0].id", "least"))).toEqual([]);
  });

  it("takes the type of manager along where it is a card", () => {
    const draft = typed("scorecard.cards[0].name.zh", "公司业务");
    expect(getAt(draft.document, "team.types[0].name.zh")).toBe("公司业务");
    expect(draftIssues(draft)).toEqual([]);
    expect(draftIssues(typed("scorecard.cards[0].id", "companies"))).toEqual([]);
  });

  it("leaves others alone whose names are the same by chance, and all where the name is blank", () => {
    const draft = typed("eva.assetClasses[0].id", "junior");
    expect(getAt(draft.document, "jobs.statement.grades")).toBe(full.jobs?.statement.grades);
    expect(getAt(typed("ladder[5].name.zh", "").document, "outcome.pay.grades[5].grade")).toBe("初级客户经理");
  });

  it("is followed without leaving the field first where something else is done", () => {
    const draft = after(
      { kind: "set", path: "ladder[5].name.zh", value: "初级经理" },
      { kind: "set", path: "eva.expectedReturn", value: "0.11" },
    );
    expect(getAt(draft.document, "outcome.pay.grades[5].grade")).toBe("初级经理");
    expect(draft.past).toHaveLength(2);
  });
});

describe("the issues of a draft", () => {
  it("are none of the demonstration", () => {
    expect(draftIssues(startDraft(full))).toEqual([]);
  });

  it("tell no sum of weights of which one cannot be read, and tell it again once it can", () => {
    const set = (path: string, value: string): DraftAction => ({ kind: "set", path, value });
    const over = [set("score.weights.evaPoints", "0.75")];
    const sums = (draft: SchemeDraft): number => issuesAt(draftIssues(draft), "score.weights").length;
    expect(sums(after(...over))).toBe(1);
    const unread = after(...over, set("score.weights.quality", "abc"));
    expect(sums(unread)).toBe(0);
    expect(issuesAt(draftIssues(unread), "score.weights.quality")).not.toEqual([]);
    expect(sums(after(...over, set("score.weights.quality", "abc"), set("score.weights.quality", "0.3")))).toBe(1);
  });

  it("show a figure half typed beside a sum that does not add up, neither hiding the other", () => {
    const found = draftIssues(
      after(
        { kind: "set", path: "score.weights.quality", value: "0.4" },
        { kind: "set", path: "eva.lendingRate", value: "0." },
      ),
    );
    expect(found.map(({ path }) => path).sort()).toEqual(["eva.lendingRate", "score.weights"]);
    expect(issuesAt(found, "eva.lendingRate")).toHaveLength(1);
    expect(issuesUnder(found, "score")).toHaveLength(1);
    expect(issuesUnder(found, "sco")).toEqual([]);
    expect(issuesUnder(found, "")).toHaveLength(2);
  });

  it("stand at the words of a field in either language", () => {
    const found = draftIssues(after({ kind: "set", path: "ladder[0].name.en", value: " " }));
    expect(issuesAt(found, "ladder[0].name")).toHaveLength(1);
    expect(issuesAt(found, "ladder[0].id")).toEqual([]);
  });

  it("are those of form where no document was ever right", () => {
    const draft = startDraft({
      ...full,
      year: "2026",
      score: { ...full.score, weights: { evaPoints: "1", quality: "1" } },
    });
    expect(draftIssues(draft).map(({ path }) => path)).toEqual(["year"]);
  });

  it("name what the format does not have", () => {
    const found = draftIssues(startDraft({ ...full, bonus: "0.1" }));
    expect(found).toMatchObject([{ path: "bonus" }]);
  });
});
