import { parsePeriod } from "../../domain/values/period";
import type { ClockPort, FilePort, Progress, WorkbookPort } from "../ports";
import { WorkbookFault } from "../ports";
import { appendRecord, enteredText } from "../record/appendRecord";
import { submissionFileName } from "./fileName";
import type { FreezeInput } from "./freezeContent";
import { freezeContent } from "./freezeContent";
import type { FrozenContent } from "./frozenContent";
import { keptResults } from "./keptResults";
import type { Submission } from "./register";
import { addToRegister } from "./register";

/** What a submission works with. */
export interface SubmissionPorts {
  readonly workbook: WorkbookPort;
  readonly files: Pick<FilePort, "frozenBytes" | "save">;
  readonly clock: ClockPort;
}

/** What came of a submission: its entry in the register, and the file to be handed over again where it got lost. */
export interface Submitted {
  readonly submission: Submission;
  readonly bytes: Uint8Array;
}

/**
 * Freezes, puts on record and hands the file over, in this order: a file that leaves is always on record. Rejects with a
 * WorkbookFault; until the log has its line, nothing is changed.
 */
export async function submitFrozen(
  { workbook, files, clock }: SubmissionPorts,
  input: FreezeInput,
  progress: Progress,
): Promise<Submitted> {
  const { content, fingerprint, plans } = freezeContent(input);
  const { period, unit, version } = content;
  await pauseOrStop(clock, progress);
  const bytes = await files.frozenBytes(plans, content);
  await pauseOrStop(clock, progress);
  const file = submissionFileName({ unit, period, version, at: input.at });
  const submission = submissionOf(input, content, fingerprint, file);
  await appendRecord(workbook, {
    event: "frozen",
    at: input.at,
    by: content.by,
    note: `第 ${String(version)} 版，${file}${submission.reason === "" ? "" : `；说明：${submission.reason}`}`,
    period: parsePeriod(period),
    scheme: input.run.context.scheme,
    counts: content.counts,
    resultFingerprint: content.resultFingerprint,
    frozenFingerprint: fingerprint,
  });
  await addToRegister(workbook, submission);
  files.save(file, bytes);
  return { submission, bytes };
}

function submissionOf(
  { run, reason }: FreezeInput,
  content: FrozenContent,
  fingerprint: string,
  file: string,
): Submission {
  const { period, version, frozenAt, by, unit, state, counts, resultFingerprint, results } = content;
  const { document } = run.context.scheme;
  return {
    kind: "submission",
    period,
    version,
    fingerprint,
    at: frozenAt,
    by,
    unit,
    file,
    state,
    scheme: {
      id: document.id,
      year: document.year,
      version: document.version,
      fingerprint: run.context.scheme.fingerprint,
    },
    counts: { ...counts },
    resultFingerprint,
    reason: enteredText(reason),
    results: [...keptResults(results)],
  };
}

async function pauseOrStop(clock: ClockPort, { signal }: Progress): Promise<void> {
  await clock.pause();
  if (signal.aborted) throw new WorkbookFault("stopped", "", "Stopped by the person");
}
