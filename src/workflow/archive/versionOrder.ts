import { shortFingerprint } from "../../domain/scheme/fingerprint";
import type { SealState } from "../../domain/seal/sealStanding";
import { sealStateNames } from "../../domain/seal/sealStanding";
import type { Text } from "../../domain/values/text";
import { joinTexts, text } from "../../domain/values/text";
import type { ArchivedResults, FileTrust } from "./archivedFile";

/** One version of a unit's return of a quarter, as the archive has it. */
export interface ArchivedVersion extends Pick<
  ArchivedResults,
  "version" | "fingerprint" | "earlier" | "schemeFingerprint"
> {
  readonly trust: FileTrust;
  /** The state of its scheme; null where nobody can say. */
  readonly state: SealState | null;
}

/** How a version stands to the others of the same unit and quarter. */
export interface VersionOrder {
  /** The highest version that took its place; null where it still counts. */
  readonly supersededBy: number | null;
  /** Why it takes nobody's place although it is the higher one, and what to do; null where nothing is to be asked. */
  readonly question: Text | null;
}

/**
 * How a version stands to the others of its unit and quarter. A version takes the place of the one from which it says that it
 * was re-opened, and of those before that. What cannot be verified takes nobody's place, nor does a version whose scheme
 * stands worse than the other's: whoever has the files of a branch can make one with a high number.
 */
export function versionOrder(own: ArchivedVersion, others: readonly ArchivedVersion[]): VersionOrder {
  return { supersededBy: supersededBy(own, others), question: question(own, others) };
}

function supersededBy(own: ArchivedVersion, others: readonly ArchivedVersion[]): number | null {
  const later = others.filter((other) => takesPlace(other, own));
  return later.length === 0 ? null : Math.max(...later.map((one) => supersededBy(one, others) ?? one.version));
}

function takesPlace(higher: ArchivedVersion, lower: ArchivedVersion): boolean {
  return (
    higher.trust === "verified" &&
    higher.version > lower.version &&
    higher.earlier?.fingerprint === lower.fingerprint &&
    !standsBetter(lower, higher)
  );
}

const weights: Readonly<Record<SealState, number>> = {
  issued: 3,
  withdrawn: 2,
  draft: 1,
  altered: 0,
  badSignature: 0,
};

/** How a version stands by its scheme; of what a merged workbook carries the best is taken, as nobody can look at it. */
function weight({ trust, state }: ArchivedVersion): number {
  if (trust === "carried") return weights.issued;
  return state === null ? 0 : weights[state];
}

/**
 * Whether the scheme of the one stands better than that of a version with a file of its own. What a merged workbook carries
 * under the same scheme stands as that file does: of one quarter, what holds of a scheme holds of both.
 */
function standsBetter(one: ArchivedVersion, than: ArchivedVersion): boolean {
  if (one.trust === "carried" && one.schemeFingerprint === than.schemeFingerprint) return false;
  return weight(one) > weight(than);
}

function question(own: ArchivedVersion, others: readonly ArchivedVersion[]): Text | null {
  const rival = others.find((other) => other.version === own.version && !isWeaker(other, own));
  if (rival !== undefined) return rivalQuestion(own, rival);
  const before = nextLower(own, others);
  if (before.length === 0 || before.some((lower) => takesPlace(own, lower))) return null;
  return standingQuestion(own, before) ?? linkQuestion(own, before);
}

function isWeaker(one: ArchivedVersion, other: ArchivedVersion): boolean {
  const strength = (version: ArchivedVersion): number => (version.trust === "verified" ? weight(version) : 0);
  return strength(one) < strength(other);
}

/** The versions next below, of which there may be several of one number; a workbook that was not frozen has none. */
function nextLower({ version }: ArchivedVersion, others: readonly ArchivedVersion[]): readonly ArchivedVersion[] {
  const lower = others.filter((one) => one.version > 0 && one.version < version);
  const highest = Math.max(...lower.map((one) => one.version));
  return lower.filter((one) => one.version === highest);
}

function rivalQuestion({ version }: ArchivedVersion, { fingerprint }: ArchivedVersion): Text {
  const [number, other] = [String(version), shortFingerprint(fingerprint)];
  return text(
    `第 ${number} 版有内容不同的两份，另一份的冻结指纹是 ${other}；请向机构核实哪一份有效`,
    `Version ${number} is there twice with different content, the other one of fingerprint ${other}; ask the unit which one holds`,
  );
}

/** Where the file or its scheme is the reason. */
function standingQuestion(own: ArchivedVersion, before: readonly ArchivedVersion[]): Text | null {
  const [number, lower] = [String(own.version), String(Math.max(...before.map(({ version }) => version)))];
  const kept = text(`不取代第 ${lower} 版`, `it does not take the place of version ${lower}`);
  switch (own.trust) {
    case "changed":
      return text(`第 ${number} 版没有通过核验，${kept.zh}`, `Version ${number} did not pass verification; ${kept.en}`);
    case "carried":
      return text(
        `第 ${number} 版只在全行汇总簿里，${kept.zh}；请放入该版的上报文件`,
        `Version ${number} is in a merged workbook only; ${kept.en}; add the unit's own file of it`,
      );
    case "unproven":
      return text(
        `第 ${number} 版的方案不能确认，${kept.zh}；请查明原因`,
        `The scheme of version ${number} is not proven; ${kept.en}; find out why`,
      );
    case "verified": {
      const better = before.find((one) => standsBetter(one, own));
      if (better === undefined || own.state === null) return null;
      const [name, other] = [sealStateNames[own.state], betterState(better)];
      return text(
        `第 ${number} 版的方案状态是「${name.zh}」，第 ${lower} 版${other.zh}，${kept.zh}；请向机构核实`,
        `The scheme of version ${number} is of state "${name.en}", version ${lower} ${other.en}; ${kept.en}; ask the unit`,
      );
    }
  }
}

function betterState({ state }: ArchivedVersion): Text {
  if (state === null) return text("已汇总", "was merged");
  const { zh, en } = sealStateNames[state];
  return text(`的是「${zh}」`, `is of "${en}"`);
}

/** Where it does not follow on the version before. */
function linkQuestion({ version, earlier }: ArchivedVersion, before: readonly ArchivedVersion[]): Text {
  const number = String(version);
  const found = joinTexts(before.map(named), text("、", ", "));
  const begun =
    earlier === null
      ? text("没有写明由哪一版重新打开", "does not say from which version it was re-opened")
      : text(`写明由${named(earlier).zh}重新打开`, `says that it was re-opened from ${named(earlier).en}`);
  return text(
    `第 ${number} 版${begun.zh}，手上的前一版是${found.zh}，不取代它；请向机构核实，或补上缺的版本`,
    `Version ${number} ${begun.en}, and the version before it in hand is ${found.en}, whose place it does not take; ask the unit, or add what is missing`,
  );
}

function named({ version, fingerprint }: Pick<ArchivedVersion, "version" | "fingerprint">): Text {
  const [number, short] = [String(version), shortFingerprint(fingerprint)];
  return text(`第 ${number} 版（冻结指纹 ${short}）`, `version ${number} (fingerprint ${short})`);
}
