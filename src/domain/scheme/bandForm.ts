import * as v from "valibot";
import type { Bounds } from "../values/bands";
import { decimal } from "../values/decimal";
import { text } from "../values/text";
import { issue } from "./invariantChecks";
import { bilingual, identifier, notNegative } from "./schemeForm";
import type { SchemeIssue } from "./schemeIssue";

/** The ends of a band as rules print them: from the lower one on, below the upper one; the last band has none (null). */
export const bandEnds = { from: notNegative, below: v.nullable(notNegative) } as const;

/** A named band (年龄段、工龄段). */
export const bandSchema = v.strictObject({ id: identifier, name: bilingual, ...bandEnds });

/** A band of a list that ascends from 0 without end. */
export interface Band {
  readonly name: { readonly zh: string; readonly en: string };
  readonly from: string;
  readonly below: string | null;
}

/** Bands that leave a gap, overlap, run the wrong way round, or do not reach from 0 to without end. */
export function bandIssues(path: string, bands: readonly Band[]): readonly SchemeIssue[] {
  return bands.flatMap((band, index) => {
    const place = `${path}[${String(index)}]`;
    return [
      ...startIssues(`${place}.from`, bands[index - 1], band),
      ...endIssues(`${place}.below`, band, index === bands.length - 1),
    ];
  });
}

/** The lower ends of ascending bands, from the highest band to the lowest, as highestReached takes them. */
export function bandBounds(bands: readonly Band[]): Bounds {
  return bands.map(({ name, from }) => ({ name, floor: decimal(from) })).reverse();
}

function startIssues(path: string, before: Band | undefined, { from }: Band): readonly SchemeIssue[] {
  const start = before === undefined ? "0" : before.below;
  // A band without an upper end before the last is named where it stands.
  if (start === null || decimal(from).equals(start)) return [];
  if (before === undefined)
    return issue(path, text(`第一段从 ${from} 起，应从 0 起`, `the first band begins at ${from}; it must begin at 0`));
  return decimal(from).greaterThan(start)
    ? issue(
        path,
        text(
          `与上一段之间有缺口：上一段到 ${start} 为止，本段从 ${from} 起；应从 ${start} 起`,
          `a gap: the band before ends at ${start}, this one begins at ${from}; it must begin at ${start}`,
        ),
      )
    : issue(
        path,
        text(
          `与上一段重叠：上一段到 ${start} 为止，本段从 ${from} 起；应从 ${start} 起`,
          `an overlap: the band before ends at ${start}, this one begins at ${from}; it must begin at ${start}`,
        ),
      );
}

function endIssues(path: string, { from, below }: Band, isLast: boolean): readonly SchemeIssue[] {
  if (below === null)
    return isLast
      ? []
      : issue(path, text("只有最后一段可以没有上限", "only the last band may go without an upper end"));
  if (isLast)
    return issue(
      path,
      text(`最后一段的上限是 ${below}，应没有上限`, `the last band ends at ${below}; it must go on without end`),
    );
  return decimal(below).greaterThan(from)
    ? []
    : issue(
        path,
        text(`上限 ${below} 没有高于下限 ${from}`, `the upper end ${below} is not above the lower end ${from}`),
      );
}
