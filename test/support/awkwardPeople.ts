import type { AppraisalNumbers } from "../../src/domain/appraisal/appraisal";
import type { AppraisalContext } from "../../src/domain/calculation/context";
import { decimal } from "../../src/domain/values/decimal";
import { LazyDecimal } from "../../src/domain/values/lazyDecimal";
import type { RowKind } from "./gradingRows";
import { rowMaker } from "./gradingRows";

/**
 * The numbers of so many people, made as rows of that kind. Every third quality score is a repeating decimal known by its
 * number only, and every second average of deposits is a repeating one.
 */
export function awkwardPeople(
  kind: RowKind,
  context: AppraisalContext,
  count: number,
  seed: number,
): readonly AppraisalNumbers[] {
  const classes = context.scheme.document.eva.assetClasses.map(({ name, coefficient }) => ({
    name,
    value: decimal(coefficient),
  }));
  const { fill } = rowMaker(kind, context, seed);
  return Array.from({ length: count }, (_, index) => {
    const figures = new Float64Array(classes.length + 3);
    fill(figures, 0);
    const [netProfit = 0, ...rest] = figures;
    const [quality = 0, deposits = 0] = rest.slice(-2);
    const third = decimal(index % 100).dividedBy(3);
    return {
      netProfit,
      balances: rest.slice(0, -2),
      classes,
      quality: index % 3 === 0 ? LazyDecimal.nearest(third.toNumber(), () => third) : LazyDecimal.ofCell(quality),
      deposits: index % 2 === 0 ? LazyDecimal.of(decimal(index * 100).dividedBy(7)) : LazyDecimal.ofCell(deposits),
    };
  });
}
