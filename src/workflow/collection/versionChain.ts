import { shortFingerprint } from "../../domain/scheme/fingerprint";
import type { Text } from "../../domain/values/text";
import { joinTexts, text } from "../../domain/values/text";
import type { Finding } from "./finding";
import { finding } from "./finding";
import type { ReturnFacts } from "./returnContent";

/** One version of a unit's return, and the one from which it says it was re-opened. */
export type ReturnVersion = Pick<ReturnFacts, "version" | "fingerprint" | "earlier">;

/** These versions each once, the highest first: always in the same order, whichever came first. */
export function versionsOnce(versions: readonly ReturnVersion[]): readonly ReturnVersion[] {
  const byFingerprint = new Map(
    versions.map(({ version, fingerprint, earlier }) => [fingerprint, { version, fingerprint, earlier }]),
  );
  return [...byFingerprint.values()].sort(
    (one, other) => other.version - one.version || (one.fingerprint < other.fingerprint ? -1 : 1),
  );
}

/** The highest version with those of which it took the place, one after another, and what is asked about their order. */
export interface VersionChain {
  /** The highest first. */
  readonly versions: readonly ReturnVersion[];
  /** Why the chain ends above versions that were received; null where it takes in one of each. */
  readonly unlinked: Finding | null;
}

/**
 * A higher version says from which one it was re-opened: that must be the next lower one that was received, down to the
 * first. Where it is not, one of them may be another branch's under this name, or one between them never came.
 */
export function versionChain(highest: ReturnVersion, others: readonly ReturnVersion[]): VersionChain {
  const versions = [highest];
  let upper = highest;
  for (;;) {
    const next = nextLower(upper, others);
    if (next.length === 0) return { versions, unlinked: null };
    const linked = next.find(({ fingerprint }) => fingerprint === upper.earlier?.fingerprint);
    if (linked === undefined) return { versions, unlinked: unlinked(upper, next) };
    versions.push(linked);
    upper = linked;
  }
}

/** What is to be known of the chain: where it breaks off, what else stands beside it, or that nothing before it was received. */
export function chainFindings(chain: VersionChain, others: readonly ReturnVersion[]): readonly Finding[] {
  const { versions, unlinked: broken } = chain;
  if (broken !== null) return [broken];
  const lowest = versions[versions.length - 1];
  return [
    ...others.flatMap((one) => {
      const member = memberBeside(one, chain);
      return member === null ? [] : [strayBeside(one, member)];
    }),
    ...(lowest === undefined || lowest.version <= 1 ? [] : [firstMissing(lowest)]),
  ];
}

/**
 * The version of the chain that has the number of a lower one which is not of the chain: nothing took that one's place, and
 * what it holds counts nowhere. Null where it is of the chain, or the chain breaks off and is asked about itself.
 */
export function memberBeside(own: ReturnVersion, { versions, unlinked: broken }: VersionChain): ReturnVersion | null {
  if (broken !== null || versions.some(({ fingerprint }) => fingerprint === own.fingerprint)) return null;
  const [, ...lower] = versions;
  return lower.find(({ version }) => version === own.version) ?? null;
}

/** The versions next below, of which there may be several of one number; a workbook that was not frozen has none. */
function nextLower({ version }: ReturnVersion, others: readonly ReturnVersion[]): readonly ReturnVersion[] {
  const lower = others.filter((one) => one.version > 0 && one.version < version);
  const before = lower.reduce((most, one) => Math.max(most, one.version), 0);
  return lower.filter((one) => one.version === before);
}

function unlinked({ version, earlier }: ReturnVersion, next: readonly ReturnVersion[]): Finding {
  const received = joinTexts(next.map(versionNamed), text("、", ", "));
  const begun = begunFrom({ version, earlier });
  const between = earlier !== null && next.every((one) => one.version < earlier.version);
  const missing = between ? `v${String(earlier.version)}` : "";
  return finding(
    "unlinked",
    between
      ? text(
          `${begun.zh}，${missing} 没有收到，收到的上一版是 ${received.zh}；应补交 ${missing}，或向机构核实`,
          `${begun.en}; ${missing} was not received, the version received before is ${received.en}; get ${missing} too, or ask the unit`,
        )
      : text(
          `${begun.zh}，收到的上一版是 ${received.zh}；应为同一份，请向机构核实`,
          `${begun.en}; the version received before is ${received.en}; they should be the same, ask the unit`,
        ),
  );
}

function strayBeside(stray: ReturnVersion, member: ReturnVersion): Finding {
  const [other, own] = [versionNamed(stray), versionNamed(member)];
  const number = `v${String(stray.version)}`;
  return finding(
    "otherChain",
    text(
      `本机构有两份不同的 ${number}：本文件由 ${own.zh}而来，另一份是 ${other.zh}，不属于这一串，里面的人不计入；应只有一份，请向机构核实，若另一份是其他机构的，请移除并让其按自己的机构名称重新上报`,
      `there are two different ${number} of this unit: this file follows on from ${own.en}; the other one, ${other.en}, is not of this chain, and its people do not count; there should be one only, ask the unit, and if the other one is another unit's, take it off the list and have it returned under its own name`,
    ),
  );
}

function firstMissing({ version, earlier }: ReturnVersion): Finding {
  const begun = begunFrom({ version, earlier });
  const before = version === 2 ? "v1" : `v1–v${String(version - 1)}`;
  return finding(
    "firstMissing",
    text(
      `${begun.zh}，${before} 没有收到可用的；应有第一版可查，请机构补交`,
      `${begun.en}; no usable file of ${before} was received; the first version should be at hand, ask the unit for it`,
    ),
  );
}

/** From which version it says that it was re-opened. */
function begunFrom({ version, earlier }: Pick<ReturnVersion, "version" | "earlier">): Text {
  const own = `v${String(version)}`;
  if (earlier === null)
    return text(`${own} 没有说明由哪一版重新打开`, `${own} does not say from which version it was re-opened`);
  const { zh, en } = versionNamed(earlier);
  return text(`${own} 自述由 ${zh}重新打开`, `${own} says that it was re-opened from ${en}`);
}

/** A version by its number and the beginning of its fingerprint. */
export function versionNamed({ version, fingerprint }: Pick<ReturnVersion, "version" | "fingerprint">): Text {
  const [own, short] = [`v${String(version)}`, shortFingerprint(fingerprint)];
  return text(`${own}（冻结指纹 ${short}）`, `${own} (fingerprint ${short})`);
}
