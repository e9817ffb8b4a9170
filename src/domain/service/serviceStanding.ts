import type { Decimal } from "../values/decimal";
import { formatFigure } from "../values/format";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";

/** How a customer stands to one requirement: met, so much short, without what it needs, or not known. */
export type Standing =
  | { readonly kind: "met"; readonly name: Text }
  | { readonly kind: "short"; readonly name: Text; readonly by: Decimal }
  | { readonly kind: "absent"; readonly name: Text }
  | { readonly kind: "unknown"; readonly name: Text };

/** A count against what has fallen due. */
export function countStanding(name: Text, done: Decimal | null, due: Decimal): Standing {
  if (due.isZero()) return { kind: "met", name };
  if (done === null) return { kind: "unknown", name };
  return done.greaterThanOrEqualTo(due) ? { kind: "met", name } : { kind: "short", name, by: due.minus(done) };
}

/** A plan that every customer of a kind has. */
export function planStanding(name: Text, exists: boolean | null, required: boolean): Standing {
  if (!required || exists === true) return { kind: "met", name };
  return exists === null ? { kind: "unknown", name } : { kind: "absent", name };
}

/** The names of the verdicts. */
export const verdicts = {
  met: text("达标", "Met"),
  short: text("未达标", "Not met"),
  unknown: text("待核对", "To be checked"),
} as const;

/** 未达标 where anything is known to be short; 待核对 where something due is not known; else 达标. */
export function verdictOf(standings: readonly Standing[]): Text {
  const kinds = standings.map(({ kind }) => kind);
  if (kinds.includes("short") || kinds.includes("absent")) return verdicts.short;
  return kinds.includes("unknown") ? verdicts.unknown : verdicts.met;
}

/** What is missing, in words; null where nothing is. */
export function shortcomings(standings: readonly Standing[]): Text | null {
  const sentences = standings.flatMap((standing): readonly Text[] => {
    switch (standing.kind) {
      case "met":
        return [];
      case "short": {
        const by = formatFigure(standing.by, "times");
        return [text(`${standing.name.zh}少 ${by} 次`, `${standing.name.en}: ${by} too few`)];
      }
      case "absent":
        return [text(`缺${standing.name.zh}`, `no ${standing.name.en}`)];
      case "unknown":
        return [text(`${standing.name.zh}未填，待核对`, `${standing.name.en} not given, to be checked`)];
    }
  });
  return sentences.length === 0 ? null : joinTexts(sentences, text("；", "; "));
}
