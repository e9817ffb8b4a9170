import fc from "fast-check";
import type { ArchivedVersion } from "../../../src/workflow/archive/versionOrder";
import { versionOrder } from "../../../src/workflow/archive/versionOrder";

/** A version whose fingerprint is its name, re-opened from the one that is named. */
function made(name: string, from: string | null, change: Partial<ArchivedVersion> = {}): ArchivedVersion {
  const earlier = from === null ? null : { version: Number(from.slice(1, 2)), fingerprint: from };
  return {
    version: Number(name.slice(1, 2)),
    fingerprint: name,
    earlier,
    schemeFingerprint: "s1",
    trust: "verified",
    state: "issued",
    ...change,
  };
}

const first = made("v1", null);

/** By which version each one is superseded, and whether something is asked about it. */
function orders(versions: readonly ArchivedVersion[]): readonly (readonly [number | null, boolean])[] {
  return versions.map((one) => {
    const others = versions.filter((other) => other !== one);
    const { supersededBy, question } = versionOrder(one, others);
    return [supersededBy, question !== null];
  });
}

/** What is asked about a version beside the first one. */
function asked(version: ArchivedVersion, others: readonly ArchivedVersion[] = [first]): string {
  return versionOrder(version, others).question?.zh ?? "";
}

describe("versions of a return", () => {
  test("that follow on one another: the last one counts, and nothing is asked", () => {
    expect(orders([first, made("v2", "v1"), made("v3", "v2")])).toEqual([
      [3, false],
      [3, false],
      [null, false],
    ]);
  });

  test.each([
    ["of an altered scheme", { state: "altered", trust: "unproven" }, "第 2 版的方案不能确认"],
    ["of an invalid signature", { state: "badSignature", trust: "unproven" }, "第 2 版的方案不能确认"],
    ["whose scheme nobody can judge", { state: null, trust: "unproven" }, "第 2 版的方案不能确认"],
    ["that was changed", { trust: "changed" }, "第 2 版没有通过核验"],
    ["that a merged workbook carries", { state: null, trust: "carried" }, "请放入该版的上报文件"],
    ["under a draft", { state: "draft" }, "是「草案」，第 1 版的是「已签发」"],
    ["under a withdrawn scheme", { state: "withdrawn" }, "是「已作废」，第 1 版的是「已签发」"],
  ] as const)("%s: a higher one takes no issued one's place, and is asked about", (_what, change, words) => {
    const second = made("v2", "v1", change);
    expect(orders([first, second])).toEqual([
      [null, false],
      [null, true],
    ]);
    expect(asked(second)).toContain(words);
  });

  test("a draft takes the place of a draft, but of nothing that was merged under another scheme", () => {
    const draft = made("v2", "v1", { state: "draft" });
    expect(orders([{ ...first, state: "draft" }, draft])[0]).toEqual([2, false]);
    const carried = made("v1", null, { trust: "carried", state: null, schemeFingerprint: "s0" });
    expect(orders([carried, draft])[0]).toEqual([null, false]);
    expect(asked(draft, [carried])).toContain("第 1 版已汇总");
    expect(orders([carried, made("v2", "v1")])[0]).toEqual([2, false]);
  });

  test.each(["issued", "withdrawn", "draft"] as const)(
    "the branch's own file takes the place of what was merged under the same scheme, which is %s for both",
    (state) => {
      const carried = made("v1", null, { trust: "carried", state: null });
      const own = made("v2", "v1", { state });
      expect(orders([carried, own])).toEqual([
        [2, false],
        [null, false],
      ]);
      // What a merged workbook carries vouches for itself no better than before.
      expect(orders([made("v1", null, { state }), made("v2", "v1", { trust: "carried", state: null })])).toEqual([
        [null, false],
        [null, true],
      ]);
    },
  );

  test("a higher one that does not name the one before is asked about, and takes nobody's place", () => {
    expect(asked(made("v9", null))).toBe(
      "第 9 版没有写明由哪一版重新打开，手上的前一版是第 1 版（冻结指纹 v1），不取代它；请向机构核实，或补上缺的版本",
    );
    expect(asked(made("v3", "v2"))).toContain("写明由第 2 版（冻结指纹 v2）重新打开，手上的前一版是第 1 版");
    expect(orders([first, made("v9", null)])[0]).toEqual([null, false]);
    // Which of two first versions was re-opened is known; a workbook that was never frozen is no version before.
    expect(asked(made("v2", "v1"), [made("v1 too", null), first])).toBe("");
    expect(asked(made("v2", "v1"), [made("v0", null)])).toBe("");
  });

  test("of one number with other content: both are asked about, but not for the sake of a worse one", () => {
    const [one, other] = [made("v2", "v1"), made("v2 too", "v1")];
    expect(orders([first, one, other])).toEqual([
      [2, false],
      [null, true],
      [null, true],
    ]);
    expect(asked(one, [first, other])).toContain("第 2 版有内容不同的两份，另一份的冻结指纹是 v2 too");
    expect(
      orders([first, one, { ...other, trust: "unproven", state: "altered" }]).map(([, question]) => question),
    ).toEqual([false, false, true]);
  });

  test("nobody's place is taken by what cannot be verified, however the versions name one another", () => {
    const version = fc.record({
      version: fc.integer({ min: 1, max: 5 }),
      from: fc.nat(6),
      trust: fc.constantFrom("verified", "unproven", "carried", "changed"),
      state: fc.constantFrom("issued", "withdrawn", "draft", "altered", "badSignature", null),
      schemeFingerprint: fc.constantFrom("s1", "s2"),
    });
    fc.assert(
      fc.property(fc.array(version, { maxLength: 7 }), (drawn) => {
        const versions = drawn.map(({ from, ...rest }, index): ArchivedVersion => {
          const earlier = drawn[from];
          const named = earlier === undefined ? null : { version: earlier.version, fingerprint: String(from) };
          return { ...rest, fingerprint: String(index), earlier: named };
        });
        for (const one of versions) {
          const others = versions.filter((other) => other !== one);
          const { supersededBy } = versionOrder(one, others);
          if (supersededBy === null) continue;
          expect(supersededBy).toBeGreaterThan(one.version);
          expect(others).toContainEqual(expect.objectContaining({ version: supersededBy, trust: "verified" }));
          const trusted = others.filter(({ trust }) => trust === "verified");
          expect(versionOrder(one, trusted).supersededBy).toBe(supersededBy);
          expect(versionOrder(one, [...others].reverse()).supersededBy).toBe(supersededBy);
        }
      }),
    );
  });
});
