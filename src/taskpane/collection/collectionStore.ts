import { browserCollection } from "../../collection/browserCollection";
import type { CollectionReport, MadeFile } from "../../collection/collectionCalls";
import type { CollectionClient } from "../../collection/collectionClient";
import { askKeys } from "../../workflow/collection/finding";
import type { Acceptance } from "../../workflow/collection/judgedFile";
import type { EarlierMerge } from "../../workflow/collection/readReturns";
import type { Progress } from "../../workflow/ports";
import { readBankRecord } from "../../workflow/seal/bankRecord";
import type { Period } from "../../domain/values/period";
import type { PaneServices } from "../services";
import { lastFinishedQuarter } from "../state/lastQuarter";
import type { Store } from "../state/store";
import { createStore } from "../state/store";
import { stopIfAsked, taskRunner } from "../state/task";
import type { ChosenFile, ReadPurpose } from "./chosenFile";
import { givenFile } from "./chosenFile";
import type { CollectionAction, CollectionState, CollectionTask } from "./collectionState";
import { collectionReducer, emptyCollection, questionOf, unreadFiles } from "./collectionState";

/** The collection tab: its state, and what a person can do there. */
export interface CollectionStore extends Store<CollectionState, CollectionAction> {
  /** Reads the bank's schemes and keys; they are read anew with each batch of files and on starting again. */
  readonly open: () => Promise<void>;
  /** Reads files one after another; those read before a stop stay, those not read are kept to be read later. */
  readonly addFiles: (files: readonly ChosenFile[]) => Promise<void>;
  readonly addHistory: (files: readonly ChosenFile[]) => Promise<void>;
  /** Reads the files that were left unread. */
  readonly readUnread: (purpose: ReadPurpose) => Promise<void>;
  /** Gives up the files that were left unread. */
  readonly leaveUnread: (purpose: ReadPurpose) => void;
  readonly expectPeriod: (period: Period) => Promise<void>;
  readonly expectScheme: (scheme: string) => Promise<void>;
  readonly expectUnits: (unitList: string) => Promise<void>;
  /** Whether workbooks that were not frozen are refused. */
  readonly takeFrozenOnly: (frozenOnly: boolean) => Promise<void>;
  /** Lets returns in, in spite of what is asked about them now. */
  readonly letIn: (fingerprints: readonly string[]) => Promise<void>;
  readonly keepOut: (fingerprints: readonly string[]) => Promise<void>;
  /** Takes over what a merged workbook carries, with what was decided then. */
  readonly goOnWith: (merge: EarlierMerge) => Promise<void>;
  /** Takes a merged workbook of an earlier period as history, which was known again by its fingerprint. */
  readonly takeAsHistory: (fingerprint: string) => Promise<void>;
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
  /** Whether something changed while the list was drawn or a file made. */
  let stale = false;
  const look = async (): Promise<void> => {
    do {
      stale = false;
      const question = questionOf(get());
      if (question.scheme === "") return;
      dispatch({ type: "reported", report: await client.ask("report", { question }, unwatched) });
      // Files may ask for another scheme than was expected before they came.
      if (get().scheme !== question.scheme) stale = true;
    } while (stale);
  };
  const readBank = async (): Promise<void> => {
    const { keys, configured } = await readBankRecord(services.server, services.signatures);
    await client.ask("prepare", { bank: { keys, configured } }, unwatched);
    dispatch({ type: "opened", schemes: configured });
  };
  const change = (...actions: readonly CollectionAction[]): Promise<void> => {
    for (const action of actions) dispatch(action);
    if (get().work.state === "running") {
      // What goes on now looks again before it ends.
      stale = true;
      return Promise.resolve();
    }
    return run("look", async () => {
      await look();
      return null;
    });
  };
  const add = (files: readonly ChosenFile[], purpose: ReadPurpose): Promise<void> => {
    if (files.length === 0) return Promise.resolve();
    let read = 0;
    dispatch({ type: "chosen", purpose, files });
    return run(purpose === "return" ? "read" : "history", async (progress) => {
      let since = clock.now().getTime();
      // Schemes are issued and keys revoked while the pane stays open. Without the server those known go on.
      await Promise.race([readBank().catch(() => undefined), stopOf(progress)]);
      try {
        for (const [index, file] of files.entries()) {
          progress.report(index, files.length);
          stopIfAsked(progress);
          const inside: Progress = { report: () => undefined, signal: progress.signal };
          await client.ask("read", { file: await givenFile(file), purpose }, inside);
          read = index + 1;
          if (clock.now().getTime() - since < LOOK_AGAIN) continue;
          await look();
          since = clock.now().getTime();
        }
        progress.report(files.length, files.length);
      } catch (error) {
        dispatch({ type: "leftUnread", purpose, files: files.slice(read) });
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
      try {
        const made = await client.ask(task, { question: questionOf(get()), at: clock.now().getTime() }, progress);
        services.files.save(made.name, made.bytes);
        return made;
      } finally {
        // A list that cannot be drawn anew now is drawn with the next change.
        if (stale) await look().catch(() => undefined);
      }
    });
  return {
    ...store,
    open: async () => {
      const { schemes, task, work } = get();
      const failed = task === "open" && work.state === "failed";
      if (work.state === "running" || (schemes.length > 0 && !failed)) return;
      await run("open", async () => {
        await readBank();
        return null;
      });
    },
    addFiles: (files) => add(files, "return"),
    addHistory: (files) => add(files, "history"),
    readUnread: (purpose) => add(unreadFiles(get(), purpose), purpose),
    leaveUnread: (purpose) => {
      dispatch({ type: "chosen", purpose, files: unreadFiles(get(), purpose) });
    },
    expectPeriod: (period) => change({ type: "periodChosen", period }),
    expectScheme: (scheme) => change({ type: "schemeChosen", scheme }),
    expectUnits: (unitList) => change({ type: "unitsEntered", unitList }),
    takeFrozenOnly: (frozenOnly) => change({ type: "frozenOnlySet", frozenOnly }),
    letIn: (fingerprints) => change({ type: "letIn", acceptances: acceptancesOf(get().report, fingerprints) }),
    keepOut: (fingerprints) => change({ type: "keptOut", fingerprints }),
    goOnWith: ({ fingerprint, letIn }) =>
      change({ type: "trusted", fingerprint }, { type: "letIn", acceptances: letIn }),
    takeAsHistory: (fingerprint) => change({ type: "trusted", fingerprint }),
    choose: (fingerprint, others) =>
      change(
        { type: "keptOut", fingerprints: others },
        { type: "letIn", acceptances: acceptancesOf(get().report, [fingerprint]) },
      ),
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
      await run("open", async (progress) => {
        try {
          await Promise.race([readBank(), stopOf(progress)]);
          stopIfAsked(progress);
        } finally {
          dispatch({ type: "cleared" });
        }
        return null;
      });
    },
    stop: runner.stop,
  };
}

/** When the person asks for a stop; never, where nobody does. */
function stopOf({ signal }: Progress): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener(
      "abort",
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

/** Progress that nobody watches and nobody stops. */
const unwatched: Progress = { report: () => undefined, signal: new AbortController().signal };

/** What letting these returns in covers: what the list asks about them now. */
function acceptancesOf(report: CollectionReport | null, fingerprints: readonly string[]): readonly Acceptance[] {
  return fingerprints.map((fingerprint) => ({
    fingerprint,
    seen: (report?.files ?? []).flatMap(({ facts, findings }) =>
      facts?.fingerprint === fingerprint ? askKeys(findings) : [],
    ),
  }));
}

function infoOf({ name, count, people, fingerprint }: MadeFile): Omit<MadeFile, "bytes"> {
  return { name, count, people, fingerprint };
}
