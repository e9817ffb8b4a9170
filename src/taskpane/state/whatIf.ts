import type { Appraisal, Appraiser } from "../../domain/appraisal/appraise";
import { grading } from "../../domain/appraisal/grading";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { Cell } from "../../domain/values/cell";
import type { Decimal } from "../../domain/values/decimal";
import type { Problem } from "../../domain/values/problem";

/** The figures that a what-if may change. */
export const whatIfKeys = ["netProfit", "quality", "deposits"] as const;

/** A figure that a what-if may change. */
export type WhatIfKey = (typeof whatIfKeys)[number];

/** What somebody typed for each figure. */
export type WhatIfTexts = Readonly<Record<WhatIfKey, string>>;

/** A grading with other figures, or what is wrong with them, figure by figure. */
export type WhatIfResult =
  | { readonly ok: true; readonly appraisal: Appraisal }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<WhatIfKey, Problem>>> };

/** The figures of a grading as texts to begin from, all their digits kept. */
export function whatIfTexts({ inputs }: Appraisal): WhatIfTexts {
  return {
    netProfit: inputs.netProfit.toFixed(),
    quality: shortened(inputs.quality),
    deposits: shortened(inputs.deposits),
  };
}

/** Grades again with what was typed; figures left as they were keep every digit. */
export function whatIf(
  appraisal: Appraisal,
  texts: WhatIfTexts,
  judge: Appraiser,
  context: AppraisalContext,
): WhatIfResult {
  const begun = whatIfTexts(appraisal);
  const problems: Partial<Record<WhatIfKey, Problem>> = {};
  const figure = (key: WhatIfKey): Decimal => {
    if (texts[key] === begun[key]) return appraisal.inputs[key];
    const read = grading.inputs[key].read(typedCell(texts[key]), context);
    if (read.ok) return read.value;
    const problem = read.problems[0];
    if (problem !== undefined) problems[key] = problem;
    return appraisal.inputs[key];
  };
  const inputs = {
    ...appraisal.inputs,
    netProfit: figure("netProfit"),
    quality: figure("quality"),
    deposits: figure("deposits"),
  };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const result = judge.regrade(inputs);
  return result.ok ? { ok: true, appraisal: result.value } : { ok: false, problems: {} };
}

/** What a cell would hold: a number where a plain number was typed (separators between thousands are allowed), else the text. */
function typedCell(typed: string): Cell {
  const plain = typed.normalize("NFKC").replace(/[,\s]/g, "").replace(/^−/, "-");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : typed;
}

/** At most six places: enough to recognise the figure by. */
function shortened(value: Decimal): string {
  return value.toDecimalPlaces(6).toFixed();
}
