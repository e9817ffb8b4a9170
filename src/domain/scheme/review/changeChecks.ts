import { decimal } from "../../values/decimal";
import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { SchemeDocument } from "../schema";
import { decimalSlips } from "./decimalSlips";
import { ladderChanges } from "./ladderChanges";
import type { CheckCode, CheckOutcome, Predecessors, ReviewFinding, Severity } from "./reviewCheck";
import { found, predecessor, schemeName } from "./reviewCheck";
import { saysNothing } from "./saysNothing";
import type { NamedWeight } from "./weightsOf";
import { weightsOf } from "./weightsOf";

/** What changed against the version before and against last year: weights, steps of the ladder, figures by powers of ten. */
export function changeChecks(document: SchemeDocument, before: Predecessors): Partial<Record<CheckCode, CheckOutcome>> {
  const { version, lastYear } = before;
  const earlier = predecessor(before);
  return {
    weightsWithinYear: version === null ? noVersion : changesWithinYear(document, version, before),
    weightsAgainstLastYear:
      lastYear === null
        ? noLastYear
        : weightFindings(document, lastYear, changedWeights(document, lastYear), ["weightsAgainstLastYear", "note"]),
    ladderChanged:
      earlier === null ? nothingBefore : ladderChanges(document, earlier, earlier === version ? "warn" : "note"),
    decimalSlips: earlier === null ? nothingBefore : decimalSlips(document, earlier),
  };
}

const noVersion = {
  notJudged: text("本年度没有较早的版本可比", "there is no earlier version of the year to compare with"),
};
const noLastYear = { notJudged: text("没有上年的方案可比", "there is no scheme of last year to compare with") };
const nothingBefore = { notJudged: text("没有前一方案可比", "there is no scheme before it to compare with") };

/**
 * Weights that differ from the version before; and, as a note, those that are its but differ from one still earlier: a
 * version between that was never issued would hide the change.
 */
function changesWithinYear(
  document: SchemeDocument,
  version: SchemeDocument,
  { sameYear }: Predecessors,
): readonly ReviewFinding[] {
  const older = sameYear
    .filter((other) => other.version < version.version)
    .sort((one, other) => other.version - one.version);
  const earlier = [version, ...older];
  return earlier.flatMap((other, index) => {
    const told = new Set(earlier.slice(0, index).flatMap((one) => changedWeights(document, one)));
    const keys = changedWeights(document, other).filter((key) => !told.has(key));
    return weightFindings(document, other, keys, ["weightsWithinYear", index === 0 ? gravity(document) : "note"]);
  });
}

/** Weights hold for a year (rules §2): a change without a reason stops the issue, one with a reason is warned of. */
function gravity({ change }: SchemeDocument): Severity {
  return change === undefined || saysNothing(change.reason.zh) ? "stop" : "warn";
}

/** The keys of the weights that differ, came or went. */
function changedWeights(document: SchemeDocument, earlier: SchemeDocument): readonly string[] {
  const [old, now] = [weightsOf(earlier), weightsOf(document)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => {
    const [before, after] = [old.get(key), now.get(key)];
    return before === undefined || after === undefined || !decimal(before.weight).equals(after.weight);
  });
}

function weightFindings(
  document: SchemeDocument,
  earlier: SchemeDocument,
  keys: readonly string[],
  [code, severity]: readonly ["weightsWithinYear" | "weightsAgainstLastYear", Severity],
): readonly ReviewFinding[] {
  const [old, now] = [weightsOf(earlier), weightsOf(document)];
  const how = advice(severity);
  return keys.flatMap((key): readonly ReviewFinding[] => {
    const [before, after] = [old.get(key), now.get(key)];
    const told = after ?? before;
    if (told === undefined) return [];
    const { zh, en } = fromTo(before, after, schemeName(earlier));
    return [
      found(code, severity, after?.path ?? told.list, [
        `${told.label.zh}的权重：${zh}${how.zh}`,
        `weight of ${told.label.en}: ${en}${how.en}`,
      ]),
    ];
  });
}

/** What a weight was in the earlier scheme, and what it is now. */
function fromTo(before: NamedWeight | undefined, after: NamedWeight | undefined, earlier: Text): Text {
  const { zh, en } = earlier;
  const [was, is] = [before, after].map((one) =>
    one === undefined ? null : `${decimal(one.weight).times(100).toString()}%`,
  );
  return text(
    `${was == null ? `${zh}没有` : `${zh}为 ${was}`}，${is == null ? "现已去掉" : `现为 ${is}`}`,
    `${was ?? "none"} in ${en}, ${is ?? "none"} now`,
  );
}

/** What would be right. */
function advice(severity: Severity): Text {
  if (severity === "stop")
    return text(
      "；权重一年内不变，确需改动应写明变更理由",
      "; weights hold for a year: give the reason for the change",
    );
  if (severity === "warn")
    return text("；权重一年内本应不变，请再核对变更理由", "; weights should hold for a year: check the reason again");
  return text("");
}
