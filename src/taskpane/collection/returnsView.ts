import type { CollectionReport, ReportedFile } from "../../collection/collectionCalls";
import type { Finding, FindingCode } from "../../workflow/collection/finding";
import type { Verdict } from "../../workflow/collection/judgedFile";
import type { Standing } from "../components/StatusLine";

/** Which files are listed. */
export const verdictFilters = ["all", "refused", "waiting", "remarks", "accepted", "surplus"] as const;

/** One of these filters. */
export type VerdictFilter = (typeof verdictFilters)[number];

/** Files on one page of the list. */
export const FILES_A_PAGE = 20;

/** How a verdict is to be taken. */
export const verdictStandings: Readonly<Record<Verdict, Standing>> = {
  accepted: "good",
  remarks: "good",
  waiting: "caution",
  refused: "bad",
  surplus: "info",
};

/** What asks for attention comes first. */
const ORDER: readonly Verdict[] = ["refused", "waiting", "remarks", "surplus", "accepted"];

/** The files of a filter: what asks for attention first, then by unit. */
export function listedFiles({ files }: CollectionReport, filter: VerdictFilter): readonly ReportedFile[] {
  const chosen = files.filter(({ verdict }) => filter === "all" || verdict === filter);
  const keyOf = ({ verdict, facts, file }: ReportedFile): string =>
    `${String(ORDER.indexOf(verdict))}${facts?.unit ?? "\uffff"}\u0000${file}`;
  const keyed = chosen.map((one) => ({ one, key: keyOf(one) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ one }) => one);
}

/** How many files stand how. */
export function verdictCounts({ files }: CollectionReport): Readonly<Record<VerdictFilter, number>> {
  const count = (wanted: Verdict): number => files.filter(({ verdict }) => verdict === wanted).length;
  return {
    all: files.length,
    accepted: count("accepted"),
    remarks: count("remarks"),
    waiting: count("waiting"),
    refused: count("refused"),
    surplus: count("surplus"),
  };
}

/** The fingerprints of the other returns that stand against this one. */
export function rivalsOf({ files }: CollectionReport, file: ReportedFile): readonly string[] {
  const unit = file.facts?.unit.normalize("NFKC").toUpperCase();
  return files.flatMap(({ id, facts, findings }) =>
    id !== file.id &&
    facts?.unit.normalize("NFKC").toUpperCase() === unit &&
    facts !== null &&
    findings.some(({ code }) => code === "conflicting")
      ? [facts.fingerprint]
      : [],
  );
}

/** The gravest thing that was found in a file, which its row names; null where nothing was. */
export function firstFinding({ findings }: Pick<ReportedFile, "findings">): Finding | null {
  const worst = (["refuse", "ask", "note"] as const).flatMap((one) =>
    findings.filter(({ severity }) => severity === one),
  );
  return worst[0] ?? null;
}

/** The kinds of what is asked about these files, each with the number of files, the most frequent first. */
export function askedKinds(files: readonly ReportedFile[]): readonly (readonly [FindingCode, number])[] {
  const counts = new Map<FindingCode, number>();
  for (const { findings } of files) {
    const asked = findings.filter(({ severity }) => severity === "ask").map(({ code }) => code);
    for (const code of new Set(asked)) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}

/** Whether the file came out of a merged workbook that nobody has known again yet. */
export function isFromElsewhere({ findings }: ReportedFile): boolean {
  return findings.some(({ code }) => code === "carriedOver");
}

/** Whether the file stands against another return of its unit. */
export function isConflicting({ findings }: ReportedFile): boolean {
  return findings.some(({ code }) => code === "conflicting");
}
