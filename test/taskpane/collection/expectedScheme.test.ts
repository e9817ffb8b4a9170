import type { SchemeDocument } from "../../../src/domain/scheme/schema";
import { expectedScheme } from "../../../src/taskpane/collection/expectedScheme";
import { schemeName } from "../../../src/workflow/collection/returnContent";
import { factsOf } from "../../../src/workflow/collection/returnContent";
import type { ConfiguredScheme } from "../../../src/workflow/seal/bankRecord";
import { demonstrationScheme } from "../../support/demonstrationScheme";
import { seal } from "../../support/sealing";
import { content } from "../../workflow/collection/contents";

/** An issued version of the scheme that takes effect on a day. */
async function issued(version: number, from: string, change: Partial<SchemeDocument> = {}): Promise<ConfiguredScheme> {
  const scheme = demonstrationScheme((document) => {
    Object.assign(document, { version, effective: { ...document.effective, from }, ...change });
    if (version > 1) document.change = { reason: { zh: "修订", en: "revised" } };
  });
  return { ...scheme, seal: await seal(scheme) };
}

const quarter = (number: 1 | 2 | 3 | 4) => ({ year: 2026, quarter: number });

/** A file computed by the scheme. */
const fileBy = (scheme: ConfiguredScheme) => ({
  facts: factsOf(content("城东支行", undefined, { scheme: schemeName(scheme.document, scheme.fingerprint) })),
});

describe("the scheme that is expected", () => {
  it("is the issued version in force in the period, not the newest of the year", async () => {
    const [first, second] = [await issued(1, "2026-01-01"), await issued(2, "2026-07-01")];
    const chosen = ([1, 2, 3, 4] as const).map((one) => expectedScheme([first, second], quarter(one), []));
    expect(chosen).toEqual([first, first, second, second].map(({ fingerprint }) => fingerprint));
    expect(expectedScheme([second, first], quarter(2), [])).toBe(first.fingerprint);
  });

  it("is an issued one before a draft, and a draft for these days before an issued one out of force", async () => {
    const first = await issued(1, "2026-01-01");
    const draft: ConfiguredScheme = { ...(await issued(3, "2026-01-01")), seal: null };
    const late = await issued(2, "2026-10-01");
    expect(expectedScheme([draft, first], quarter(3), [])).toBe(first.fingerprint);
    expect(expectedScheme([late, draft], quarter(3), [])).toBe(draft.fingerprint);
    expect(expectedScheme([late], quarter(3), [])).toBe(late.fingerprint);
    expect(expectedScheme([], quarter(3), [])).toBe("");
  });

  it("is of several banks' schemes the one by which most files were computed, else the first", async () => {
    const [one, other] = [await issued(1, "2026-01-01"), await issued(1, "2026-01-01", { id: "other" })];
    expect(expectedScheme([one, other], quarter(3), [])).toBe(one.fingerprint);
    expect(expectedScheme([one, other], quarter(3), [{ facts: null }, fileBy(other)])).toBe(other.fingerprint);
    const files = [fileBy(one), fileBy(one), fileBy(other)];
    expect(expectedScheme([other, one], quarter(3), files)).toBe(one.fingerprint);
  });

  it("stays that of the period where most files were computed by a version that is not in force", async () => {
    const [first, second] = [await issued(1, "2026-01-01"), await issued(2, "2026-07-01")];
    expect(expectedScheme([first, second], quarter(3), [fileBy(first), fileBy(first)])).toBe(second.fingerprint);
  });
});
