import type { Progress } from "../workflow/ports";
import { WorkbookFault } from "../workflow/ports";
import type { CallName, CollectionCalls } from "./collectionCalls";
import type { CollectionEngine } from "./collectionEngine";
import type { FromWorker, ToWorker } from "./workerMessages";

/** Asks a collection, wherever it runs. */
export interface CollectionClient {
  /**
   * Rejects with a WorkbookFault "stopped" when the signal is given: at once where the collection runs in a worker, whatever it
   * is still doing; where it runs on the page, with the next pause of what it does.
   */
  readonly ask: <N extends CallName>(
    name: N,
    ask: CollectionCalls[N]["ask"],
    progress: Progress,
  ) => Promise<CollectionCalls[N]["answer"]>;
}

/** The part of a worker that the client uses. */
export interface WorkerPort {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage: (message: ToWorker, transfer: Transferable[]) => void;
}

/**
 * A client over a worker. Where none can be started, before it has answered anything, the collection runs on the page
 * instead, in slices between which the page draws.
 */
export function collectionClient(
  startWorker: () => WorkerPort,
  startHere: () => Promise<CollectionEngine>,
): CollectionClient {
  let engine: Promise<CollectionEngine> | null = null;
  const here: CollectionClient["ask"] = async (name, ask, progress) => {
    engine ??= startHere();
    return (await engine).answer(name, ask, progress);
  };
  const worker = workerLine(startWorker);
  return {
    ask: async (name, ask, progress) => {
      if (engine !== null || worker === null) return here(name, ask, progress);
      try {
        return await worker.ask(name, ask, progress);
      } catch (error) {
        if (!(error instanceof WorkerMissing)) throw error;
        return here(name, ask, progress);
      }
    },
  };
}

/** The worker never ran: its file cannot be had, or this place allows none. */
class WorkerMissing extends Error {}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly progress: Progress;
}

function workerLine(start: () => WorkerPort): CollectionClient | null {
  const port = started(start);
  if (port === null) return null;
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let answered = false;
  port.onmessage = ({ data }) => {
    answered = true;
    const call = waiting.get(data.id);
    if (call === undefined) return;
    if (data.kind === "progress") {
      call.progress.report(data.done, data.total);
      return;
    }
    waiting.delete(data.id);
    // The answer to an id is that of the call that bears it.
    if (data.kind === "answer") call.resolve(data.answer as never);
    else
      call.reject(data.code === "program" ? new Error(data.message) : new WorkbookFault(data.code, "", data.message));
  };
  port.onerror = (event) => {
    const error = answered ? new Error(event.message) : new WorkerMissing(event.message);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  return {
    ask: (name, ask, progress) => {
      const id = nextId++;
      const { signal } = progress;
      const stop = (): void => {
        const call = waiting.get(id);
        if (call === undefined) return;
        waiting.delete(id);
        port.postMessage({ kind: "stop", id }, []);
        call.reject(new WorkbookFault("stopped", "", "Stopped by the person"));
      };
      const asked = new Promise<CollectionCalls[typeof name]["answer"]>((resolve, reject) => {
        waiting.set(id, { resolve, reject, progress });
        signal.addEventListener("abort", stop, { once: true });
        // Until the worker has answered once it may turn out not to run: then the page needs the bytes itself.
        const handed = answered && ask !== null && "file" in ask && "bytes" in ask.file ? [ask.file.bytes] : [];
        port.postMessage(callOf(id, name, ask), handed);
        if (signal.aborted) stop();
      });
      // A signal may outlive thousands of calls, and would keep each of them with its answer.
      return asked.finally(() => {
        waiting.delete(id);
        signal.removeEventListener("abort", stop);
      });
    },
  };
}

function started(start: () => WorkerPort): WorkerPort | null {
  try {
    return start();
  } catch {
    return null;
  }
}

function callOf<N extends CallName>(id: number, name: N, ask: CollectionCalls[N]["ask"]): ToWorker {
  // A name and its own question make one of the calls.
  return { kind: "call", id, name, ask } as unknown as ToWorker;
}
