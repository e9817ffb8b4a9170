import type { SealStanding } from "../domain/seal/sealStanding";
import { fingerprint } from "../domain/scheme/fingerprint";
import { readWorkbook } from "../files/xlsx/readWorkbook";
import type { HistoryReading } from "../workflow/collection/readHistory";
import { readHistory } from "../workflow/collection/readHistory";
import { failedReturn, readReturn, unreadableReturn } from "../workflow/collection/readReturn";
import type { ReadReturns } from "../workflow/collection/readReturns";
import type { ReturnTools } from "../workflow/collection/returnTools";
import type { ClockPort, Progress, SignaturePort } from "../workflow/ports";
import { FileProblem } from "../workflow/fileProblem";
import { WorkbookFault } from "../workflow/ports";
import { fileProblemText } from "../workflow/fileProblemText";
import type { Steps } from "../workflow/steps";
import { inTurns } from "../workflow/steps";
import { judgeSeal } from "../workflow/seal/judgeSeal";
import { frozenContent, verifiedFile } from "./archivedFiles";
import type { CallName, CollectionCalls, GivenFile, MadeFile } from "./collectionCalls";
import { CollectionState } from "./collectionState";
import { mergedFile, receiptsFile } from "./madeFiles";
import { reportOf } from "./reportOf";

/** A collection: files that were read, and what is asked about them. The same in a worker and on the page. */
export interface CollectionEngine {
  /** Answers one call. Rejects with a WorkbookFault "stopped" where the person asked for it. */
  readonly answer: <N extends CallName>(
    name: N,
    ask: CollectionCalls[N]["ask"],
    progress: Progress,
  ) => Promise<CollectionCalls[N]["answer"]>;
}

/** What a collection needs from where it runs. */
export interface EngineSurroundings {
  readonly signatures: SignaturePort;
  readonly clock: ClockPort;
}

type Handlers = {
  readonly [N in CallName]: (
    ask: CollectionCalls[N]["ask"],
    progress: Progress,
  ) => Promise<CollectionCalls[N]["answer"]>;
};

/** Makes a collection without files. */
export function createEngine({ signatures, clock }: EngineSurroundings): CollectionEngine {
  const state = new CollectionState();
  let standingOf = rememberedStanding(state, signatures);
  const handlers: Handlers = {
    prepare: ({ bank }) => {
      state.setBank(bank);
      // Another key or scheme may change how a seal stands.
      standingOf = rememberedStanding(state, signatures);
      return Promise.resolve(null);
    },
    read: ({ file, purpose }, progress) =>
      purpose === "history"
        ? addHistory(state, file, { clock, progress })
        : addReturn(state, file, { standingOf, clock, progress }),
    report: ({ question }, progress) => inTurns(reportOf(state, question), progress, clock),
    merge: (ask, progress) => inTurns(makingOf(state, ask, progress, mergedFile), progress, clock),
    receipts: (ask, progress) => inTurns(makingOf(state, ask, progress, receiptsFile), progress, clock),
    verify: ({ file, bank }, progress) => verifiedFile(file, { bank, signatures, clock }, progress),
    content: ({ file }) => frozenContent(file),
    remove: ({ id }) => {
      state.remove(id);
      return Promise.resolve(null);
    },
    clear: () => {
      state.clear();
      return Promise.resolve(null);
    },
  };
  return { answer: (name, ask, progress) => handlers[name](ask, progress) };
}

/** Judges all files, and makes one out of them. */
function* makingOf(
  state: CollectionState,
  { question, at }: CollectionCalls["merge"]["ask"],
  progress: Progress,
  make: typeof mergedFile,
): Steps<MadeFile> {
  return yield* make(yield* state.judge(question), question, new Date(at), progress);
}

async function addReturn(state: CollectionState, file: GivenFile, tools: ReturnTools): Promise<null> {
  const { files, merged } = await readGiven(file, tools);
  if (tools.progress.signal.aborted) throw new WorkbookFault("stopped", "", "Stopped by the person");
  state.add(files, merged);
  return null;
}

/** Whatever a file holds, it is told as a finding of this file and never stops the others. */
async function readGiven(file: GivenFile, tools: ReturnTools): Promise<ReadReturns> {
  const { name } = file;
  try {
    return await readReturn(name, readWorkbook(bytesOf(file)), tools);
  } catch (error) {
    if (error instanceof WorkbookFault && error.code === "stopped") throw error;
    const returned = error instanceof FileProblem ? unreadableReturn(name, error) : failedReturn(name, error);
    return { files: [returned], merged: null };
  }
}

async function addHistory(
  state: CollectionState,
  file: GivenFile,
  tools: Pick<ReturnTools, "clock" | "progress">,
): Promise<null> {
  const read = await readGivenHistory(file, tools);
  if (tools.progress.signal.aborted) throw new WorkbookFault("stopped", "", "Stopped by the person");
  const { name } = file;
  if (read.ok) {
    const people = read.returns.reduce((total, one) => total + one.people, 0);
    state.addHistory({ file: name, people, problem: null, merged: read.merged }, read.returns);
  } else state.addHistory({ file: name, people: 0, problem: read.why, merged: null }, []);
  return null;
}

async function readGivenHistory(
  file: GivenFile,
  tools: Pick<ReturnTools, "clock" | "progress">,
): Promise<HistoryReading> {
  try {
    return await readHistory(readWorkbook(bytesOf(file)), tools);
  } catch (error) {
    if (error instanceof FileProblem) return { ok: false, why: fileProblemText(error) };
    throw error;
  }
}

function bytesOf(file: GivenFile): Uint8Array {
  if ("bytes" in file) return new Uint8Array(file.bytes);
  throw new FileProblem(file.problem.code, file.problem.found);
}

/** The same seal comes hundreds of times over; it is judged once for each period. */
function rememberedStanding(state: CollectionState, signatures: SignaturePort): ReturnTools["standingOf"] {
  const known = new Map<string, Promise<SealStanding>>();
  return ({ scheme, seal, sealIssue }, period) => {
    const key = fingerprint([scheme.fingerprint, seal, sealIssue, period]);
    const standing = known.get(key) ?? judgeSeal({ scheme, seal, sealIssue }, state.knownBank, period, signatures);
    known.set(key, standing);
    return standing;
  };
}
