import type { Choice } from "../calculation/fields";
import { text } from "../values/text";

/** 年龄 or 工龄, counted by bands of years. */
export interface BandDimension extends Choice {
  readonly id: "ages" | "service";
}

/** What a workforce is looked at by (rules §4): years by bands, the rest by the scheme's names. */
export interface Dimension extends Choice {
  readonly id: BandDimension["id"] | "education" | "majors" | "employment";
}

/** 年龄 and 工龄. */
export const bandDimensions: readonly BandDimension[] = [
  { id: "ages", name: text("年龄", "Age") },
  { id: "service", name: text("工龄", "Service") },
];

/** All dimensions, in the order of the source. */
export const dimensions: readonly Dimension[] = [
  ...bandDimensions,
  { id: "education", name: text("学历", "Education") },
  { id: "majors", name: text("专业", "Major") },
  { id: "employment", name: text("用工形式", "Employment") },
];

/** The most years of age or service that a roster may name; more is a birth year or a date. */
export const MOST_YEARS = "120";
