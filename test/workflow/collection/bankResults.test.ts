import fc from "fast-check";
import { bankResults } from "../../../src/workflow/collection/bankResults";
import { bankFigures, branchFigures } from "../../../src/workflow/collection/branchFigures";
import { collectedContent, returnsOf } from "../../../src/workflow/collection/collectedContent";
import type { MergedPart } from "../../../src/workflow/collection/collectionPart";
import { collectionPart, readMerged } from "../../../src/workflow/collection/collectionPart";
import { historyOf } from "../../../src/workflow/collection/history";
import { judgeReturns } from "../../../src/workflow/collection/judgeReturns";
import type { ReturnContent, ReturnedFile } from "../../../src/workflow/collection/returnContent";
import { atOnce } from "../../../src/workflow/steps";
import { finding } from "../../../src/workflow/collection/finding";
import { text } from "../../../src/domain/values/text";
import { content, expected, fileOf, lettingIn, named, person, scheme, versionOf } from "./contents";

/** Files, and what was decided about them. */
interface Given {
  readonly files: readonly ReturnedFile[];
  readonly letIn: readonly string[];
  readonly trusted: readonly string[];
}

/** What comes of collecting these files in one go, to be carried on. */
function collect({ files, letIn, trusted }: Given): { readonly xml: string; readonly fingerprint: string } {
  const decisions = lettingIn(files, expected, letIn, trusted);
  const judged = judgeReturns(files, expected, decisions);
  return atOnce(collectionPart(collectedContent(judged, decisions, scheme, expected.period)));
}

/** What a workbook with this part carries. */
const read = (...xml: readonly string[]): MergedPart | null => atOnce(readMerged(xml));

/** Files that were just returned. */
const given = (files: readonly ReturnedFile[], letIn: readonly string[] = []): Given => ({ files, letIn, trusted: [] });

/** Going on from what was carried, once it was known again. */
function carriedOn({ xml, fingerprint }: ReturnType<typeof collect>): Given {
  const part = read(xml);
  if (part === null) throw new Error("Nothing was carried");
  const { files, merged } = returnsOf("全行考核汇总.xlsx", part);
  return { files, letIn: merged?.letIn.map((one) => one.fingerprint) ?? [], trusted: [fingerprint] };
}

const draft = finding("draft", text("方案是草案", "the scheme is a draft"));

/**
 * Returns of a few units in several versions and contents, some of which ask for a decision: two first versions, of which the
 * second version names one, and a third version, which in one of the units names none of them.
 */
const pool: readonly ReturnedFile[] = ["东", "西", "南"].flatMap((unit, place) => {
  const made = [1, 1, 2, 3].reduce<readonly ReturnContent[]>((before, version, turn) => {
    const people = [
      person(`${unit}1`, { gradingScore: `${String(70 + turn)}.5` }),
      person(turn === 1 ? "共1" : `${unit}2`),
    ];
    const known = before.findLast((one) => one.version === version - 1);
    const named = known === undefined || (place === 2 && version === 3) ? null : versionOf(known);
    return [...before, content(unit, people, { version, earlier: named })];
  }, []);
  return made.map((one, turn) => fileOf(one, `${unit}${String(turn)}.xlsx`, place === 1 && turn === 2 ? [draft] : []));
});

describe("merging", () => {
  const chosen = fc
    .array(fc.nat(pool.length - 1), { maxLength: 12 })
    .map((places) => places.flatMap((place) => pool[place] ?? []));
  const decided = fc.subarray(pool.flatMap(({ content: one }) => one?.fingerprint ?? []));

  it("gives the same whatever the order and however often a file comes", () => {
    fc.assert(
      fc.property(chosen, decided, fc.func(fc.nat()), (files, letIn, order) => {
        const shuffled = [...files, ...files.slice(0, 3)]
          .map((file, index) => ({ file, key: order(index, file.file) }))
          .sort((one, other) => one.key - other.key)
          .map(({ file }) => file);
        expect(collect(given(shuffled, letIn))).toEqual(collect(given(files, letIn)));
      }),
    );
  });

  it("gives the same in one go as in batches, each of which goes on from the merged workbook before", () => {
    fc.assert(
      fc.property(fc.array(chosen, { maxLength: 4 }), decided, (batches, letIn) => {
        const last = batches.reduce(
          (before, batch) =>
            carriedOn(collect({ ...before, files: [...before.files, ...batch], letIn: [...before.letIn, ...letIn] })),
          given([]),
        );
        expect(collect({ ...last, letIn })).toEqual(collect(given(batches.flat(), letIn)));
      }),
    );
  });

  it("changes its fingerprint with any figure", () => {
    const first = content("东", [person("东1", { gradingScore: "70.5" }), person("东2")]);
    const changed = content("东", [person("东1", { gradingScore: "70.51" }), person("东2")]);
    expect(collect(given([fileOf(changed)])).fingerprint).not.toBe(collect(given([fileOf(first)])).fingerprint);
  });
});

describe("the ranking of the bank", () => {
  const east = content("城东支行", [
    person("E1", { gradingScore: "90" }),
    person("E2", { gradingScore: "80", lastGrade: "middle-1", finalGrade: "senior" }),
    person("E3", { gradingScore: null, finalGrade: null, eva: null, quality: null }),
  ]);
  const west = content("城西支行", [
    person("W1", { gradingScore: "80" }),
    person("W2", { gradingScore: "80", eva: "2200001" }),
    person("W3", { gradingScore: "79.99999999999999999", finalGrade: "junior" }),
  ]);
  const { people } = bankResults([west, east], scheme.document);
  const of = (id: string) => people.find(({ result }) => result.id === id);

  it("orders by the scheme's indicator and its tie-breaks; equal ones share a place and the next is left out", () => {
    expect(["E1", "W2", "E2", "W1", "W3", "E3"].map((id) => of(id)?.bankRank)).toEqual([1, 2, 3, 3, 3, null]);
  });

  it("keeps units of the same name in two branches apart", () => {
    expect(["E1", "E2", "W1", "W2"].map((id) => of(id)?.unitRank)).toEqual([1, 2, 2, 1]);
  });

  it("gives percentiles and movement, and neither to whom nothing is graded", () => {
    expect([of("E1")?.percentile, of("E3")?.percentile ?? null]).toEqual([1, null]);
    expect([of("E2")?.movement, of("E1")?.movement, of("E3")?.movement]).toEqual(["upgrade", "new", null]);
  });

  it("says of whom two branches returned that the ranking holds them twice", () => {
    const both = bankResults([east, content("城南支行", [person("e1"), person("S1"), person("S1")])], scheme.document);
    expect(both.people.filter(({ twice }) => twice).map(({ result }) => result.id)).toEqual(["E1", "e1"]);
    expect(people.some(({ twice }) => twice)).toBe(false);
  });

  it("compares branches, against history where there is one", () => {
    const before = historyOf(
      [content("城东支行", [person("E1", { gradingScore: "60" })], { period: "2026Q2" })],
      "2026Q3",
    );
    const results = bankResults([west, east], scheme.document);
    const [first, second] = branchFigures(results, scheme.document, before);
    expect(first).toMatchObject({ unit: "城东支行", people: 3, graded: 2, notGraded: 1, before: { people: 1 } });
    expect(first?.averages.gradingScore?.toNumber()).toBe(85);
    expect(first?.before?.gradingScore?.toNumber()).toBe(60);
    expect(first?.topShare?.toNumber()).toBe(0.5);
    expect(second?.before).toBeNull();
    expect(bankFigures(results.people, scheme.document, before)).toMatchObject({ people: 6, graded: 5 });
  });
});

describe("what a merged workbook carries", () => {
  const files = [fileOf(content("城东支行", [person("<b>&\u0001\uffff")]), "城东<支行>.xlsx", [draft])];
  const made = collect(given(files));
  const { xml } = made;

  it("comes back as it was, returns that wait included", () => {
    const carriedIn = { file: "全行考核汇总.xlsx", fingerprint: made.fingerprint };
    expect(carriedOn(made).files).toEqual(files.map((file) => ({ ...file, kind: "merged", carriedIn, others: [] })));
  });

  it("remembers what was let in", () => {
    const letIn = files.flatMap(({ content: one }) => one?.fingerprint ?? []);
    expect(carriedOn(collect(given(files, letIn))).letIn).toEqual(letIn);
  });

  it("counts only once it is known again, and displaces nothing before", () => {
    const first = content("城东支行");
    const forged = content("城东支行", [person("E1", { gradingScore: "100" })], {
      version: 9,
      earlier: versionOf(first),
    });
    const before = carriedOn(collect(given([fileOf(forged)])));
    const genuine = fileOf(first);
    const verdicts = (trusted: readonly string[], accepted: readonly string[]): readonly string[] =>
      judgeReturns(
        [...before.files, genuine],
        expected,
        lettingIn([...before.files, genuine], expected, accepted, trusted),
      ).map(({ verdict }) => verdict);
    expect(verdicts([], [])).toEqual(["waiting", "accepted"]);
    // A tick that lets single returns in does not vouch for where they come from.
    expect(verdicts([], [forged.fingerprint])).toEqual(["waiting", "accepted"]);
    expect(verdicts(before.trusted, [])).toEqual(["accepted", "surplus"]);
  });

  it("gives way to the file itself, whose data were checked", () => {
    const one = content("城东支行");
    const { files: carried, trusted } = carriedOn(collect(given([fileOf(one, "a.xlsx")])));
    const judged = judgeReturns([...carried, fileOf(one, "b.xlsx")], expected, {
      accepted: new Map(),
      trusted: new Set(trusted),
    });
    expect(judged.map(({ verdict }) => verdict)).toEqual(["surplus", "accepted"]);
  });

  it("is none in a workbook without such a part", () => {
    expect(read()).toBeNull();
    expect(read("<other/>")).toBeNull();
  });

  it.each([
    ["a figure", xml.replace("9000", "9001")],
    ["a name", xml.replace("人&lt;", "人人&lt;")],
    ["an end", xml.slice(0, -20)],
    ["a code of a finding that is none", xml.replace('"draft"', '"constructor"')],
  ])("is refused where %s was changed", (_what, altered) => {
    expect(altered).not.toBe(xml);
    expect(read(altered)).toMatchObject({ state: "damaged" });
    expect(returnsOf("x.xlsx", read(altered)!).files).toMatchObject([
      { content: null, findings: [{ code: "damaged" }] },
    ]);
  });

  it("names the scheme by which it was merged", () => {
    expect(carriedOn(made).files[0]?.facts?.scheme).toEqual(named);
  });
});
