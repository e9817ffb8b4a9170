import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import { curvePlace } from "../parts/curvePlace";
import type { SchemeDocument } from "../schema";
import type { ReviewFinding } from "./reviewCheck";

/** Where the points of a curve jump because the scheme declares that they may: reported, not refused (rules §2). */
export function declaredJumps({ scorecard }: SchemeDocument): readonly ReviewFinding[] {
  return (scorecard?.indicators ?? []).flatMap((indicator, index) => {
    const { name, method } = indicator;
    if (method.kind !== "curve" || !method.jumps) return [];
    return method.bands.flatMap((band, at): readonly ReviewFinding[] => {
      const before = method.bands[at - 1];
      if (before === undefined || decimal(before.pointsTo).equals(band.pointsFrom)) return [];
      const place = curvePlace(indicator, band.from);
      return [
        {
          code: "jumps",
          severity: "note",
          path: `scorecard.indicators[${String(index)}].method.bands[${String(at)}].pointsFrom`,
          message: text(
            `「${name.zh}」${place.zh}得分由 ${before.pointsTo} 跳到 ${band.pointsFrom}，方案已声明允许`,
            `the points of “${name.en}” jump ${place.en} from ${before.pointsTo} to ${band.pointsFrom}, as the scheme declares`,
          ),
        },
      ];
    });
  });
}
