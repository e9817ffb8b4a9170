import { getNextColor } from "@fluentui/react-charts";
import type { SettledMovement } from "../../domain/grading/movement";
import type { ThemeName } from "../theme/themes";

/** Colours that stand apart from one another and from the ground, for as many series as are wanted. */
export function seriesColours(count: number, theme: ThemeName): readonly string[] {
  return Array.from({ length: count }, (_, index) => getNextColor(index, 0, theme !== "light"));
}

/** Green up, grey the same, red down, blue new, purple ungraded; lighter on a dark ground. */
const movementColours: Readonly<Record<"onLight" | "onDark", Readonly<Record<SettledMovement, string>>>> = {
  onLight: { upgrade: "#107c10", retain: "#767676", downgrade: "#c50f1f", new: "#0f6cbd", notGraded: "#8764b8" },
  onDark: { upgrade: "#54b054", retain: "#bdbdbd", downgrade: "#f1707b", new: "#62abf5", notGraded: "#b39ddb" },
};

/** The colour of a movement. */
export function movementColour(movement: SettledMovement, theme: ThemeName): string {
  return movementColours[theme === "light" ? "onLight" : "onDark"][movement];
}

/** The colour of charts with one series. */
export function singleColour(theme: ThemeName): string {
  return theme === "light" ? "#0f5c8a" : "#72a8c9";
}
