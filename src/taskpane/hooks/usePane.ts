import { createContext, useContext } from "react";
import type { PaneServices } from "../services";
import type { Errand } from "../state/errand";
import type { WrittenCharts } from "../state/writeCharts";
import type { Kept } from "../state/kept";
import type { Notices } from "../state/notices";
import type { Pane } from "../state/pane";
import type { Trials } from "../state/trials";
import type { Wizard } from "../state/wizard";

/** What every screen works with: the services, the wizard, the pane around it, the calculations being tried, what goes on. */
export interface PaneContent {
  readonly services: PaneServices;
  readonly wizard: Wizard;
  readonly pane: Pane;
  readonly trials: Trials;
  /** Writes the charts into a sheet, whose name it gives. */
  readonly charts: Errand<WrittenCharts>;
  readonly notices: Notices;
  readonly kept: Kept;
}

/** Hands the pane's content down to its screens. */
export const PaneContext = createContext<PaneContent | null>(null);

/** The pane's content; outside the pane it is a fault of the program. */
export function usePane(): PaneContent {
  const content = useContext(PaneContext);
  if (content === null) throw new Error("Screens are drawn inside the pane");
  return content;
}
