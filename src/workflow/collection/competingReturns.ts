import { counted } from "../../domain/values/counted";
import { identifierKey } from "../../domain/values/identifier";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { Finding } from "./finding";
import { askKey, finding } from "./finding";
import type { Candidate, Decisions, EligibleReturn } from "./judgedFile";
import { namedPeople } from "./namedPeople";
import type { ReturnVersion, VersionChain } from "./versionChain";
import { chainFindings, memberBeside, versionChain, versionNamed, versionsOnce } from "./versionChain";

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
 * from the one before is asked about, and so is a second one of a number beside those that follow on from one another.
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
    const chain = winner === null ? null : versionChain(winner.content, others.get(winner) ?? []);
    const asked = winner === null || chain === null ? [] : chainFindings(chain, others.get(winner) ?? []);
    if (winner !== null) {
      winners.add(winner);
      findings.set(winner, asked);
    }
    const doubt = winner === null ? null : doubtAbout(winner, asked, decisions);
    for (const one of group) {
      if (one === winner) continue;
      const lost = winner !== null || one.content.version < highest;
      if (lost) surplus.add(one);
      const stray = winner === null || chain === null ? null : strayFinding(one, winner, chain);
      findings.set(one, [stray ?? (lost ? superseded(one, winner ?? rivals[0], doubt) : conflicting(one, rivals))]);
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

/** What must be settled first about the one that counts. */
type Doubt = "unlinked" | "otherUnit";

/** Why it is not sure that the winner is of this unit, where nobody has let it in with that in sight. */
function doubtAbout(winner: EligibleReturn, asked: readonly Finding[], decisions: Decisions): Doubt | null {
  const open = [...asked, ...winner.findings].filter((one) => !isSeen(one, winner, decisions));
  return (["unlinked", "otherUnit"] as const).find((doubt) => open.some(({ code }) => code === doubt)) ?? null;
}

const doubts: Readonly<Record<Doubt, Text>> = {
  unlinked: text("与收到的版本接不上", "does not follow on from what was received"),
  otherUnit: text("所载的人属于其他机构", "holds people of another unit"),
};

function superseded({ content }: EligibleReturn, winner: EligibleReturn | undefined, doubt: Doubt | null): Finding {
  const counts = winner === undefined ? "" : `${winner.returned.file} v${String(winner.content.version)}`;
  const own = `v${String(content.version)}`;
  if (doubt === null)
    return finding(
      "superseded",
      text(`本文件是 ${own}，以「${counts}」为准`, `this file is ${own}; "${counts}" counts`),
    );
  const { zh, en } = doubts[doubt];
  return finding(
    "superseded",
    text(
      `本文件是 ${own}，另有「${counts}」${zh}；核实之前两份都不计入，若那份不是本机构的，请把它从清单移除`,
      `this file is ${own}; "${counts}" ${en}, and neither counts until that is settled; take it off the list if it is not this unit's`,
    ),
  );
}

/** Says of a lower version of another chain than the winner's that it counts nowhere, and who is lost with it; else null. */
function strayFinding({ content }: EligibleReturn, winner: EligibleReturn, chain: VersionChain): Finding | null {
  const member = memberBeside(content, chain);
  if (member === null) return null;
  const there = new Set(winner.content.results.map(({ id }) => identifierKey(id)));
  const lost = content.results.filter(({ id }) => !there.has(identifierKey(id)));
  const [number, own, chained] = [`v${String(content.version)}`, versionNamed(content), versionNamed(member)];
  const counts = `${winner.returned.file} v${String(winner.content.version)}`;
  const names = namedPeople(lost);
  const people =
    lost.length === 0
      ? text("", "")
      : text(
          `，其中 ${String(lost.length)} 人不在那份里：${names.zh}`,
          `, and ${counted(lost.length, "person", "people")} of it are not in there: ${names.en}`,
        );
  return finding(
    "otherChain",
    text(
      `本机构有两份不同的 ${number}：本文件是 ${own.zh}，「${counts}」由 ${chained.zh}而来，不是由本文件。本文件不计入${people.zh}；应只有一份，请向机构核实，若是其他机构的，请移除并让其按自己的机构名称重新上报`,
      `there are two different ${number} of this unit: this file is ${own.en}, "${counts}" follows on from ${chained.en}, not from this file. It does not count${people.en}; there should be one only, ask the unit, and if it is another one's, take it off the list and have it returned under its own name`,
    ),
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
