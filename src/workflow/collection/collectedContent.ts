import type { Scheme } from "../../domain/scheme/scheme";
import { text } from "../../domain/values/text";
import { inOrder } from "./bankResults";
import type { CollectionContent, MergedPart } from "./collectionPart";
import type { FrozenDifference } from "../submission/frozenDifference";
import { differencePlace, differenceText } from "../submission/frozenDifference";
import type { Finding } from "./finding";
import { askKeys, finding, limited } from "./finding";
import type { Decisions, JudgedFile } from "./judgedFile";
import { isAccepted } from "./judgedFile";
import type { ReadReturns } from "./readReturns";
import type { ReturnedFile } from "./returnContent";
import type { CollectedReturn } from "./storedReturn";
import { factsOf } from "./returnContent";
import { whenMerged } from "./mergedBook";

/** What a merged workbook carries on: the returns that count, and those that wait. */
export function collectedContent(
  judged: readonly JudgedFile[],
  { accepted }: Decisions,
  scheme: Scheme,
  period: string,
): CollectionContent {
  const names = firstNames(judged);
  const kept = judged.flatMap((one): readonly CollectedReturn[] => {
    const { content, file, findings } = one.returned;
    if (content === null || isUnknown(one) || !(isAccepted(one) || one.verdict === "waiting")) return [];
    // Of another period or scheme nothing waits: such a return is refused.
    const name = names.get(content.fingerprint) ?? file;
    const seen = accepted.get(content.fingerprint);
    const letIn =
      seen === undefined
        ? null
        : askKeys(one.findings)
            .filter((key) => seen.has(key))
            .sort();
    return [{ file: name, content, findings, letIn, counted: isAccepted(one), others: one.others }];
  });
  const entries = new Map(kept.map((one) => [one.content, one]));
  return {
    period,
    scheme: scheme.document,
    entries: inOrder([...entries.keys()]).flatMap((content) => entries.get(content) ?? []),
  };
}

/** Of files of the same content the name that comes first, whichever of them counts. */
function firstNames(judged: readonly JudgedFile[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const one of judged) {
    const { content, file } = one.returned;
    if (content === null || isUnknown(one)) continue;
    const known = names.get(content.fingerprint);
    if (known === undefined || file < known) names.set(content.fingerprint, file);
  }
  return names;
}

/** What a merged workbook brings is carried on only once it is known where it comes from. */
function isUnknown({ findings }: JudgedFile): boolean {
  return findings.some(({ code }) => code === "carriedOver");
}

/**
 * The returns of a merged workbook as files of their own, with what was decided about them. Where its sheets are not as they
 * were written, the workbook itself stands among them, refused, with every change.
 */
export function returnsOf(file: string, part: MergedPart, differences: readonly FrozenDifference[] = []): ReadReturns {
  if (part.state === "damaged") {
    const message = text(
      `全行汇总工作簿不能接着用：${part.why.zh}；应为本页生成的原文件`,
      `the merged workbook cannot be continued: ${part.why.en}; the file as this page made it would be right`,
    );
    return { files: [mergedItself(file, [finding("damaged", message)])], merged: null };
  }
  const { scheme, entries } = part.content;
  const carriedIn = { file, fingerprint: part.fingerprint };
  const returns = entries.map(({ file: own, content, findings, others }): ReturnedFile => ({
    file: own,
    kind: "merged",
    facts: factsOf(content),
    content,
    scheme,
    findings,
    carriedIn,
    others,
  }));
  return {
    files: differences.length === 0 ? returns : [mergedItself(file, changes(differences)), ...returns],
    merged: {
      ...carriedIn,
      changes: differences.length,
      returns: entries.length,
      people: entries.reduce((total, { content }) => total + content.people, 0),
      letIn: entries.flatMap(({ letIn, content: { fingerprint } }) =>
        letIn === null ? [] : [{ fingerprint, seen: letIn }],
      ),
    },
  };
}

/** The merged workbook as a file of which nothing counts by itself. */
function mergedItself(file: string, findings: readonly Finding[]): ReturnedFile {
  return { file, kind: "merged", facts: null, content: null, scheme: null, findings };
}

function changes(differences: readonly FrozenDifference[]): readonly Finding[] {
  return limited(
    differences.map((difference) => {
      const { zh, en } = differenceText(difference, whenMerged);
      return finding(
        "mergeChanged",
        text(`${zh}；接着用时以汇总时的内容为准`, `${en}; going on counts what was merged, not the change`),
        differencePlace(difference),
      );
    }),
  );
}
