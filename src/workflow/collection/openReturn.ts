import type { AppraisalContext } from "../../domain/calculation/context";
import { fingerprint } from "../../domain/scheme/fingerprint";
import { issueText } from "../../domain/scheme/schemeIssue";
import type { Scheme } from "../../domain/scheme/scheme";
import { identifierKey } from "../../domain/values/identifier";
import type { Period } from "../../domain/values/period";
import { periodId } from "../../domain/values/period";
import { problemText } from "../../domain/values/problem";
import { joinTexts, text } from "../../domain/values/text";
import { APPRAISAL_NAMESPACE } from "../appraisalPart";
import { checkData } from "../data/checkData";
import { mapTables } from "../data/mapping";
import { mappingProblems } from "../data/mappingProblems";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { gradingRun } from "../grading/gradingRun";
import type { FileWorkbook } from "../ports";
import { readCarried } from "../scheme/schemeSituation";
import type { SealedScheme } from "../seal/verifySeal";
import { frozenResults, resultFingerprint } from "../submission/frozenResults";
import { bookData, bookReferences } from "./bookTables";
import { cellFindings, problemFindings } from "./dataFindings";
import type { Finding } from "./finding";
import { finding, limited, nobody } from "./finding";
import { readFileName } from "./fileNameRule";
import { mergedResults } from "./mergedParts";
import { resultSheetFindings } from "./resultSheetFindings";
import type { ReturnContent, ReturnedFile } from "./returnContent";
import { factsOf, schemeName } from "./returnContent";
import type { ReturnTools } from "./returnTools";
import { sealFindings } from "./sealFindings";
import { tooLongFindings } from "./tooLongFindings";

/**
 * Reads a workbook that was filled in but not frozen: its data are found and computed as in the branch, and what its own
 * results say otherwise is told. It has no version, and its unit is that of its people.
 */
export async function openReturn(file: string, book: FileWorkbook, tools: ReturnTools): Promise<ReturnedFile> {
  const refused = (...findings: readonly Finding[]): ReturnedFile => ({
    file,
    kind: "workbook",
    facts: null,
    content: null,
    scheme: null,
    findings,
  });
  const carried = carriedScheme(book);
  if ("finding" in carried) return refused(carried.finding);
  const { sealed, period } = carried;
  const standing = await tools.standingOf(sealed, period);
  const seal = sealFindings(standing);
  if (seal.some(({ severity }) => severity === "refuse")) return refused(...seal);
  const context: AppraisalContext = {
    scheme: sealed.scheme,
    period,
    ...(standing.state === "draft" ? { draft: true } : {}),
  };
  const computed = await compute(book, context, tools);
  if ("finding" in computed) return refused(...seal, computed.finding);
  const content = contentOf(file, computed.outcome, sealed.scheme, period);
  if (content.people === 0) return { ...refused(...seal, nobody()), facts: factsOf(content) };
  const long = tooLongFindings(file, content);
  if (long.length > 0) return { ...refused(...limited([...seal, ...long])), facts: factsOf(content) };
  return {
    file,
    kind: "workbook",
    facts: factsOf(content),
    content,
    scheme: sealed.scheme.document,
    findings: limited([notFrozen(), ...seal, ...computed.findings]),
  };
}

/** The scheme and period of the workbook's part, or why there is none to compute by. */
function carriedScheme({
  xmlParts,
}: FileWorkbook): { readonly sealed: SealedScheme; readonly period: Period | null } | { readonly finding: Finding } {
  const xml = xmlParts.find((part) => part.includes(APPRAISAL_NAMESPACE)) ?? null;
  const { carried, period } = readCarried(xml);
  switch (carried.state) {
    case "carried":
      return { sealed: carried, period };
    case "none":
      return {
        finding: finding(
          "noScheme",
          text(
            "文件不带考核方案，应为总行下发的工作簿，或上报用的冻结文件",
            "the file carries no scheme; a workbook that head office sent down, or a frozen file, would be right",
          ),
        ),
      };
    case "refused": {
      const issues = joinTexts(carried.issues.slice(0, 3).map(issueText), text("；", "; "));
      return {
        finding: finding(
          "noScheme",
          text(`所带的考核方案不能用：${issues.zh}`, `the scheme it carries cannot be used: ${issues.en}`),
        ),
      };
    }
  }
}

async function compute(
  book: FileWorkbook,
  context: AppraisalContext,
  { progress, clock }: ReturnTools,
): Promise<
  { readonly outcome: GradingOutcome; readonly findings: readonly Finding[] } | { readonly finding: Finding }
> {
  const { document } = context.scheme;
  const mapping = mapTables(document, bookReferences(book));
  const [lacking] = mappingProblems(mapping, document);
  const data = lacking === undefined ? bookData(book, mapping) : null;
  if (data === null) {
    const why = lacking === undefined ? text("没有客户经理表", "there is no roster") : problemText(lacking);
    return { finding: finding("noData", text(`找不到考核数据：${why.zh}`, `no data to appraise: ${why.en}`)) };
  }
  const checked = await checkData(data, context, progress, clock);
  const outcome = await gradingRun(checked, context, progress, clock);
  const findings = [
    ...resultSheetFindings(book, outcome, mapping),
    ...problemFindings(checked),
    ...cellFindings(book, mapping),
  ];
  return { outcome, findings };
}

function contentOf(file: string, outcome: GradingOutcome, scheme: Scheme, period: Period | null): ReturnContent {
  const results = frozenResults(outcome);
  const named = schemeName(scheme.document, scheme.fingerprint);
  const unit = unitOf(file, results);
  const quarter = period === null ? "" : periodId(period);
  return {
    unit,
    period: quarter,
    version: 0,
    earlier: null,
    people: results.length,
    fingerprint: fingerprint({ unit, period: quarter, scheme: named.fingerprint, results }),
    scheme: named,
    frozen: false,
    frozenAt: "",
    by: "",
    resultFingerprint: resultFingerprint(results),
    results: mergedResults(results, scheme.document),
  };
}

/** The one unit of all its people, else what the file's name says; "" where neither tells. */
function unitOf(file: string, people: readonly { readonly unit: string }[]): string {
  const units = new Map(people.map(({ unit }) => [identifierKey(unit), unit]));
  const [only] = units.values();
  return units.size === 1 && only !== undefined ? only : (readFileName(file)?.unit ?? "");
}

function notFrozen(): Finding {
  return finding(
    "notFrozen",
    text(
      "文件没有冻结；结果由总行按其数据重算，应为「上报」生成的冻结文件",
      "the file is not frozen; its results are computed here from its data. A file made by Submit would be right",
    ),
  );
}
