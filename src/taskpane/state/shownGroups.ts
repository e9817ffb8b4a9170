import type { SchemeDocument } from "../../domain/scheme/schema";
import type { ReviewGroup } from "./reviewView";
import { reviewGroups } from "./reviewView";

/** The groups of people that a scheme knows: only its rules of movement leave anybody ungraded. */
export function shownGroups({ movement }: SchemeDocument): readonly ReviewGroup[] {
  return movement === undefined ? reviewGroups.filter((group) => group !== "exempt") : reviewGroups;
}
