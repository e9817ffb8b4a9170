import { gradeLadder } from "../../../src/domain/scheme/ladder";
import { fingerprint } from "../../../src/domain/scheme/fingerprint";
import type { Expectations } from "../../../src/workflow/collection/expectedFindings";
import type { Finding } from "../../../src/workflow/collection/finding";
import { askKeys } from "../../../src/workflow/collection/finding";
import type { Decisions, JudgedFile } from "../../../src/workflow/collection/judgedFile";
import { judgeReturns } from "../../../src/workflow/collection/judgeReturns";
import type { EarlierReturn, ReturnContent, ReturnedFile } from "../../../src/workflow/collection/returnContent";
import { factsOf, schemeName } from "../../../src/workflow/collection/returnContent";
import type { FrozenResult } from "../../../src/workflow/submission/frozenContent";
import { resultFingerprint } from "../../../src/workflow/submission/frozenResults";
import { demonstrationScheme } from "../../support/demonstrationScheme";

/** The scheme of these returns. */
export const scheme = demonstrationScheme();

/** Its name. */
export const named = schemeName(scheme.document, scheme.fingerprint);

/** What head office expects in these tests. */
export const expected: Expectations = {
  period: "2026Q3",
  scheme: named,
  ladder: gradeLadder(scheme.document),
  units: [],
  history: null,
  frozenOnly: false,
};

/** Somebody with a grade. */
export function person(id: string, change: Partial<FrozenResult> = {}): FrozenResult {
  return {
    id,
    name: `人${id}`,
    unit: "营业部",
    netProfit: "2400000",
    quality: "88",
    deposits: "9000",
    eva: "2200000",
    evaPoints: "73.3333333333",
    gradingScore: "77.73",
    finalGrade: "middle-1",
    settledGrade: null,
    lastGrade: null,
    ...change,
  };
}

/** A frozen return of a unit. */
export function content(
  unit: string,
  results: readonly FrozenResult[] = [person(`${unit}1`), person(`${unit}2`)],
  change: Partial<ReturnContent> = {},
): ReturnContent {
  const made = {
    unit,
    period: "2026Q3",
    version: 1,
    earlier: null,
    people: results.length,
    scheme: named,
    frozen: true,
    frozenAt: "2026-10-09 08:30",
    by: "周敏",
    resultFingerprint: resultFingerprint(results),
    results,
    ...change,
  };
  return { ...made, fingerprint: change.fingerprint ?? fingerprint({ ...made, scheme: made.scheme.fingerprint }) };
}

/** A return as a later version names it. */
export function versionOf({ version, fingerprint: known }: ReturnContent): EarlierReturn {
  return { version, fingerprint: known };
}

/** The file in which a return came. */
export function fileOf(one: ReturnContent, name?: string, findings: readonly Finding[] = []): ReturnedFile {
  const file = name ?? `${one.unit}_${one.period}_v${String(one.version)}_20261009.xlsx`;
  return { file, kind: "frozen", facts: factsOf(one), content: one, scheme: scheme.document, findings };
}

/** The codes of what was found in each file. */
export function codesOf(judged: readonly JudgedFile[]): readonly (readonly string[])[] {
  return judged.map(({ findings }) => findings.map(({ code }) => code));
}

/** The decision of a person who lets these returns in, having seen whatever is asked about them, one thing after another. */
export function lettingIn(
  files: readonly ReturnedFile[],
  wanted: Expectations,
  fingerprints: readonly string[],
  trusted: readonly string[] = [],
): Decisions {
  let seen = new Map(fingerprints.map((one) => [one, new Set<string>()]));
  // What is asked may come up only once another decision was made.
  for (let turn = 0; turn < 3; turn += 1) {
    const judged = judgeReturns(files, wanted, { accepted: seen, trusted: new Set(trusted) });
    seen = new Map(
      fingerprints.map((one) => [
        one,
        new Set(
          judged.flatMap(({ returned, findings }) => (returned.content?.fingerprint === one ? askKeys(findings) : [])),
        ),
      ]),
    );
  }
  return { accepted: seen, trusted: new Set(trusted) };
}
