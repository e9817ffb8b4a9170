import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { UnitId } from "../../values/unit";
import { getAt, isRecord, listAt, parentPath, patternOf, pathTo } from "./documentPath";
import { entryLabel } from "./schemeLabels";

/** The unit of an entry, and its words where the scheme itself names it (an indicator's 户, a product's 积分). */
export interface EntryUnit {
  readonly unit: UnitId;
  readonly words: Text;
}

const nameless = text("");

/** In which unit the entry at a path is written. */
export function entryUnit(document: unknown, path: string): EntryUnit {
  const pattern = patternOf(path);
  if (pattern === "scorecard.cards[].indicators[].target") {
    const wanted = getAt(document, pathTo(parentPath(path), "indicator"));
    const place = listAt(document, "scorecard.indicators").findIndex((one) => isRecord(one) && one.id === wanted);
    return indicatorUnit(document, `scorecard.indicators[${String(place)}]`);
  }
  const indicator = /^scorecard\.indicators\[\d+\]/.exec(path)?.[0];
  if (indicator !== undefined && ofTheFigure(pattern)) {
    const over = getAt(document, `${indicator}.method.over`);
    return over === "attainment" && /\.(bands|steps)\[\]/.test(pattern)
      ? { unit: "rate", words: nameless }
      : indicatorUnit(document, indicator);
  }
  if (/^pricing\.products\[\]\.(price|penalty)$/.test(pattern) && getAt(document, "pricing.currency") === "points")
    return { unit: "none", words: text("积分", "points") };
  return { unit: entryLabel(path)?.unit ?? "none", words: nameless };
}

/** Whether an entry of an indicator is written in the unit of its figure, rather than in points. */
function ofTheFigure(pattern: string): boolean {
  return /\.(limits\.(min|max)|method\.per|bands\[\]\.(from|to)|steps\[\]\.bound)$/.test(pattern);
}

/** Figures in % are fractions; for other units the words stand beside the figure. */
function indicatorUnit(document: unknown, indicator: string): EntryUnit {
  const unit = getAt(document, `${indicator}.unit`);
  const [zh, en] = isRecord(unit) ? [unit.zh, unit.en] : [];
  if (zh === "%") return { unit: "rate", words: nameless };
  return { unit: "none", words: text(typeof zh === "string" ? zh : "", typeof en === "string" ? en : "") };
}
