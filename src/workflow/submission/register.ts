import * as v from "valibot";
import { sealStateNames } from "../../domain/seal/sealStanding";
import type { SealState } from "../../domain/seal/sealStanding";
import { jsonPart, readJsonPart } from "../jsonPart";
import type { WorkbookPort } from "../ports";
import { partsForm } from "./frozenParts";

/** The namespace of the custom XML parts that keep what was submitted and re-opened; parts are only ever added. */
export const SUBMISSIONS_NAMESPACE = "urn:kpi-appraisal:submissions:1";

const digits = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const version = v.pipe(v.number(), v.integer(), v.minValue(1));
const period = v.pipe(v.string(), v.regex(/^\d{4}Q[1-4]$/));
const figure = v.nullable(v.string());
// The keys of the names are exactly the states.
const states = Object.keys(sealStateNames) as [SealState, ...SealState[]];

/** What is kept of a person's result: figures to 15 digits, grades by their ids. */
const personSchema = v.strictObject({
  id: v.string(),
  name: v.string(),
  unit: v.string(),
  eva: figure,
  quality: figure,
  deposits: figure,
  gradingScore: figure,
  finalGrade: figure,
  settledGrade: figure,
  parts: v.exactOptional(partsForm),
});

const submissionSchema = v.strictObject({
  kind: v.literal("submission"),
  period,
  version,
  /** SHA-256 over the content of the frozen file. */
  fingerprint: digits,
  /** Local time 2026-10-09 08:30. */
  at: v.string(),
  by: v.string(),
  unit: v.string(),
  /** The name of the file that was handed over. */
  file: v.string(),
  state: v.picklist(states),
  scheme: v.strictObject({ id: v.string(), year: v.number(), version: v.number(), fingerprint: digits }),
  counts: v.strictObject({
    people: count,
    graded: count,
    exempt: count,
    unsettled: count,
    notGraded: count,
    problems: count,
  }),
  resultFingerprint: digits,
  /** Why people without a grade, or a log that does not hold, were submitted; may be empty. */
  reason: v.string(),
  results: v.array(personSchema),
});

const reopeningSchema = v.strictObject({
  kind: v.literal("reopening"),
  period,
  /** The version that was re-opened. */
  version,
  at: v.string(),
  by: v.string(),
  reason: v.pipe(v.string(), v.nonEmpty()),
});

const entrySchema = v.variant("kind", [submissionSchema, reopeningSchema]);

/** A result of a person as the register keeps it. */
export type KeptResult = v.InferOutput<typeof personSchema>;

/** One submission of a period. */
export type Submission = v.InferOutput<typeof submissionSchema>;

/** One re-opening of a period that had been frozen. */
export type Reopening = v.InferOutput<typeof reopeningSchema>;

/** Everything that was ever submitted from a workbook, in its order. */
export interface Register {
  readonly submissions: readonly Submission[];
  readonly reopenings: readonly Reopening[];
  /** Parts of the register that cannot be read. */
  readonly damaged: number;
}

/** Reads the register. Rejects with a WorkbookFault. */
export async function readRegister(workbook: Pick<WorkbookPort, "readParts">): Promise<Register> {
  const parts = await workbook.readParts(SUBMISSIONS_NAMESPACE);
  const entries = parts.map((xml) => v.safeParse(entrySchema, readJsonPart(SUBMISSIONS_NAMESPACE, "submission", xml)));
  const read = entries.flatMap((entry) => (entry.success ? [entry.output] : []));
  return {
    submissions: read.filter((entry) => entry.kind === "submission"),
    reopenings: read.filter((entry) => entry.kind === "reopening"),
    damaged: entries.filter(({ success }) => !success).length,
  };
}

/** Adds to the register. Rejects with a WorkbookFault. */
export function addToRegister(workbook: Pick<WorkbookPort, "addPart">, entry: Submission | Reopening): Promise<void> {
  return workbook.addPart(jsonPart(SUBMISSIONS_NAMESPACE, "submission", entry));
}
