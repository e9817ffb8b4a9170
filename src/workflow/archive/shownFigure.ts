import { gradeLadder } from "../../domain/scheme/ladder";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { decimal } from "../../domain/values/decimal";
import { formatPublished, formatWithUnit } from "../../domain/values/format";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { UnitId } from "../../domain/values/unit";
import { resultColumnsOf } from "../layout/partResults";
import type { FrozenPartKey } from "../submission/frozenParts";
import { isPartFigure, isPartKey } from "../submission/frozenParts";
import type { ResultFigure } from "../submission/resultDifference";

const unitOf: Readonly<Partial<Record<ResultFigure, UnitId>>> = {
  netProfit: "yuan",
  eva: "yuan",
  evaPoints: "points",
  quality: "points",
  deposits: "wanYuan",
};

/** A figure of a frozen result as people read it: with its unit, a grade by its name; a dash where there is none. */
export function shownFigure(figure: ResultFigure, value: string | null, scheme: SchemeDocument): Text {
  if (value === null) return text("–");
  if (isPartKey(figure)) return shownPart(figure, value, scheme);
  const unit = unitOf[figure];
  if (unit !== undefined) return formatWithUnit(decimal(value), unit);
  if (figure === "gradingScore") {
    const score = formatPublished(decimal(value), scheme.score.scale);
    return text(`${score} 分`, `${score} points`);
  }
  if (figure === "name" || figure === "unit") return text(value);
  return gradeLadder(scheme).find(({ id }) => id === value)?.name ?? text(value);
}

/** What a part gives, in the unit that the scheme says. */
function shownPart(key: FrozenPartKey, value: string, scheme: SchemeDocument): Text {
  if (!isPartFigure(key)) return text(value);
  const unit = resultColumnsOf(scheme).find((column) => column.key === key)?.unit ?? "none";
  return formatWithUnit(decimal(value), unit);
}
