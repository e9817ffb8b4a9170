import { getNextColor } from "@fluentui/react-charts";
import { movementOrder } from "../state/dashboard";
import type { ThemeName } from "../theme/themes";

/** Colours that stand apart from one another and from the ground, for as many series as are wanted. */
export function seriesColours(count: number, theme: ThemeName): readonly string[] {
  return Array.from({ length: count }, (_, index) => getNextColor(index, 0, theme !== "light"));
}

/** Green up, grey the same, red down, blue new; lighter on a dark ground. */
const movementColours: Readonly<
  Record<"onLight" | "onDark", Readonly<Record<(typeof movementOrder)[number], string>>>
> = {
  onLight: { upgrade: "#107c10", retain: "#767676", downgrade: "#c50f1f", new: "#0f6cbd" },
  onDark: { upgrade: "#54b054", retain: "#bdbdbd", downgrade: "#f1707b", new: "#62abf5" },
};

/** The colours of the movements, in their order. */
export function coloursOfMovements(theme: ThemeName): readonly string[] {
  const colours = movementColours[theme === "light" ? "onLight" : "onDark"];
  return movementOrder.map((movement) => colours[movement]);
}

/** The colour of charts with one series. */
export function singleColour(theme: ThemeName): string {
  return theme === "light" ? "#0f5c8a" : "#72a8c9";
}
