import { readScheme } from "../../domain/scheme/scheme";
import type { Cell } from "../../domain/values/cell";
import { parsePeriod } from "../../domain/values/period";
import { text } from "../../domain/values/text";
import { areaAt } from "../cellArea";
import type { FileWorkbook } from "../ports";
import type { FrozenContent } from "../submission/frozenContent";
import type { FrozenDifference } from "../submission/frozenDifference";
import { differencePlace, differenceText } from "../submission/frozenDifference";
import { recheckResults } from "../submission/recheckResults";
import { resultDifferenceText } from "../submission/resultDifference";
import { verifyFrozen } from "../submission/verifyFrozen";
import { likeFormulas, problemFindings } from "./dataFindings";
import type { Finding } from "./finding";
import { finding, limited, nobody } from "./finding";
import { mergedResults } from "./mergedParts";
import type { ReturnContent, ReturnedFile } from "./returnContent";
import { factsOf, schemeName } from "./returnContent";
import type { ReturnTools } from "./returnTools";
import { sealFindings } from "./sealFindings";
import { tooLongFindings } from "./tooLongFindings";

/**
 * Reads a frozen file: whether it is untouched, how its scheme's seal stands, and whether its results follow from its data.
 * Null where the workbook is not a frozen one.
 */
export async function frozenReturn(file: string, book: FileWorkbook, tools: ReturnTools): Promise<ReturnedFile | null> {
  const verdict = verifyFrozen(book);
  if (verdict.state === "notFrozen") return null;
  if (verdict.state === "damaged") {
    const message = text(
      `冻结内容读不出：${verdict.why.zh}；应重新上报原文件`,
      `the frozen content cannot be read: ${verdict.why.en}; the original file would be right`,
    );
    return { file, kind: "frozen", facts: null, content: null, scheme: null, findings: [finding("damaged", message)] };
  }
  const content = contentOfFrozen(verdict.content, verdict.fingerprint);
  const common = { file, kind: "frozen", facts: factsOf(content) } as const;
  if (verdict.state === "changed") {
    const findings = limited(verdict.differences.map(changedFinding));
    return { ...common, content: null, scheme: null, findings };
  }
  const findings = [
    ...(content.people === 0 ? [nobody()] : []),
    ...tooLongFindings(file, content),
    ...(await contentFindings(verdict.content, tools)),
    ...textFindings(verdict.content),
  ];
  const refused = findings.some(({ severity }) => severity === "refuse");
  return {
    ...common,
    content: refused ? null : content,
    scheme: refused ? null : verdict.content.scheme,
    findings: limited(findings),
  };
}

/** A frozen content as a return; `fingerprint` is that of all of it. */
export function contentOfFrozen(frozen: FrozenContent, fingerprint: string): ReturnContent {
  const { unit, period, version, earlier, frozenAt, by, scheme, results, resultFingerprint } = frozen;
  return {
    unit: unit.trim(),
    period,
    version,
    earlier: earlier === null ? null : { version: earlier.version, fingerprint: earlier.fingerprint },
    people: results.length,
    fingerprint,
    scheme: schemeName(scheme),
    frozen: true,
    frozenAt,
    by,
    resultFingerprint,
    results: mergedResults(results, scheme),
  };
}

function changedFinding(difference: FrozenDifference): Finding {
  return finding("changed", differenceText(difference), differencePlace(difference));
}

/** The seal, and the results computed again from the data that were frozen with them. */
async function contentFindings(frozen: FrozenContent, tools: ReturnTools): Promise<readonly Finding[]> {
  const read = readScheme(frozen.scheme);
  if (!read.ok) {
    const message = text(
      "所带的方案不能用，应为总行签发的方案",
      "its scheme cannot be used; an issued one would be right",
    );
    return [finding("noScheme", message)];
  }
  const standing = await tools.standingOf(
    { scheme: read.scheme, seal: frozen.seal, sealIssue: null },
    parsePeriod(frozen.period),
  );
  const seal = sealFindings(standing);
  if (seal.some(({ severity }) => severity === "refuse")) return seal;
  const recheck = await recheckResults(frozen, tools.progress, tools.clock);
  if (recheck.state === "refused") {
    const message = text(`结果无法重算：${recheck.why.zh}`, `the results cannot be computed again: ${recheck.why.en}`);
    return [...seal, finding("resultsDiffer", message)];
  }
  const differing = recheck.differences.map((difference) => finding("resultsDiffer", resultDifferenceText(difference)));
  const shown = recheck.shown.map((difference) =>
    finding("resultsDiffer", differenceText(difference), differencePlace(difference)),
  );
  return [...seal, ...differing, ...shown, ...problemFindings(recheck.data)];
}

/** Texts among the frozen data that begin like a formula; they stay texts. */
function textFindings({ sheets, tables }: FrozenContent): readonly Finding[] {
  return tables.flatMap(({ sheet, address }) => {
    const place = areaAt(address);
    const rows = sheets.find(({ name }) => name === sheet)?.rows;
    if (place === null || rows === undefined) return [];
    const block = rows
      .slice(place.firstRow, place.lastRow)
      .map((row): readonly Cell[] => row.slice(place.firstColumn - 1, place.lastColumn));
    return likeFormulas(block, sheet, place.firstRow + 1, place.firstColumn);
  });
}
