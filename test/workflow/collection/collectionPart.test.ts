import { fingerprint } from "../../../src/domain/scheme/fingerprint";
import type { SchemeDocument } from "../../../src/domain/scheme/schema";
import type { CollectionContent } from "../../../src/workflow/collection/collectionPart";
import { LONGEST_FIGURE, LONGEST_WORD } from "../../../src/workflow/collection/collectionForm";
import { COLLECTION_NAMESPACE, collectionPart, readMerged } from "../../../src/workflow/collection/collectionPart";
import { mergedPartKeys, mergedResults } from "../../../src/workflow/collection/mergedParts";
import { schemeName } from "../../../src/workflow/collection/returnContent";
import { jsonPart, readJsonPart } from "../../../src/workflow/jsonPart";
import { atOnce } from "../../../src/workflow/steps";
import type { FrozenResult } from "../../../src/workflow/submission/frozenContent";
import { frozenResults, resultFingerprint } from "../../../src/workflow/submission/frozenResults";
import { partKeysOf } from "../../../src/workflow/submission/frozenParts";
import { full, newHire, quarterOf, threeManagers } from "../../support/fullQuarter";
import { fullRun } from "../../support/fullRun";
import { content, person, scheme, versionOf } from "./contents";

/** A merge of one return of these people, which follows on from a version before. */
function contentWith(document: SchemeDocument, results: readonly FrozenResult[]): CollectionContent {
  const first = content("城东支行");
  const own = content("城东支行", mergedResults(results, document), {
    version: 2,
    earlier: versionOf(first),
    scheme: schemeName(document),
    resultFingerprint: resultFingerprint(results),
  });
  const others = [{ ...versionOf(first), earlier: null }];
  return {
    period: "2026Q3",
    scheme: document,
    entries: [{ file: "a.xlsx", content: own, findings: [], letIn: ["draft||x"], counted: true, others }],
  };
}

/** What the part carries, as plain JSON. */
function json(xml: string): { readonly content: unknown; readonly fingerprint: string } {
  return readJsonPart(COLLECTION_NAMESPACE, "collection", xml) as {
    readonly content: unknown;
    readonly fingerprint: string;
  };
}

const read = (xml: string) => atOnce(readMerged([xml]));

let fullResults: readonly FrozenResult[];
beforeAll(async () => {
  fullResults = frozenResults((await fullRun(quarterOf([...threeManagers, newHire]))).outcome);
});

describe("the part of a merged workbook", () => {
  it("bears the fingerprint of its content, though it is written and read piece by piece", () => {
    const given = contentWith(scheme.document, [person("1"), person("<&>\uffff")]);
    const { xml, fingerprint: own } = atOnce(collectionPart(given));
    expect(json(xml).fingerprint).toBe(own);
    expect(fingerprint(json(xml).content)).toBe(own);
    expect(xml).toBe(jsonPart(COLLECTION_NAMESPACE, "collection", json(xml)));
    const none = atOnce(collectionPart({ ...given, entries: [] }));
    expect(fingerprint(json(none.xml).content)).toBe(none.fingerprint);
  });

  it("brings every return back as it was, with the version before it and those it took the place of", () => {
    const given = contentWith(scheme.document, [person("1"), person("2")]);
    expect(read(atOnce(collectionPart(given)).xml)).toMatchObject({ state: "read", content: given });
  });

  it("brings back what the parts of the scheme give, but for reasons; the fingerprint stays the branch's own", () => {
    const { document } = full.scheme;
    const given = contentWith(document, fullResults);
    const part = read(atOnce(collectionPart(given)).xml);
    if (part?.state !== "read") throw new Error("The part is damaged");
    const [entry] = part.content.entries;
    expect(entry).toEqual(given.entries[0]);
    expect(entry?.content.resultFingerprint).toBe(resultFingerprint(fullResults));
    const [zhang] = entry?.content.results ?? [];
    const reasons = ["movementReason", "promotionReason", "payReason", "trainingReason"] as const;
    expect(Object.keys(zhang?.parts ?? {})).toEqual(mergedPartKeys(document));
    for (const key of partKeysOf(document)) {
      const reason = reasons.some((one) => one === key);
      expect(zhang?.parts?.[key]).toBe(reason ? undefined : fullResults[0]?.parts?.[key]);
    }
    expect(zhang?.parts?.totalScore).toMatch(/^\d/);
  });

  it("lets the branch's own fingerprint be computed again under a scheme without parts", () => {
    const results = [person("1"), person("2")];
    const part = read(atOnce(collectionPart(contentWith(scheme.document, results))).xml);
    if (part?.state !== "read") throw new Error("The part is damaged");
    const [entry] = part.content.entries;
    expect(resultFingerprint(entry?.content.results ?? [])).toBe(entry?.content.resultFingerprint);
  });

  it.each([
    ["a name", { name: "名".repeat(LONGEST_WORD) }, { name: "名".repeat(LONGEST_WORD + 1) }, "results.1.1"],
    ["a figure", { eva: "9".repeat(LONGEST_FIGURE) }, { eva: "9".repeat(LONGEST_FIGURE + 1) }, "results.1.6"],
  ])("is not written where %s is longer than can be read back", (_what, longest, longer, path) => {
    const given = contentWith(scheme.document, [person("1"), person("2", longest)]);
    expect(read(atOnce(collectionPart(given)).xml)).toMatchObject({ state: "read", content: given });
    const beyond = contentWith(scheme.document, [person("1"), person("2", longer)]);
    expect(() => atOnce(collectionPart(beyond))).toThrow(`a.xlsx cannot be stored: ${path}`);
  });

  it.each([
    ["words for a figure", (values: (string | null)[]) => values.with(0, "九十分")],
    ["one value too few", (values: (string | null)[]) => values.slice(1)],
    ["one value too many", (values: (string | null)[]) => [...values, "1"]],
  ])("is damaged where the parts of a person are %s", (_what, change) => {
    const { xml } = atOnce(collectionPart(contentWith(full.scheme.document, fullResults)));
    const { content: carried } = json(xml) as {
      readonly content: { readonly entries: { results: (string | null | (string | null)[])[][] }[] };
    };
    const [line] = carried.entries[0]?.results ?? [];
    if (line === undefined) throw new Error("Nobody is carried");
    line[12] = change(line[12] as (string | null)[]);
    const forged = jsonPart(COLLECTION_NAMESPACE, "collection", {
      content: carried,
      fingerprint: fingerprint(carried),
    });
    expect(read(forged)).toMatchObject({
      state: "damaged",
      why: { zh: "第 1 份上报的「results.0.12」不合格式", en: 'return 1 is not of the form at "results.0.12"' },
    });
  });
});
