import type { ReactElement } from "react";
import { use } from "react";
import { CurveFigure } from "./CurveFigure";
import { MeasuresContext } from "./MeasuresContext";

/** The curve that draws the entry at a path, where there is one. */
export function CurveAt({ path }: { readonly path: string }): ReactElement | null {
  const curve = use(MeasuresContext).curves.find((candidate) => candidate.path === path);
  return curve === undefined ? null : <CurveFigure curve={curve} />;
}
