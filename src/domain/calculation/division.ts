import type { Decimal } from "../values/decimal";
import { divide } from "../values/apportion";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { UnitId } from "../values/unit";
import type { Figure } from "./calculation";
import type { MemberFigures } from "./memberFigures";

/** How the parts of a total that is shared out are explained. */
interface DivisionWords {
  readonly label: Text;
  /** The key of one entry: its name and unit. */
  readonly key: Figure;
  readonly part: Figure;
  readonly unit: UnitId;
  /** The part before it is rounded, over {key} and the calculation's figures: "{total} × {key} ÷ {keyTotal}". */
  readonly exact: string;
}

/** The figure of a list that says of every part how it comes about: its exact share, the cut, and the remainder (尾差). */
export function divisionFigure({ label, key, part, unit, exact }: DivisionWords): Figure {
  return {
    label,
    unit: "none",
    members: {
      key,
      exactPart: { label: text("按比例应得", "Exact share"), unit, formula: exact },
      cutPart: { label: text("舍去尾数后", "cut to the places"), unit },
      remainder: { label: text("尾差", "remainder"), unit },
      part: { ...part, formula: "{cutPart} + {remainder}" },
    },
  };
}

/** An entry that a total is shared out to. */
export interface DivisionEntry {
  readonly name: Text;
  readonly key: Decimal;
}

/** Parts of a total, which add up to it exactly, and how each comes about. */
export interface Division {
  readonly parts: readonly Decimal[];
  readonly members: readonly MemberFigures[];
}

/** Shares out a total under the conditions of `divide`; `keyTotal` is the sum of the keys. */
export function divideAmong(
  { total, keyTotal, scale }: { readonly total: Decimal; readonly keyTotal: Decimal; readonly scale: number },
  entries: readonly DivisionEntry[],
): Division {
  const divided = divide(
    total,
    entries.map(({ key }) => key),
    scale,
  );
  return {
    parts: divided.map(({ part }) => part),
    members: divided.map(({ part, cut, remainder }, index) => {
      const { name, key } = entryAt(entries, index);
      const exactPart = total.times(key).dividedBy(keyTotal);
      // What needs no rounding is explained by its exact share alone.
      const rounded = exactPart.equals(part) ? null : part;
      return { name, figures: { key, exactPart, cutPart: cut, remainder, part: rounded } };
    }),
  };
}

/** The name of an entry that has none of its own: 第 1 份. */
export function placeName(index: number): Text {
  const place = String(index + 1);
  return text(`第 ${place} 份`, `part ${place}`);
}

function entryAt(entries: readonly DivisionEntry[], index: number): DivisionEntry {
  const entry = entries[index];
  if (entry === undefined) throw new Error("A total is shared out among its entries only");
  return entry;
}
