import * as v from "valibot";

/** A decimal number kept as text, so that the file, the fingerprint and the calculation see the same digits. */
export const decimalText = v.pipe(v.string(), v.regex(/^-?\d{1,15}(\.\d{1,10})?$/, "decimal"));

/** Decimal text from 0 to 1. */
export const share = v.pipe(
  decimalText,
  v.check((value) => Number(value) >= 0 && Number(value) <= 1, "share"),
);

/** Decimal text above 0. */
export const positive = v.pipe(
  decimalText,
  v.check((value) => Number(value) > 0, "positive"),
);

/** Decimal text, 0 or more. */
export const notNegative = v.pipe(
  decimalText,
  v.check((value) => Number(value) >= 0, "notNegative"),
);

/** Words in one language, not blank. */
export const words = v.pipe(v.string(), v.trim(), v.nonEmpty("words"));

/** Words in both languages. */
export const bilingual = v.strictObject({ zh: words, en: words });

/** An identifier as code and formulas use it. */
export const identifier = v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z0-9-]*$/, "identifier"));

/** A calendar day, 2026-01-01. */
export const day = v.pipe(v.string(), v.isoDate("day"), v.check(isOfCalendar, "day"));

/** Asked of texts that are no date at all, too. */
function isOfCalendar(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A whole number within limits. */
export function whole(min: number, max: number): v.GenericSchema<number> {
  return v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
}

/** A list with at least one entry. */
export function some<const Entry extends v.GenericSchema>(
  entry: Entry,
): v.SchemaWithPipe<readonly [v.ArraySchema<Entry, undefined>, v.MinLengthAction<v.InferOutput<Entry>[], 1, "some">]> {
  return v.pipe(v.array(entry), v.minLength(1, "some"));
}
