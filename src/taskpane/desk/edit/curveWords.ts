import { decimal } from "../../../domain/values/decimal";
import { formatFigure } from "../../../domain/values/format";
import type { UnitId } from "../../../domain/values/unit";
import { units } from "../../../domain/values/unit";
import type { SchemeCurve } from "../../../workflow/desk/schemeCurve";
import type { Words } from "../../i18n/useWords";

/** A figure as an axis shows it; the unit is told with the axis. */
export function figureOn(value: string, unit: UnitId): string {
  return formatFigure(decimal(value), unit);
}

/** What an axis measures, and in what unit. */
export function axisName({ label, unit, unitLabel }: SchemeCurve["x"], { t, say }: Words): string {
  const words = say(unitLabel) === "" ? say(units[unit].label) : say(unitLabel);
  return words === "" ? say(label) : t("desk.edit.labelWithUnit", { label: say(label), unit: words });
}

/** The curve in words, one line for each straight piece, each jump and each single point. */
export function curveLines(curve: SchemeCurve, { t, say }: Words): readonly string[] {
  const { x, y, pieces, jumps, dots, goesOnBelow, goesOnAbove } = curve;
  const across = (value: string): string => figureOn(value, x.unit);
  const up = (value: string): string => figureOn(value, y.unit);
  const last = pieces.length - 1;
  return [
    ...pieces.map(({ from, to }, index) => {
      const [first, end] = [across(from.x), across(to.x)];
      const [start, points] = [up(from.y), up(to.y)];
      if (start !== points) return t("desk.curve.piece", { from: first, to: end, start, end: points });
      if (index === 0 && goesOnBelow) return t("desk.curve.below", { to: end, points });
      if (index === last && goesOnAbove) return t("desk.curve.above", { from: first, points });
      return t("desk.curve.flat", { from: first, to: end, points });
    }),
    ...jumps.map((jump) => t("desk.curve.jump", { at: across(jump.x), below: up(jump.below), above: up(jump.above) })),
    ...dots.map((dot) => t("desk.curve.dot", { label: say(dot.label), at: across(dot.x), points: up(dot.y) })),
  ];
}
