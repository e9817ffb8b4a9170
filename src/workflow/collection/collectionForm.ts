import * as v from "valibot";

const fingerprintForm = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const figure = v.nullable(v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/), v.maxLength(120)));
const word = v.pipe(v.string(), v.maxLength(1000));
const grade = v.nullable(word);
const bilingual = v.strictObject({ zh: v.string(), en: v.string() });

/** One person in a line: identity, six figures as decimal text, three ids of grades. */
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
]);

/** A stored person. */
export type StoredResult = v.InferOutput<typeof resultForm>;

/** The JSON that a merged workbook carries. */
export const collectionForm = v.strictObject({
  fingerprint: fingerprintForm,
  content: v.strictObject({
    format: v.literal(1),
    period: v.pipe(v.string(), v.regex(/^\d{4}Q[1-4]$/)),
    scheme: v.unknown(),
    entries: v.array(
      v.strictObject({
        file: word,
        unit: word,
        version: v.pipe(v.number(), v.integer(), v.minValue(0)),
        fingerprint: fingerprintForm,
        resultFingerprint: fingerprintForm,
        frozen: v.boolean(),
        frozenAt: word,
        by: word,
        letIn: v.nullable(v.array(v.string())),
        counted: v.boolean(),
        findings: v.array(v.strictObject({ code: word, place: bilingual, message: bilingual })),
        results: v.array(resultForm),
      }),
    ),
  }),
});
