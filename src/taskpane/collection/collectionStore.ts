import { browserCollection } from "../../collection/browserCollection";
import type { GivenFile, MadeFile } from "../../collection/collectionCalls";
import type { CollectionClient } from "../../collection/collectionClient";
import type { EarlierMerge } from "../../workflow/collection/readReturns";
import { fileTooLarge } from "../../workflow/fileLimits";
import type { Progress } from "../../workflow/ports";
import { readBankRecord } from "../../workflow/seal/bankRecord";
import type { Period } from "../../domain/values/period";
import type { PaneServices } from "../services";
import { lastFinishedQuarter } from "../state/lastQuarter";
import type { Store } from "../state/store";
import { createStore } from "../state/store";
import { stopIfAsked, taskRunner } from "../state/task";
import type { CollectionAction, CollectionState, CollectionTask } from "./collectionState";
import { collectionReducer, emptyCollection, questionOf } from "./collectionState";

/** A file that a person chose or dropped. */
export type ChosenFile = Pick<File, "name" | "size" | "arrayBuffer">;

/** The collection tab: its state, and what a person can do there. */
export interface CollectionStore extends Store<CollectionState, CollectionAction> {
  /** Reads the bank's schemes and keys, once. */
  readonly open: () => Promise<void>;
  /** Reads files one after another; those read before a stop stay. */
  readonly addFiles: (files: readonly ChosenFile[]) => Promise<void>;
  readonly addHistory: (files: readonly ChosenFile[]) => Promise<void>;
  readonly expectPeriod: (period: Period) => Promise<void>;
  readonly expectScheme: (scheme: string) => Promise<void>;
  readonly expectUnits: (unitList: string) => Promise<void>;
  /** Whether workbooks that were not frozen are refused. */
  readonly takeFrozenOnly: (frozenOnly: boolean) => Promise<void>;
  /** Lets returns in, whatever was asked about them. */
  readonly letIn: (fingerprints: readonly string[]) => Promise<void>;
  readonly keepOut: (fingerprints: readonly string[]) => Promise<void>;
  /** Takes over what a merged workbook carries, with what was decided then. */
  readonly goOnWith: (merge: EarlierMerge) => Promise<void>;
  /** Lets one of several returns of a unit in, and none of the others. */
  readonly choose: (fingerprint: string, others: readonly string[]) => Promise<void>;
  readonly remove: (id: number) => Promise<void>;
  /** Saves the merged workbook. */
  readonly merge: () => Promise<void>;
  /** Saves the receipts of all files. */
  readonly receipts: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
  readonly stop: () => void;
}

/** How often the list is drawn anew while files are read, in milliseconds. */
const LOOK_AGAIN = 1_500;

/** Makes the collection over the services; a test hands in a client of its own. */
export function createCollection(
  services: PaneServices,
  client: CollectionClient = browserCollection(),
): CollectionStore {
  const { clock } = services;
  const store = createStore<CollectionState, CollectionAction>(
    emptyCollection(lastFinishedQuarter(clock.now())),
    collectionReducer,
  );
  const { get, dispatch } = store;
  const runner = taskRunner({
    begun: () => undefined,
    progressed: (done, total) => {
      dispatch({ type: "progressed", done, total });
    },
    failed: (fault) => {
      dispatch({ type: "failed", fault });
    },
  });
  const run = (task: CollectionTask, work: (progress: Progress) => Promise<MadeFile | null>): Promise<void> => {
    dispatch({ type: "begun", task });
    return runner.run(work, (made) => {
      const named = task === "merge" || task === "receipts" ? task : null;
      dispatch({ type: "done", made: made === null || named === null ? null : { task: named, ...infoOf(made) } });
    });
  };
  const look = async (): Promise<void> => {
    const question = questionOf(get());
    if (question.scheme === "") return;
    dispatch({ type: "reported", report: await client.ask("report", { question }, unwatched) });
  };
  const change = (...actions: readonly CollectionAction[]): Promise<void> => {
    for (const action of actions) dispatch(action);
    // While files are read the list is drawn anew anyhow.
    if (get().work.state === "running") return Promise.resolve();
    return run("look", async () => {
      await look();
      return null;
    });
  };
  const add = (files: readonly ChosenFile[], purpose: "return" | "history"): Promise<void> => {
    if (files.length === 0) return Promise.resolve();
    return run(purpose === "return" ? "read" : "history", async (progress) => {
      let since = clock.now().getTime();
      try {
        for (const [index, file] of files.entries()) {
          progress.report(index, files.length);
          stopIfAsked(progress);
          const inside: Progress = { report: () => undefined, signal: progress.signal };
          await client.ask("read", { file: await givenFile(file), purpose }, inside);
          if (clock.now().getTime() - since < LOOK_AGAIN) continue;
          await look();
          since = clock.now().getTime();
        }
        progress.report(files.length, files.length);
      } catch (error) {
        // A stop is answered at once; what was read till then shows as soon as the collection has a moment.
        look().catch(() => undefined);
        throw error;
      }
      await look();
      return null;
    });
  };
  const save = (task: "merge" | "receipts"): Promise<void> =>
    run(task, async (progress) => {
      const made = await client.ask(task, { question: questionOf(get()), at: clock.now().getTime() }, progress);
      services.files.save(made.name, made.bytes);
      return made;
    });
  return {
    ...store,
    open: async () => {
      if (get().schemes.length > 0 || get().work.state === "running") return;
      await run("open", async () => {
        const bank = await readBankRecord(services.server, services.signatures);
        await client.ask("prepare", { bank: { keys: bank.keys, configured: bank.configured } }, unwatched);
        dispatch({ type: "opened", schemes: bank.configured });
        return null;
      });
    },
    addFiles: (files) => add(files, "return"),
    addHistory: (files) => add(files, "history"),
    expectPeriod: (period) => change({ type: "periodChosen", period }),
    expectScheme: (scheme) => change({ type: "schemeChosen", scheme }),
    expectUnits: (unitList) => change({ type: "unitsEntered", unitList }),
    takeFrozenOnly: (frozenOnly) => change({ type: "frozenOnlySet", frozenOnly }),
    letIn: (fingerprints) => change({ type: "letIn", fingerprints }),
    keepOut: (fingerprints) => change({ type: "keptOut", fingerprints }),
    goOnWith: ({ fingerprint, letIn }) =>
      change({ type: "trusted", fingerprint }, { type: "letIn", fingerprints: letIn }),
    choose: (fingerprint, others) =>
      change({ type: "keptOut", fingerprints: others }, { type: "letIn", fingerprints: [fingerprint] }),
    remove: (id) =>
      run("look", async () => {
        await client.ask("remove", { id }, unwatched);
        await look();
        return null;
      }),
    merge: () => save("merge"),
    receipts: () => save("receipts"),
    startAgain: async () => {
      runner.drop();
      await client.ask("clear", null, unwatched);
      dispatch({ type: "cleared" });
    },
    stop: runner.stop,
  };
}

/** Progress that nobody watches and nobody stops. */
const unwatched: Progress = { report: () => undefined, signal: new AbortController().signal };

/** Reads the bytes of a file; one beyond the limit is not read at all. */
async function givenFile(file: ChosenFile): Promise<GivenFile> {
  const { name } = file;
  const problem = fileTooLarge(file.size);
  if (problem !== null) return { name, problem: { code: problem.code, found: problem.found } };
  try {
    return { name, bytes: await file.arrayBuffer() };
  } catch (error) {
    // Gone from the disk, or locked by another program, since it was chosen.
    const found = error instanceof Error ? error.message : String(error);
    return { name, problem: { code: "damaged", found } };
  }
}

function infoOf({ name, count, people, fingerprint }: MadeFile): Omit<MadeFile, "bytes"> {
  return { name, count, people, fingerprint };
}
