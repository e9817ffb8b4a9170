import { browserCollection } from "../../collection/browserCollection";
import type { ArchivedFile, ArchiveSource } from "../../workflow/archive/archivedFile";
import { isUntouched } from "../../workflow/archive/archivedFile";
import type { AppealReply } from "../../workflow/archive/appealReply";
import { appealReply } from "../../workflow/archive/appealReply";
import type { AppealResult } from "../../workflow/archive/appealCase";
import { appealCase } from "../../workflow/archive/appealCase";
import type { HistoryEntry } from "../../workflow/archive/personHistory";
import { identifierKey } from "../../domain/values/identifier";
import type { Progress } from "../../workflow/ports";
import type { BankRecord } from "../../workflow/seal/bankRecord";
import { readBankRecord, readKeys } from "../../workflow/seal/bankRecord";
import type { PaneServices } from "../services";
import type { Errand } from "../state/errand";
import { createErrand } from "../state/errand";
import type { Store } from "../state/store";
import { createStore } from "../state/store";
import { stopIfAsked } from "../state/task";
import type { ArchiveReader } from "./archiveReader";
import { archiveReader } from "./archiveReader";
import type { ArchiveAction, ArchiveState } from "./archiveState";
import { archiveReducer, emptyArchive } from "./archiveState";

/** The archive's tab: its state, and what a person can do there. */
export interface Archive extends Store<ArchiveState, ArchiveAction> {
  /** How the reading of files goes; done with how many were read last. */
  readonly reading: Errand<number>;
  /** The case of an appeal, computed anew. */
  readonly appeal: Errand<AppealResult>;
  /** The making of a reply; done with the name of the file that was handed over. */
  readonly reply: Errand<string>;
  /** Reads and verifies files beside those that are there; what was read before a stop is kept. */
  readonly add: (sources: readonly ArchiveSource[]) => Promise<void>;
  /** Opens the appeal of an entry and computes its case. */
  readonly open: (entry: HistoryEntry) => Promise<void>;
  readonly close: () => void;
  /** Makes the reply to the open appeal and hands it over as a file. */
  readonly makeReply: (appeal: string) => Promise<void>;
}

/** Makes the archive's tab, with no file read; a test hands in a reader of its own. */
export function createArchive(
  services: PaneServices,
  reader: ArchiveReader = archiveReader(browserCollection()),
): Archive {
  const store = createStore<ArchiveState, ArchiveAction>(emptyArchive, archiveReducer);
  const reading = createErrand<number>();
  const appeal = createErrand<AppealResult>();
  const reply = createErrand<string>();
  const close = (): void => {
    appeal.stop();
    appeal.dismiss();
    reply.stop();
    reply.dismiss();
    store.dispatch({ type: "closed" });
  };
  return {
    ...store,
    reading,
    appeal,
    reply,
    add: (sources) =>
      reading.run((progress) =>
        readAll(sources, services, reader, progress, (file) => {
          store.dispatch({ type: "added", file });
        }),
      ),
    open: async (entry) => {
      store.dispatch({ type: "opened", entry });
      reply.dismiss();
      await appeal.run((progress) => openCase(entry, services, reader, progress));
    },
    close,
    makeReply: async (words) => {
      const { opened } = store.get();
      const work = appeal.get();
      if (opened === null || work.state !== "done" || work.value.state !== "found") return;
      const { found } = work.value;
      const ground = {
        file: opened.file.source.name,
        fingerprint: opened.fingerprint,
        untouched: isUntouched(opened.file),
        standing: opened.file.reading.state === "frozen" ? opened.file.reading.standing : null,
        appeal: words.trim(),
      };
      await reply.run(async (progress) =>
        handOver(await appealReply(found, ground, progress, services.clock), services, progress),
      );
    },
  };
}

/** Each file after another; gives how many were read. */
async function readAll(
  sources: readonly ArchiveSource[],
  services: PaneServices,
  reader: ArchiveReader,
  progress: Progress,
  tell: (file: ArchivedFile) => void,
): Promise<number> {
  progress.report(0, sources.length);
  const bank = await bankOf(services);
  const quiet: Progress = { report: () => undefined, signal: progress.signal };
  for (const [index, source] of sources.entries()) {
    progress.report(index, sources.length);
    await services.clock.pause();
    stopIfAsked(progress);
    tell(await reader.read(source, bank, quiet));
  }
  return sources.length;
}

/** Against what seals are judged; files can be verified without the server, only their seals are then not. */
async function bankOf({ server, signatures }: PaneServices): Promise<BankRecord> {
  try {
    return await readBankRecord(server, signatures);
  } catch {
    return { keys: await readKeys(server), configured: [] };
  }
}

async function openCase(
  { file, result }: HistoryEntry,
  { clock }: PaneServices,
  reader: ArchiveReader,
  progress: Progress,
): Promise<AppealResult> {
  const content = await reader.content(file.source, progress);
  return content === null ? { state: "nobody" } : appealCase(content, identifierKey(result.id), progress, clock);
}

async function handOver({ name, plans }: AppealReply, { files }: PaneServices, progress: Progress): Promise<string> {
  const bytes = await files.workbookBytes(plans);
  stopIfAsked(progress);
  files.save(name, bytes);
  return name;
}
