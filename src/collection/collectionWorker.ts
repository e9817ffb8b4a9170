import { webSignatures } from "../seal/webSignatures";
import { createEngine } from "./collectionEngine";
import { pausingClock } from "./pausingClock";
import { serveCalls } from "./serveCalls";
import type { FromWorker, ToWorker } from "./workerMessages";

/** The part of a worker's own scope that is used here; the DOM's types describe a page. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage: (message: FromWorker, transfer: Transferable[]) => void;
}

const scope = globalThis as unknown as WorkerScope;
const engine = createEngine({ signatures: webSignatures(), clock: pausingClock() });
const receive = serveCalls(engine, (message, transfer) => {
  scope.postMessage(message, transfer);
});
scope.onmessage = ({ data }) => {
  receive(data);
};
