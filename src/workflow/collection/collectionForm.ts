import * as v from "valibot";

const fingerprintForm = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** Decimal text. */
const FIGURE = /^-?\d+(\.\d+)?$/;

/** Most characters of a figure that a merged workbook carries; a return with a longer one is refused. */
export const LONGEST_FIGURE = 120;

/** Most characters of a name or other words that a merged workbook carries; a return with longer ones is refused. */
export const LONGEST_WORD = 1_000;

/** Most characters of what a finding says, and of its place; longer ones are cut when they are made. A cell takes 32 767. */
export const LONGEST_MESSAGE = 2_000;

const figure = v.nullable(v.pipe(v.string(), v.regex(FIGURE), v.maxLength(LONGEST_FIGURE)));
const word = v.pipe(v.string(), v.maxLength(LONGEST_WORD));
const grade = v.nullable(word);
const message = v.pipe(v.string(), v.maxLength(LONGEST_MESSAGE));
const bilingual = v.strictObject({ zh: message, en: message });
const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const earlier = v.nullable(v.strictObject({ version, fingerprint: fingerprintForm }));

/**
 * One person in a line: identity, six figures as decimal text, three ids of grades, and what the parts of the scheme give;
 * names of keys a hundred thousand times over would double the part.
 */
const resultForm = v.strictTuple([
  word,
  word,
  word,
  figure,
  figure,
  figure,
  figure,
  figure,
  figure,
  grade,
  grade,
  grade,
  v.array(v.nullable(word)),
]);

/** A stored person. */
export type StoredResult = v.InferOutput<typeof resultForm>;

/** A stored return. */
export const entryForm = v.strictObject({
  file: word,
  unit: word,
  version,
  earlier,
  others: v.array(v.strictObject({ version, fingerprint: fingerprintForm, earlier })),
  fingerprint: fingerprintForm,
  resultFingerprint: fingerprintForm,
  frozen: v.boolean(),
  frozenAt: word,
  by: word,
  letIn: v.nullable(v.array(v.string())),
  counted: v.boolean(),
  findings: v.array(v.strictObject({ code: word, place: bilingual, message: bilingual })),
  results: v.array(resultForm),
});

/** A stored return. */
export type StoredEntry = v.InferOutput<typeof entryForm>;

/** The JSON that a merged workbook carries; its returns are looked at one by one. */
export const collectionForm = v.strictObject({
  fingerprint: fingerprintForm,
  content: v.strictObject({
    format: v.literal(1),
    period: v.pipe(v.string(), v.regex(/^\d{4}Q[1-4]$/)),
    scheme: v.unknown(),
    entries: v.array(v.unknown()),
  }),
});

/** Whether this is a figure as decimal text. */
export function isFigureText(value: string): boolean {
  return FIGURE.test(value) && value.length <= LONGEST_FIGURE;
}
