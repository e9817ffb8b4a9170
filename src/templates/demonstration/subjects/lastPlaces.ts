import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cells } from "../../../domain/values/cell";
import type { FullDemonstration } from "../parts/fullData";
import { seededRandom } from "../random";

const SEED = 101;
/** How far a place of last quarter may lie from what the figures of this one let expect, as a share of a score of 100. */
const SPREAD = 0.12;

/** The places of last quarter of everybody who was graded then: by last grade, and within it near this quarter's score. */
export function lastPlaces({ managers }: FullDemonstration, { ladder }: SchemeDocument): Cells {
  const random = seededRandom(SEED);
  const grades = ladder.map(({ name }) => name.zh);
  const graded = managers.filter(
    ({ id, lastGrade }, index) => lastGrade !== null && managers.findIndex((other) => other.id === id) === index,
  );
  const drawn = graded.map(({ id, lastGrade, level }) => ({
    id,
    grade: grades.findIndex((name) => name === lastGrade),
    level: level + (random.next() - 0.5) * SPREAD,
  }));
  const ordered = [...drawn].sort((one, other) => one.grade - other.grade || other.level - one.level);
  const places = new Map(ordered.map(({ id }, index) => [id, index + 1]));
  return graded.map(({ id }) => [id, places.get(id) ?? null]);
}
