import { shortFingerprint } from "../../domain/scheme/fingerprint";
import type { GradeLadder } from "../../domain/scheme/ladder";
import { choiceKey } from "../../domain/values/choiceKey";
import { identifierKey } from "../../domain/values/identifier";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { submissionFileName } from "../submission/fileName";
import { readFileName } from "./fileNameRule";
import type { Finding } from "./finding";
import { finding } from "./finding";
import type { History } from "./history";
import { historyFindings } from "./historyFindings";
import { lastGradeFindings } from "./lastGradeFindings";
import type { ReturnContent, SchemeName } from "./returnContent";
import { schemeTitle } from "./returnContent";

/** What head office expects of the returns of one period. */
export interface Expectations {
  /** 2026Q3 */
  readonly period: string;
  /** The scheme by which every return is to be computed. */
  readonly scheme: SchemeName;
  /** Its grades. */
  readonly ladder: GradeLadder;
  /** The branches that are to return something, as named; none where nobody gave a list. */
  readonly units: readonly string[];
  readonly history: History | null;
  /** Whether workbooks that were not frozen are refused, rather than asked about. */
  readonly frozenOnly: boolean;
}

/** What a return says against what is expected of it, whatever the others say. */
export function expectedFindings(file: string, content: ReturnContent, expected: Expectations): readonly Finding[] {
  return [
    ...schemeFindings(content, expected),
    ...periodFindings(content, expected),
    ...(expected.frozenOnly && !content.frozen ? [frozenOnly()] : []),
    ...unitFindings(content, expected),
    ...nameFindings(file, content),
    ...(expected.history === null || content.period !== expected.period
      ? []
      : [
          ...historyFindings(content, expected.history),
          ...lastGradeFindings(content, expected.history, expected.ladder),
        ]),
  ];
}

function schemeFindings({ scheme }: ReturnContent, { scheme: wanted }: Expectations): readonly Finding[] {
  if (scheme.fingerprint === wanted.fingerprint) return [];
  const older =
    scheme.id === wanted.id && scheme.year === wanted.year && scheme.version < wanted.version
      ? text("旧版本", "an older version of the ")
      : text("", "");
  const [found, right] = [schemeText(scheme), schemeText(wanted)];
  return [
    finding(
      "otherScheme",
      text(
        `按${older.zh}方案「${found.zh}」计算，应为「${right.zh}」`,
        `computed by ${older.en === "" ? "the " : older.en}scheme ${found.en}; ${right.en} would be right`,
      ),
    ),
  ];
}

function schemeText(scheme: SchemeName): Text {
  const short = shortFingerprint(scheme.fingerprint);
  const named = schemeTitle(scheme);
  return text(`${named.zh}（指纹 ${short}）`, `${named.en} (fingerprint ${short})`);
}

function periodFindings({ period }: ReturnContent, expected: Expectations): readonly Finding[] {
  if (period === expected.period) return [];
  const found = period === "" ? text("没有", "none") : text(period);
  return [
    finding(
      "otherPeriod",
      text(
        `考核期是 ${found.zh}，应为 ${expected.period}`,
        `the period is ${found.en}; ${expected.period} would be right`,
      ),
    ),
  ];
}

function unitFindings({ unit }: ReturnContent, { units }: Expectations): readonly Finding[] {
  const key = identifierKey(unit);
  if (key === "") {
    const message = text(
      "文件没有说明是哪个机构，应有一个机构名称",
      "the file does not say which unit returns it; one name would be right",
    );
    return [finding("unitMissing", message)];
  }
  if (units.length === 0 || units.some((name) => identifierKey(name) === key)) return [];
  return [
    finding(
      "unitUnknown",
      text(
        `机构「${unit}」不在名单的 ${String(units.length)} 个机构里`,
        `unit "${unit}" is none of the ${String(units.length)} of the list`,
      ),
    ),
  ];
}

function frozenOnly(): Finding {
  const message = text(
    "本次只收冻结文件；应在分支机构用「上报」生成后再发回",
    "only frozen files are taken; the branch should make one by Submit and return that",
  );
  return finding("frozenOnly", message);
}

/** The name of a file against its content; the content counts. */
function nameFindings(file: string, { unit, period, version, frozen }: ReturnContent): readonly Finding[] {
  const named = readFileName(file);
  if (named === null || !frozen) return [];
  const right = readFileName(submissionFileName({ unit, period, version, at: new Date(0) }));
  const sameUnit = choiceKey(named.unit) === choiceKey(right?.unit ?? unit);
  if (sameUnit && named.period === period && named.version === version) return [];
  const content = `${unit} ${period} v${String(version)}`;
  const name = `${named.unit} ${named.period} v${String(named.version)}`;
  return [
    finding(
      "fileName",
      text(
        `文件名写的是「${name}」，内容是「${content}」；以内容为准`,
        `the file is named "${name}", its content is "${content}"; the content counts`,
      ),
    ),
  ];
}
