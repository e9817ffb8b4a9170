import { text } from "../../values/text";
import type { SchemeDocument } from "../schema";
import { effectiveDates } from "./effectiveDates";
import type { CheckCode, CheckOutcome, Predecessors, ReviewFinding } from "./reviewCheck";
import { found, schemeName } from "./reviewCheck";
import { saysNothing } from "./saysNothing";

/** Whether a scheme follows on those before it: its number, its dates, its reason; and whether its figures are still examples. */
export function versionChecks(
  document: SchemeDocument,
  before: Predecessors,
): Partial<Record<CheckCode, CheckOutcome>> {
  return {
    versionNumber: versionNumber(document, before),
    effectiveDates: effectiveDates(document, before),
    changeReason: reason(document),
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

/** The number of the version, and the identifier by which versions follow on one another. */
function versionNumber(document: SchemeDocument, before: Predecessors): readonly ReviewFinding[] {
  return [...nextNumber(document, before), ...besideOthers(document, before)];
}

/**
 * A scheme under an identifier of its own follows on none, and is compared with none: what another of the bank says for the
 * same days goes on beside it, and a branch could take either.
 */
function besideOthers({ id }: SchemeDocument, { beside }: Predecessors): readonly ReviewFinding[] {
  return beside.map((other) => {
    const { zh, en } = schemeName(other);
    return found("versionNumber", "warn", "id", [
      `标识 ${id} 是新的，没有前后版本可比；本行的 ${other.id}（${zh}）在同样的日期施行，两者会同时有效。如要取代它，标识应为 ${other.id}`,
      `the identifier ${id} is new and is compared with nothing; ${other.id} (${en}) of the bank is in force on the same days, and both would hold. To replace it, use the identifier ${other.id}`,
    ]);
  });
}

/** From version 1 on without a number left out or given twice. */
function nextNumber({ version }: SchemeDocument, { sameYear }: Predecessors): readonly ReviewFinding[] {
  const twice = sameYear.some((other) => other.version === version);
  const newest = Math.max(0, ...sameYear.map((other) => other.version));
  const [own, next] = [String(version), String(newest + 1)];
  if (twice) {
    return [
      found("versionNumber", "stop", "version", [
        `第 ${own} 版已经有了，内容不同；已有的版本不改动，应为第 ${next} 版`,
        `there is a version ${own} already, with other content; a version is never edited, so this must be ${next}`,
      ]),
    ];
  }
  if (version === newest + 1) return [];
  if (newest === 0) {
    return [
      found("versionNumber", "warn", "version", [
        `现为第 ${own} 版，而本年度还没有别的版本；应为第 1 版`,
        `is version ${own}, while no other of the year is known; it should be 1`,
      ]),
    ];
  }
  return [
    found("versionNumber", "warn", "version", [
      `现为第 ${own} 版，已有的最新一版是第 ${String(newest)} 版；应为第 ${next} 版`,
      `is version ${own}, while the newest known is ${String(newest)}; it should be ${next}`,
    ]),
  ];
}

/** Whoever replaces a version says why; a missing reason is refused already, and words that say nothing are none. */
function reason({ version, change }: SchemeDocument): CheckOutcome {
  if (change === undefined)
    return version === 1 ? { notJudged: text("第 1 版不需要变更理由", "a first version needs no reason") } : [];
  const { zh, en } = change.reason;
  return Object.entries({ zh, en })
    .filter(([, words]) => saysNothing(words))
    .map(([language, words]) =>
      found("changeReason", "stop", `change.reason.${language}`, [
        `变更理由写的是「${words}」，等于没有说明；应写明改了什么、为什么在年度中改`,
        `the reason for the change is “${words}”, which says nothing; say what changed, and why within the year`,
      ]),
    );
}
