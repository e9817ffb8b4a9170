import { formatSerialDate } from "../../values/format";
import { serialDate } from "../../values/period";
import { text } from "../../values/text";
import type { SchemeDocument } from "../schema";
import type { CheckCode, CheckOutcome, Predecessors, ReviewFinding, Severity } from "./reviewCheck";
import { schemeName } from "./reviewCheck";

/** Whether a scheme follows on those before it: its number, its dates, its reason; and whether its figures are still examples. */
export function versionChecks(
  document: SchemeDocument,
  before: Predecessors,
): Partial<Record<CheckCode, CheckOutcome>> {
  return {
    versionNumber: versionNumber(document, before),
    effectiveDates: effectiveDates(document, before),
    ...reason(document),
    illustrative: document.illustrative
      ? [
          found("illustrative", "warn", "illustrative", [
            "方案仍标为示例参数，各处都会注明「非任何银行现行制度」；正式签发前应改为「否」",
            "the scheme is still marked as illustrative, and every place will say so; make it no before it is issued in earnest",
          ]),
        ]
      : [],
  };
}

function found(code: CheckCode, severity: Severity, path: string, [zh, en]: readonly [string, string]): ReviewFinding {
  return { code, severity, path, message: text(zh, en) };
}

/** From version 1 on without a number left out or given twice. */
function versionNumber({ version }: SchemeDocument, { sameYear }: Predecessors): readonly ReviewFinding[] {
  const twice = sameYear.some((other) => other.version === version);
  const newest = Math.max(0, ...sameYear.map((other) => other.version));
  const next = String(newest + 1);
  const own = String(version);
  if (twice) {
    return [
      found("versionNumber", "stop", "version", [
        `第 ${own} 版已经有了，内容不同；已有的版本不改动，应为第 ${next} 版`,
        `there is a version ${own} already, with other content; a version is never edited, so this must be ${next}`,
      ]),
    ];
  }
  if (version === newest + 1) return [];
  return [
    found("versionNumber", "warn", "version", [
      `现为第 ${own} 版，已有的最新一版是第 ${String(newest)} 版；应为第 ${next} 版`,
      `is version ${own}, while the newest known is ${String(newest)}; it should be ${next}`,
    ]),
  ];
}

function effectiveDates(document: SchemeDocument, { version, lastYear }: Predecessors): readonly ReviewFinding[] {
  return [
    ...withinYear(document),
    ...startOfQuarter(document),
    ...(version === null ? [] : afterVersion(document, version)),
    ...(lastYear === null || version !== null ? [] : afterLastYear(document, lastYear)),
  ];
}

/** The quarters of a scheme are those of its year. */
function withinYear({ year, effective: { from, to } }: SchemeDocument): readonly ReviewFinding[] {
  const own = String(year);
  return Object.entries({ from, to })
    .filter(([, day]) => !day.startsWith(`${own}-`))
    .map(([key, day]) =>
      found("effectiveDates", "warn", `effective.${key}`, [
        `${day} 不在考核年度 ${own} 之内；应为该年度的日期`,
        `${day} lies outside the year ${own}; it should be a day of it`,
      ]),
    );
}

/** A quarter is graded under one scheme: the newest in force by its end. */
function startOfQuarter({ effective: { from } }: SchemeDocument): readonly ReviewFinding[] {
  if (/-(01|04|07|10)-01$/.test(from)) return [];
  return [
    found("effectiveDates", "note", "effective.from", [
      `${from} 在季度中间生效，该季度整季按本方案考核；如不是此意，应从季度首日起`,
      `in force from ${from}, within a quarter: the whole quarter is graded under this scheme; otherwise begin on the first day of a quarter`,
    ]),
  ];
}

function afterVersion({ effective }: SchemeDocument, earlier: SchemeDocument): readonly ReviewFinding[] {
  const { zh, en } = schemeName(earlier);
  const { from } = effective;
  if (from <= earlier.effective.from) {
    return [
      found("effectiveDates", "warn", "effective.from", [
        `自 ${from} 生效，与${zh}（自 ${earlier.effective.from}）完全重叠，等于追溯取代；应晚于 ${earlier.effective.from}`,
        `in force from ${from}, it overlaps ${en} (from ${earlier.effective.from}) altogether and replaces it from the start; begin later than ${earlier.effective.from}`,
      ]),
    ];
  }
  return from > dayAfter(earlier.effective.to) ? [gap(from, earlier)] : [];
}

function afterLastYear({ effective: { from } }: SchemeDocument, earlier: SchemeDocument): readonly ReviewFinding[] {
  const { zh, en } = schemeName(earlier);
  const { to } = earlier.effective;
  if (from > dayAfter(to)) return [gap(from, earlier)];
  if (from > to) return [];
  return [
    found("effectiveDates", "warn", "effective.from", [
      `自 ${from} 生效，与${zh}（至 ${to}）重叠；应从 ${dayAfter(to)} 起`,
      `in force from ${from}, it overlaps ${en} (until ${to}); begin on ${dayAfter(to)}`,
    ]),
  ];
}

function gap(from: string, earlier: SchemeDocument): ReviewFinding {
  const { zh, en } = schemeName(earlier);
  const { to } = earlier.effective;
  return found("effectiveDates", "warn", "effective.from", [
    `${zh}到 ${to} 为止，本方案自 ${from} 生效，中间没有方案；应从 ${dayAfter(to)} 起`,
    `${en} ends on ${to}, this scheme begins on ${from}, and between them there is none; begin on ${dayAfter(to)}`,
  ]);
}

function dayAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return formatSerialDate(serialDate(year, month, date) + 1);
}

/** Whoever replaces a version says why; a missing reason is refused already. */
function reason({ version, change }: SchemeDocument): Partial<Record<CheckCode, CheckOutcome>> {
  return version === 1 && change === undefined
    ? { changeReason: { notJudged: text("第 1 版不需要变更理由", "a first version needs no reason") } }
    : {};
}
