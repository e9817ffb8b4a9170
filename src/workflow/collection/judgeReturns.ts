import { text } from "../../domain/values/text";
import type { Finding } from "./finding";
import { askKeys, finding, limited } from "./finding";
import type { Expectations } from "./expectedFindings";
import { expectedFindings } from "./expectedFindings";
import { competingReturns } from "./competingReturns";
import { foreignPeople } from "./foreignPeople";
import type { Candidate, Decisions, EligibleReturn, JudgedFile, Verdict } from "./judgedFile";
import type { ReturnContent, ReturnedFile } from "./returnContent";
import { sharedPeople } from "./sharedPeople";

/**
 * Judges all files together, in their order. Which returns count depends on what the files hold and on the decisions, never
 * on the order in which they came, nor on how often.
 */
export function judgeReturns(
  files: readonly ReturnedFile[],
  expected: Expectations,
  decisions: Decisions,
  findingsOf: typeof expectedFindings = expectedFindings,
): readonly JudgedFile[] {
  const candidates = withForeignPeople(
    files.map((returned): Candidate => {
      const { content, findings, file } = returned;
      const found = content === null ? findings : [...findings, ...findingsOf(file, content, expected)];
      return { returned, content, findings: [...untrusted(returned, decisions), ...found] };
    }),
    expected,
  );
  const { winners, surplus, findings: among, others } = competingReturns(candidates.filter(isEligible), decisions);
  const shared = sharedPeople([...winners].flatMap(({ content }) => content ?? []));
  return candidates.map((candidate) => {
    const { returned, content } = candidate;
    const twice = content !== null && winners.has(candidate) ? (shared.get(content) ?? []) : [];
    const findings = limited([...candidate.findings, ...(among.get(candidate) ?? []), ...twice]);
    const verdict = verdictOf(findings, surplus.has(candidate), content, decisions);
    return { returned, verdict, findings, others: others.get(candidate) ?? [] };
  });
}

/** Which units there are is known only of all returns together. */
function withForeignPeople(candidates: readonly Candidate[], expected: Expectations): readonly Candidate[] {
  const returns = candidates.filter(isEligible).map(({ content }) => content);
  const foreign = foreignPeople(returns, expected);
  return candidates.map((one) => {
    const found = one.content === null ? undefined : foreign.get(one.content);
    return found === undefined ? one : { ...one, findings: [...one.findings, ...found] };
  });
}

/** A merged workbook brings no data by which its results could be checked: a person must know it again first. */
function untrusted({ carriedIn }: ReturnedFile, { trusted }: Decisions): readonly Finding[] {
  if (carriedIn === undefined || trusted.has(carriedIn.fingerprint)) return [];
  const { file, fingerprint } = carriedIn;
  return [
    finding(
      "carriedOver",
      text(
        `来自「${file}」（汇总指纹 ${fingerprint}），没有原始数据可重算；核对指纹与当时生成的一致后才计入`,
        `out of "${file}" (fingerprint ${fingerprint}), without the data to compute it again; it counts once the fingerprint was found to be that of the file made then`,
      ),
    ),
  ];
}

/** Nothing refuses it, and it is known where it comes from. */
function isEligible(candidate: Candidate): candidate is EligibleReturn {
  return (
    candidate.content !== null &&
    candidate.findings.every(({ severity, code }) => severity !== "refuse" && code !== "carriedOver")
  );
}

function verdictOf(
  findings: readonly Finding[],
  surplus: boolean,
  content: ReturnContent | null,
  { accepted }: Decisions,
): Verdict {
  if (content === null || findings.some(({ severity }) => severity === "refuse")) return "refused";
  if (surplus) return "surplus";
  // Letting in more than one of several that stand against one another decides nothing, nor does it vouch for their origin.
  if (findings.some(({ code }) => code === "conflicting" || code === "carriedOver")) return "waiting";
  const seen = accepted.get(content.fingerprint);
  if (askKeys(findings).some((key) => seen?.has(key) !== true)) return "waiting";
  return findings.length === 0 ? "accepted" : "remarks";
}
