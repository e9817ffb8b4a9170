import fc from "fast-check";
import type { Scheme } from "../../../src/domain/scheme/scheme";
import type { Seal } from "../../../src/domain/seal/seal";
import type { SealStanding } from "../../../src/domain/seal/sealStanding";
import { unsealed } from "../../../src/domain/seal/sealStanding";
import type { Period } from "../../../src/domain/values/period";
import type { ConfiguredScheme } from "../../../src/workflow/seal/bankRecord";
import { standingInPeriod } from "../../../src/workflow/seal/standingInPeriod";
import { demonstrationScheme } from "../../support/demonstrationScheme";

/** A scheme that head office issued; its seal was verified already. */
function issued(year: number, version: number, from: string, to: string, id = "demonstration"): ConfiguredScheme {
  const scheme = demonstrationScheme((document) => {
    Object.assign(document, { id, year, version, effective: { from, to } });
    if (version > 1) document.change = { reason: { zh: "修订", en: "Revised" } };
  });
  return { ...scheme, seal: sealOf(scheme) };
}

function sealOf({ document: { id, year, version }, fingerprint }: Scheme): Seal {
  return {
    format: 1,
    algorithm: "ES256",
    key: "head-office-2026",
    issuer: "人力资源部",
    issuedAt: "2026-02-03T02:00:00Z",
    scheme: { id, year, version, fingerprint },
    signature: "verified already",
  };
}

function standing(one: ConfiguredScheme, all: readonly ConfiguredScheme[], period: Period | null): SealStanding {
  return standingInPeriod({ ...unsealed, state: "issued", seal: one.seal }, one, all, period);
}

/** The states of several schemes in the quarters of a year. */
function statesIn(year: number, all: readonly ConfiguredScheme[]): readonly (readonly string[])[] {
  return ([1, 2, 3, 4] as const).map((quarter) => all.map((one) => standing(one, all, { year, quarter }).state));
}

const first = issued(2026, 1, "2026-01-01", "2026-12-31");

describe("an issued scheme beside others, quarter by quarter", () => {
  it("counts again once a newer version has ended, so that no quarter is left without a scheme", () => {
    const pilot = issued(2026, 2, "2026-07-01", "2026-09-30");
    expect(statesIn(2026, [first, pilot])).toEqual([
      ["issued", "withdrawn"],
      ["issued", "withdrawn"],
      ["withdrawn", "issued"],
      ["issued", "withdrawn"],
    ]);
  });

  it("gives way for the whole of a quarter of which the newer version holds a single day", () => {
    const brief = issued(2026, 2, "2026-09-30", "2026-10-01");
    expect(statesIn(2026, [first, brief]).map(([state]) => state)).toEqual([
      "issued",
      "issued",
      "withdrawn",
      "withdrawn",
    ]);
  });

  it("gives way to one of a later year that is in force already, and says which", () => {
    const early = issued(2027, 1, "2026-10-01", "2027-12-31");
    expect(statesIn(2026, [first, early])).toEqual([
      ["issued", "withdrawn"],
      ["issued", "withdrawn"],
      ["issued", "withdrawn"],
      ["withdrawn", "issued"],
    ]);
    const { reason } = standing(first, [first, early], { year: 2026, quarter: 4 });
    expect(reason.zh).toBe(
      "这里是 2026 年的方案，总行签发的 2027 年第 1 版自 2026-10-01 起施行，考核期 2026Q4 应按该版；请在「方案」页载入 2027 年第 1 版",
    );
    expect(reason.en).toContain(
      "version 1 of 2027 as issued is in force from 2026-10-01, and period 2026Q4 goes by it",
    );
  });

  it("is the later year's where last year's runs on into it", () => {
    const long = issued(2026, 3, "2026-01-01", "2027-03-31");
    const next = issued(2027, 1, "2027-01-01", "2027-12-31");
    expect(statesIn(2027, [long, next])[0]).toEqual(["withdrawn", "issued"]);
  });

  it("is not touched by another scheme of the bank, nor by one that begins later", () => {
    const other = issued(2027, 2, "2026-01-01", "2027-12-31", "another");
    const next = issued(2027, 1, "2027-01-01", "2027-12-31");
    expect(statesIn(2026, [first, other, next]).map(([state]) => state)).toEqual(Array(4).fill("issued"));
  });

  it("is one alone in every quarter in which any is in force", () => {
    const year = fc.constantFrom(2025, 2026, 2027);
    const quarters = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 }));
    const entry = fc.tuple(year, fc.integer({ min: 1, max: 3 }), quarters);
    const list = fc.uniqueArray(entry, {
      maxLength: 6,
      selector: ([of, version]) => `${String(of)} ${String(version)}`,
    });
    const days = (index: number): readonly [string, string] => {
      const [of, quarter] = [2025 + Math.floor(index / 4), index % 4];
      const ends = ["03-31", "06-30", "09-30", "12-31"];
      return [`${String(of)}-${["01", "04", "07", "10"][quarter] ?? ""}-01`, `${String(of)}-${ends[quarter] ?? ""}`];
    };
    fc.assert(
      fc.property(list, fc.integer({ min: 0, max: 11 }), (entries, index) => {
        const all = entries.map(([of, version, [one, other]]) =>
          issued(of, version, days(Math.min(one, other))[0], days(Math.max(one, other))[1]),
        );
        const period: Period = { year: 2025 + Math.floor(index / 4), quarter: ((index % 4) + 1) as Period["quarter"] };
        const inForce = entries.filter(([, , pair]) => Math.min(...pair) <= index && index <= Math.max(...pair));
        const counting = all.filter((one) => standing(one, all, period).state === "issued");
        expect(counting).toHaveLength(Math.min(1, inForce.length));
      }),
      { numRuns: 60 },
    );
  });
});
