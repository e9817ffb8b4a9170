import { formatSerialDate } from "../../values/format";
import { serialDate } from "../../values/period";
import type { SchemeDocument } from "../schema";
import type { Predecessors, ReviewFinding } from "./reviewCheck";
import { found, schemeName } from "./reviewCheck";

/** Whether a scheme is in force for whole quarters of its year, after what stands before it, and leaves none without. */
export function effectiveDates(document: SchemeDocument, before: Predecessors): readonly ReviewFinding[] {
  const { version, lastYear } = before;
  return [
    ...withinYear(document),
    ...wholeQuarters(document),
    ...(version === null ? [] : afterVersion(document, version, earlierVersions(document, before))),
    ...(lastYear === null || version !== null ? [] : afterLastYear(document, lastYear)),
    ...endsEarly(document, earlierVersions(document, before)),
  ];
}

/** The versions of the year with a lower number, the newest first. */
function earlierVersions({ version }: SchemeDocument, { sameYear }: Predecessors): readonly SchemeDocument[] {
  return sameYear.filter((other) => other.version < version).sort((one, other) => other.version - one.version);
}

/**
 * The quarters of a scheme are those of its year. Weights hold for a year (rules §2): one that is called next year's and
 * begins in this one would change them without being this year's new version, for which no reason is asked.
 */
function withinYear({ year, effective: { from, to } }: SchemeDocument): readonly ReviewFinding[] {
  const own = String(year);
  return Object.entries({ from, to })
    .filter(([, day]) => !day.startsWith(`${own}-`))
    .map(([key, day]) =>
      found("effectiveDates", "stop", `effective.${key}`, [
        `${day} 不在考核年度 ${own} 之内，方案只管本年度的季度；应在 ${own}-01-01 至 ${own}-12-31 之间，年度中的改动应作为当年的新版本`,
        `${day} lies outside the year ${own}, and a scheme is for the quarters of its year; make it a day from ${own}-01-01 to ${own}-12-31, and a change within a year a new version of that year`,
      ]),
    );
}

/** A quarter is graded under one scheme: the newest that is in force on a day of it. */
function wholeQuarters({ effective: { from, to } }: SchemeDocument): readonly ReviewFinding[] {
  const begins = /-(01|04|07|10)-01$/.test(from)
    ? []
    : [
        found("effectiveDates", "note", "effective.from", [
          `${from} 在季度中间生效，该季度整季按本方案考核；如不是此意，应从季度首日起`,
          `in force from ${from}, within a quarter: the whole quarter is graded under this scheme; otherwise begin on the first day of a quarter`,
        ]),
      ];
  const ends = /-(03-31|06-30|09-30|12-31)$/.test(to)
    ? []
    : [
        found("effectiveDates", "note", "effective.to", [
          `${to} 在季度中间终止，该季度整季按本方案考核；如不是此意，应到季度末日`,
          `in force until ${to}, within a quarter: the whole quarter is graded under this scheme; otherwise end on the last day of a quarter`,
        ]),
      ];
  return [...begins, ...ends];
}

function afterVersion(
  { effective: { from } }: SchemeDocument,
  version: SchemeDocument,
  earlier: readonly SchemeDocument[],
): readonly ReviewFinding[] {
  const { zh, en } = schemeName(version);
  if (from <= version.effective.from) {
    return [
      found("effectiveDates", "warn", "effective.from", [
        `自 ${from} 生效，与${zh}（自 ${version.effective.from}）完全重叠，等于追溯取代；应晚于 ${version.effective.from}`,
        `in force from ${from}, it overlaps ${en} (from ${version.effective.from}) altogether and replaces it from the start; begin later than ${version.effective.from}`,
      ]),
    ];
  }
  const last = earlier.reduce((one, other) => (other.effective.to > one.effective.to ? other : one), version);
  return from > dayAfter(last.effective.to) ? [gap(from, last)] : [];
}

/** After its last day an earlier version that runs longer counts again; where there is none, quarters have no scheme. */
function endsEarly(
  { year, effective: { to } }: SchemeDocument,
  earlier: readonly SchemeDocument[],
): readonly ReviewFinding[] {
  const longer = earlier.find((other) => other.effective.to > to);
  if (longer !== undefined) {
    const { zh, en } = schemeName(longer);
    return [
      found("effectiveDates", "warn", "effective.to", [
        `到 ${to} 为止，早于${zh}（至 ${longer.effective.to}），此后开始的季度又按${zh}考核；如不是此意，应到 ${longer.effective.to}`,
        `ends on ${to}, before ${en} (until ${longer.effective.to}), by which quarters that begin later go again; unless that is meant, let it run until ${longer.effective.to}`,
      ]),
    ];
  }
  const own = String(year);
  if (!to.startsWith(`${own}-`) || to >= `${own}-10-01`) return [];
  return [
    found("effectiveDates", "warn", "effective.to", [
      `到 ${to} 为止，本年度此后的季度没有方案；应到 ${own}-12-31`,
      `ends on ${to}, and the quarters of the year after it have no scheme; let it run until ${own}-12-31`,
    ]),
  ];
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
