import { identifierKey } from "../../domain/values/identifier";
import { text } from "../../domain/values/text";
import type { Finding } from "./finding";
import { askKey, finding } from "./finding";
import type { Candidate, Decisions, EligibleReturn } from "./judgedFile";
import type { ReturnVersion } from "./versionChain";
import { unlinkedVersions, versionsOnce } from "./versionChain";

/** Which of several returns of one unit counts. */
export interface Competition {
  /** The files that count, or would if they were let in: of each unit one, or none while several stand against one another. */
  readonly winners: ReadonlySet<Candidate>;
  /** Files whose return is there already, or for which another one counts. */
  readonly surplus: ReadonlySet<Candidate>;
  readonly findings: ReadonlyMap<Candidate, readonly Finding[]>;
  /** The other returns of the unit that are or were in hand. */
  readonly others: ReadonlyMap<Candidate, readonly ReturnVersion[]>;
}

/**
 * Chooses among the returns of each unit: the same content again changes nothing; the highest version counts; of several
 * different ones of the highest version none counts until a person has let in exactly one. A version that does not follow on
 * from the one before is asked about.
 */
export function competingReturns(eligible: readonly EligibleReturn[], decisions: Decisions): Competition {
  const { first, repeated } = withoutRepeats(eligible);
  const findings = new Map<Candidate, readonly Finding[]>(repeated);
  const surplus = new Set<Candidate>(repeated.keys());
  const winners = new Set<Candidate>();
  const others = othersOf(eligible);
  for (const group of byUnit(first)) {
    const highest = group.reduce((version, { content }) => Math.max(version, content.version), 0);
    const rivals = group.filter(({ content }) => content.version === highest);
    const winner = winnerOf(rivals, decisions);
    const asked = winner === null ? [] : unlinkedVersions(winner.content, others.get(winner) ?? []);
    if (winner !== null) {
      winners.add(winner);
      findings.set(winner, asked);
    }
    const open = winner !== null && asked.some((one) => !isSeen(one, winner, decisions));
    for (const one of group) {
      if (one === winner) continue;
      const lost = winner !== null || one.content.version < highest;
      if (lost) surplus.add(one);
      findings.set(one, [lost ? superseded(one, winner ?? rivals[0], open) : conflicting(one, rivals)]);
    }
  }
  return { winners, surplus, findings, others };
}

/**
 * Of files of the same content one, which the others are told: rather the file itself, whose data were checked, than what a
 * merged workbook carries of it; of several the one whose name comes first.
 */
function withoutRepeats(eligible: readonly EligibleReturn[]): {
  readonly first: readonly EligibleReturn[];
  readonly repeated: ReadonlyMap<Candidate, readonly Finding[]>;
} {
  const kept = new Map<string, EligibleReturn>();
  for (const one of eligible) {
    const known = kept.get(one.content.fingerprint);
    if (known === undefined || orderOf(one) < orderOf(known)) kept.set(one.content.fingerprint, one);
  }
  const repeated = eligible.flatMap((one) => {
    const known = kept.get(one.content.fingerprint);
    return known === undefined || known === one ? [] : [[one, [sameAs(known)]] as const];
  });
  return { first: [...kept.values()], repeated: new Map(repeated) };
}

function orderOf({ returned: { carriedIn, file } }: EligibleReturn): string {
  return `${carriedIn === undefined ? "0" : "1"}${file}`;
}

/** What is known of the other returns of each unit: those in hand, and those that were when a merged workbook was made. */
function othersOf(eligible: readonly EligibleReturn[]): ReadonlyMap<Candidate, readonly ReturnVersion[]> {
  return new Map(
    byUnit(eligible).flatMap((group) => {
      const all = versionsOnce(group.flatMap(({ content, returned }) => [content, ...(returned.others ?? [])]));
      return group.map(
        (one) => [one, all.filter(({ fingerprint }) => fingerprint !== one.content.fingerprint)] as const,
      );
    }),
  );
}

/** Returns whose unit is not told stand each for themselves. */
function byUnit(returns: readonly EligibleReturn[]): readonly (readonly EligibleReturn[])[] {
  const groups = new Map<string, EligibleReturn[]>();
  for (const one of returns) {
    const unit = identifierKey(one.content.unit);
    const key = unit === "" ? `\u0000${one.content.fingerprint}` : unit;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function winnerOf(rivals: readonly EligibleReturn[], { accepted }: Decisions): EligibleReturn | null {
  const [only, ...others] = rivals;
  if (only !== undefined && others.length === 0) return only;
  const chosen = rivals.filter(({ content }) => accepted.has(content.fingerprint));
  return chosen.length === 1 ? (chosen[0] ?? null) : null;
}

function sameAs({ returned }: EligibleReturn): Finding {
  return finding(
    "repeated",
    text(`与「${returned.file}」是同一份，不重复计入`, `the same return as "${returned.file}"; it counts once`),
  );
}

/** `open`: whether it must be confirmed first that the higher version is of the same unit. */
function superseded({ content }: EligibleReturn, winner: EligibleReturn | undefined, open: boolean): Finding {
  const counts = winner === undefined ? "" : `${winner.returned.file} v${String(winner.content.version)}`;
  const own = `v${String(content.version)}`;
  return finding(
    "superseded",
    open
      ? text(
          `本文件是 ${own}，另有「${counts}」与收到的版本接不上；核实之前两份都不计入，若那份不是本机构的，请把它从清单移除`,
          `this file is ${own}; "${counts}" does not follow on from what was received, and neither counts until that is settled; take it off the list if it is not this unit's`,
        )
      : text(`本文件是 ${own}，以「${counts}」为准`, `this file is ${own}; "${counts}" counts`),
  );
}

/** Whether a person has let the return in with this finding in sight. */
function isSeen(one: Finding, { content }: EligibleReturn, { accepted }: Decisions): boolean {
  return accepted.get(content.fingerprint)?.has(askKey(one)) === true;
}

function conflicting(one: EligibleReturn, rivals: readonly EligibleReturn[]): Finding {
  const names = rivals.filter((other) => other !== one).map(({ returned }) => returned.file);
  return finding(
    "conflicting",
    text(
      `与「${names.join("」「")}」同为 v${String(one.content.version)}、内容不同；选定一份之前都不计入`,
      `"${names.join('", "')}" is also v${String(one.content.version)} with other content; neither counts until one is chosen`,
    ),
  );
}
