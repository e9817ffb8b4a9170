import type { Progress } from "../workflow/ports";
import { WorkbookFault } from "../workflow/ports";
import type { CallName, CollectionCalls } from "./collectionCalls";
import type { CollectionEngine } from "./collectionEngine";
import type { FromWorker, ToWorker } from "./workerMessages";

/** Sends a message to the page; what is listed last is handed over rather than copied. */
export type Post = (message: FromWorker, transfer: Transferable[]) => void;

/** Milliseconds after which progress is told again: the page draws anew each time. */
const TOLD_AGAIN = 100;

/** Serves a collection by messages: one call after another, each of which can be stopped while it runs or waits. */
export function serveCalls(engine: CollectionEngine, post: Post): (message: ToWorker) => void {
  const running = new Map<number, AbortController>();
  let queue: Promise<void> = Promise.resolve();
  return (message) => {
    if (message.kind === "stop") {
      running.get(message.id)?.abort();
      return;
    }
    const { id } = message;
    const controller = new AbortController();
    running.set(id, controller);
    let told = -Infinity;
    const progress: Progress = {
      report: (done, total) => {
        const now = performance.now();
        if (now - told < TOLD_AGAIN && done < total) return;
        told = now;
        post({ kind: "progress", id, done, total }, []);
      },
      signal: controller.signal,
    };
    queue = queue.then(async () => {
      const outcome = await outcomeOf(engine, message, progress);
      post(outcome, outcome.kind === "answer" ? handedOver(outcome.answer) : []);
      running.delete(id);
    });
  };
}

/** The bytes of a file that was made are handed over; everything else is small and copied. */
function handedOver(answer: Extract<FromWorker, { readonly kind: "answer" }>["answer"]): Transferable[] {
  return answer !== null && "bytes" in answer ? [answer.bytes.buffer] : [];
}

type Call = Extract<ToWorker, { readonly kind: "call" }>;

async function outcomeOf(engine: CollectionEngine, { id, name, ask }: Call, progress: Progress): Promise<FromWorker> {
  try {
    if (progress.signal.aborted) throw new WorkbookFault("stopped", "", "Stopped by the person");
    return { kind: "answer", id, answer: await answerOf(engine, name, ask, progress) };
  } catch (error) {
    if (error instanceof WorkbookFault) return { kind: "fault", id, code: error.code, message: error.message };
    return { kind: "fault", id, code: "program", message: error instanceof Error ? error.message : String(error) };
  }
}

/** A message keeps name and question of one call together. */
function answerOf<N extends CallName>(
  engine: CollectionEngine,
  name: N,
  ask: CollectionCalls[N]["ask"],
  progress: Progress,
): Promise<CollectionCalls[N]["answer"]> {
  return engine.answer(name, ask, progress);
}
