import fc from "fast-check";
import { readScheme } from "../../../src/domain/scheme/scheme";
import { readKeyList } from "../../../src/domain/seal/keyList";
import type { Seal } from "../../../src/domain/seal/seal";
import type { SealStanding } from "../../../src/domain/seal/sealStanding";
import { mayCompute } from "../../../src/domain/seal/sealStanding";
import { webSignatures } from "../../../src/seal/webSignatures";
import { appraisalPartXml } from "../../../src/workflow/appraisalPart";
import { readCarried } from "../../../src/workflow/scheme/schemeSituation";
import type { BankRecord } from "../../../src/workflow/seal/bankRecord";
import { bankRecord } from "../../../src/workflow/seal/bankRecord";
import { judgeSeal } from "../../../src/workflow/seal/judgeSeal";
import { issuedSchemeText } from "../../../src/workflow/seal/schemeFile";
import { fullContext, fullDocument, thirdQuarter } from "../../support/demonstrationScheme";
import { keyListText, seal } from "../../support/sealing";

const { scheme } = fullContext();
let sealed: Seal;
let bank: BankRecord;
beforeAll(async () => {
  sealed = await seal(scheme);
  const files = [{ file: "issued.json", text: issuedSchemeText(scheme.document, sealed) }];
  bank = await bankRecord(readKeyList(keyListText()), files, webSignatures());
});

/** How the scheme of a part stands, and its fingerprint; null where the part is refused as it is. */
async function judged(xml: string): Promise<{ readonly standing: SealStanding; readonly fingerprint: string } | null> {
  const { carried, period } = readCarried(xml);
  if (carried.state !== "carried") return null;
  const standing = await judgeSeal(carried, bank, period, webSignatures());
  return { standing, fingerprint: carried.scheme.fingerprint };
}

type Tree = Record<string, unknown>;
interface Leaf {
  readonly owner: Tree;
  readonly name: string;
  readonly value: unknown;
}

/** Every single value of a document, with what holds it. */
function leavesOf(owner: unknown): readonly Leaf[] {
  if (typeof owner !== "object" || owner === null) return [];
  return Object.entries(owner).flatMap(([name, value]: [string, unknown]): readonly Leaf[] =>
    typeof value === "object" && value !== null ? leavesOf(value) : [{ owner: owner as Tree, name, value }],
  );
}

/** Another value that may pass the rules as well: the next digit, another word, the other truth. */
function otherThan(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (typeof value !== "string") return "1";
  return /\d$/.test(value) ? value.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) : `${value}改`;
}

describe("no change of an issued scheme goes unnoticed", () => {
  test("of any single value in it: nothing computes, and where the rules allow the value, it is named", async () => {
    const count = leavesOf(fullDocument()).length;
    let allowed = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(count - 1), async (index) => {
        const document = fullDocument();
        const { owner, name, value } = leavesOf(document)[index]!;
        owner[name] = otherThan(value);
        const found = await judged(appraisalPartXml(document, sealed, thirdQuarter));
        expect(found === null).toBe(!readScheme(document).ok);
        if (found === null) return;
        allowed += 1;
        const { state, reason } = found.standing;
        expect(state).toBe("altered");
        const named = ["id", "year", "version"].includes(name) || reason.zh.includes("现为");
        expect([reason.zh, named]).toEqual([reason.zh, true]);
      }),
      { numRuns: 120 },
    );
    expect(allowed).toBeGreaterThan(20);
  }, 120_000);

  test("of any letter of the workbook's part: what still computes is the scheme as issued", async () => {
    const xml = appraisalPartXml(scheme.document, sealed, thirdQuarter);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(xml.length - 1),
        fc.constantFrom("", "0", "9", "a", " ", "<", '"', "&"),
        async (at, put) => {
          const found = await judged(xml.slice(0, at) + put + xml.slice(at + 1));
          if (found === null || !mayCompute(found.standing.state)) return;
          expect([found.standing.state, found.fingerprint]).toEqual(["issued", scheme.fingerprint]);
        },
      ),
      { numRuns: 300 },
    );
  }, 120_000);

  test("of any letter of the seal: nothing computes", async () => {
    const xml = appraisalPartXml(scheme.document, sealed, thirdQuarter);
    const [from, to] = [xml.indexOf("<seal>") + "<seal>".length, xml.indexOf("</seal>")];
    // The last letter of the signature carries four bits that mean nothing.
    const signature = xml.indexOf(sealed.signature) + sealed.signature.length - 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: from, max: to - 1 }), fc.constantFrom("", "0", "b", "_"), async (at, put) => {
        if (xml[at] === put || at === signature) return;
        const found = await judged(xml.slice(0, at) + put + xml.slice(at + 1));
        expect(found !== null && mayCompute(found.standing.state)).toBe(false);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});
