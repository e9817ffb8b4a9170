import * as v from "valibot";
import { jsonPart, readJsonPart } from "../jsonPart";
import type { WorkbookPort } from "../ports";

/** The namespace of the custom XML part that keeps the head of the log's chain. */
export const RECORD_NAMESPACE = "urn:kpi-appraisal:record:1";

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const headSchema = v.strictObject({
  /** Lines that the log has; 0 while the first one is being written. */
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The hash of the last one; of none, what the first one follows on. */
  last: hash,
  /** The hash of the line that is being written; it stays here where the writing is interrupted. */
  next: v.optional(hash),
});

/** The head of the chain, kept apart from the log's sheet: with it a line that was cut off at the end is missed. */
export type RecordHead = v.InferOutput<typeof headSchema>;

/** The head of a workbook's log: none yet, one, or a part that cannot be read. */
export type HeadReading = RecordHead | "none" | "damaged";

/** Reads the head of the chain. Rejects with a WorkbookFault. */
export async function readHead(workbook: Pick<WorkbookPort, "readParts">): Promise<HeadReading> {
  const parts = await workbook.readParts(RECORD_NAMESPACE);
  const [xml] = parts;
  if (xml === undefined) return "none";
  const read = v.safeParse(headSchema, readJsonPart(RECORD_NAMESPACE, "record", xml));
  return parts.length === 1 && read.success ? read.output : "damaged";
}

/** Keeps the head of the chain. Rejects with a WorkbookFault. */
export function writeHead(workbook: Pick<WorkbookPort, "replacePart">, head: RecordHead): Promise<void> {
  return workbook.replacePart(RECORD_NAMESPACE, jsonPart(RECORD_NAMESPACE, "record", head));
}
