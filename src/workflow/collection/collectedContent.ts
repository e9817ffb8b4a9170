import type { Scheme } from "../../domain/scheme/scheme";
import { text } from "../../domain/values/text";
import { inOrder } from "./bankResults";
import type { CollectionContent, MergedPart } from "./collectionPart";
import { finding } from "./finding";
import type { Decisions, JudgedFile } from "./judgedFile";
import { isAccepted } from "./judgedFile";
import type { ReadReturns } from "./readReturns";
import { factsOf } from "./returnContent";

/** What a merged workbook carries on: the returns that count, and those that wait. */
export function collectedContent(
  judged: readonly JudgedFile[],
  { accepted }: Decisions,
  scheme: Scheme,
  period: string,
): CollectionContent {
  const names = firstNames(judged);
  const kept = judged.flatMap((one) => {
    const { content, file, findings } = one.returned;
    if (content === null || isUnknown(one) || !(isAccepted(one) || one.verdict === "waiting")) return [];
    // Of another period or scheme nothing waits: such a return is refused.
    const name = names.get(content.fingerprint) ?? file;
    return [{ file: name, content, findings, letIn: accepted.has(content.fingerprint) }];
  });
  const entries = inOrder(
    kept.map((one) => ({ ...one, unit: one.content.unit, fingerprint: one.content.fingerprint })),
  );
  return {
    period,
    scheme: scheme.document,
    entries: entries.map(({ file, content, findings, letIn }) => ({ file, content, findings, letIn })),
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

/** The returns of a merged workbook as files of their own, with what was decided about them. */
export function returnsOf(file: string, part: MergedPart): ReadReturns {
  if (part.state === "damaged") {
    const message = text(
      `全行汇总工作簿不能接着用：${part.why.zh}；应为本页生成的原文件`,
      `the merged workbook cannot be continued: ${part.why.en}; the file as this page made it would be right`,
    );
    const findings = [finding("damaged", message)];
    return { files: [{ file, kind: "merged", facts: null, content: null, scheme: null, findings }], merged: null };
  }
  const { scheme, entries } = part.content;
  const carriedIn = { file, fingerprint: part.fingerprint };
  return {
    files: entries.map(({ file: own, content, findings }) => ({
      file: own,
      kind: "merged",
      facts: factsOf(content),
      content,
      scheme,
      findings,
      carriedIn,
    })),
    merged: {
      ...carriedIn,
      returns: entries.length,
      people: entries.reduce((total, { content }) => total + content.people, 0),
      letIn: entries.flatMap(({ letIn, content }) => (letIn ? [content.fingerprint] : [])),
    },
  };
}
