import * as v from "valibot";

const fingerprintForm = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** Decimal text. */
const FIGURE = /^-?\d+(\.\d+)?$/;
const figure = v.nullable(v.pipe(v.string(), v.regex(FIGURE), v.maxLength(120)));
const word = v.pipe(v.string(), v.maxLength(1000));
const grade = v.nullable(word);
const bilingual = v.strictObject({ zh: v.string(), en: v.string() });
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
  return FIGURE.test(value) && value.length <= 120;
}
