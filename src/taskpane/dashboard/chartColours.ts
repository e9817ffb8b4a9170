import type { SettledMovement } from "../../domain/grading/movement";
import type { ThemeName } from "../theme/themes";

/** From the highest grade to the lowest, from cool to warm; each stands out from its ground. */
const gradeStops: Readonly<Record<"onLight" | "onDark", readonly string[]>> = {
  onLight: ["#0b3c5d", "#1a6c93", "#2a8f83", "#5f9440", "#a98112", "#c9622a", "#a3314a"],
  onDark: ["#7cc4f2", "#4fa8d8", "#4fc3b0", "#93cc6a", "#e0c04a", "#f0965a", "#f07a94"],
};

/** The colours of the grades, the highest first: a scale, so that the order of the ladder shows in the bars. */
export function gradeColours(count: number, theme: ThemeName): readonly string[] {
  const stops = gradeStops[theme === "light" ? "onLight" : "onDark"];
  return Array.from({ length: count }, (_, index) =>
    between(stops, count < 2 ? 0 : (index * (stops.length - 1)) / (count - 1)),
  );
}

/** The colour at a place of a scale; between two of its colours it is mixed from both. */
function between(stops: readonly string[], place: number): string {
  const low = Math.floor(place);
  const from = channels(stops[low] ?? "");
  const to = channels(stops[Math.min(low + 1, stops.length - 1)] ?? "");
  const mixed = from.map((channel, index) => Math.round(channel + ((to[index] ?? channel) - channel) * (place - low)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/** Red, green and blue of "#rrggbb". */
function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
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
