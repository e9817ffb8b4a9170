import { decimal } from "../../values/decimal";
import { formatFigure } from "../../values/format";
import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { SchemeDocument } from "../schema";
import { decimalSlips } from "./decimalSlips";
import { ladderChanges } from "./ladderChanges";
import type { CheckCode, CheckOutcome, Predecessors, ReviewFinding, Severity } from "./reviewCheck";
import { predecessor, schemeName } from "./reviewCheck";
import type { NamedWeight } from "./weightsOf";
import { weightsOf } from "./weightsOf";

/** What changed against the version before and against last year: weights, steps of the ladder, figures by powers of ten. */
export function changeChecks(document: SchemeDocument, before: Predecessors): Partial<Record<CheckCode, CheckOutcome>> {
  const { version, lastYear } = before;
  const earlier = predecessor(before);
  return {
    weightsWithinYear:
      version === null ? noVersion : weightChanges(document, version, "weightsWithinYear", gravity(document)),
    weightsAgainstLastYear:
      lastYear === null ? noLastYear : weightChanges(document, lastYear, "weightsAgainstLastYear", "note"),
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

/** Weights hold for a year (rules §2): a change without a reason stops the issue, one with a reason is warned of. */
function gravity({ change }: SchemeDocument): Severity {
  return change === undefined || change.reason.zh.trim() === "" ? "stop" : "warn";
}

function weightChanges(
  document: SchemeDocument,
  earlier: SchemeDocument,
  code: "weightsWithinYear" | "weightsAgainstLastYear",
  severity: Severity,
): readonly ReviewFinding[] {
  const [old, now] = [weightsOf(earlier), weightsOf(document)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key): readonly ReviewFinding[] => {
    const [before, after] = [old.get(key), now.get(key)];
    const told = after ?? before;
    if (
      told === undefined ||
      (before !== undefined && after !== undefined && decimal(before.weight).equals(after.weight))
    )
      return [];
    const how = advice(severity);
    const { zh, en } = fromTo(before, after, schemeName(earlier));
    return [
      {
        code,
        severity,
        path: after?.path ?? told.list,
        message: text(`${told.label.zh}的权重：${zh}${how.zh}`, `weight of ${told.label.en}: ${en}${how.en}`),
      },
    ];
  });
}

/** What a weight was in the earlier scheme, and what it is now. */
function fromTo(before: NamedWeight | undefined, after: NamedWeight | undefined, earlier: Text): Text {
  const { zh, en } = earlier;
  const [was, is] = [before, after].map((one) =>
    one === undefined ? null : formatFigure(decimal(one.weight), "rate"),
  );
  return text(
    `${was == null ? `${zh}没有` : `${zh}为 ${was}`}，${is == null ? "现已去掉" : `现为 ${is}`}`,
    `${was ?? "none"} in ${en}, ${is ?? "none"} now`,
  );
}

/** What would be right. */
function advice(severity: Severity): Text {
  if (severity === "stop")
    return text("；权重一年内不变，确需改动应写明变更理由", "; weights hold for a year: give the reason of the change");
  if (severity === "warn")
    return text("；权重一年内本应不变，请再核对变更理由", "; weights should hold for a year: check the reason again");
  return text("");
}
