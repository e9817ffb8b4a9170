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

/**
 * A higher version says from which one it was re-opened: that must be the next lower one that was received, down to the
 * first. Where it is not, one of them may be another branch's under this name, or one between them never came.
 */
export function unlinkedVersions(highest: ReturnVersion, others: readonly ReturnVersion[]): readonly Finding[] {
  let upper = highest;
  for (;;) {
    const next = nextLower(upper, others);
    if (next.length === 0) return [];
    const linked = next.find(({ fingerprint }) => fingerprint === upper.earlier?.fingerprint);
    if (linked === undefined) return [unlinked(upper, next)];
    upper = linked;
  }
}

/** The versions next below, of which there may be several of one number; a workbook that was not frozen has none. */
function nextLower({ version }: ReturnVersion, others: readonly ReturnVersion[]): readonly ReturnVersion[] {
  const lower = others.filter((one) => one.version > 0 && one.version < version);
  const before = lower.reduce((most, one) => Math.max(most, one.version), 0);
  return lower.filter((one) => one.version === before);
}

function unlinked({ version, earlier }: ReturnVersion, next: readonly ReturnVersion[]): Finding {
  const own = `v${String(version)}`;
  const received = joinTexts(next.map(named), text("、", ", "));
  const begun =
    earlier === null
      ? text(`${own} 没有说明由哪一版重新打开`, `${own} does not say from which version it was re-opened`)
      : text(
          `${own} 自述由 ${named(earlier).zh}重新打开`,
          `${own} says that it was re-opened from ${named(earlier).en}`,
        );
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

function named({ version, fingerprint }: Pick<ReturnVersion, "version" | "fingerprint">): Text {
  const [own, short] = [`v${String(version)}`, shortFingerprint(fingerprint)];
  return text(`${own}（冻结指纹 ${short}）`, `${own} (fingerprint ${short})`);
}
