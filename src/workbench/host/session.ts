import { nextTurn } from "../../workflow/nextTurn";
import type { HostState } from "./hostState";
import { jsonBytes } from "./jsonBytes";
import { OfficeError } from "./officeError";

/** Something a batch will do when it is sent. */
export type Action = () => void | Promise<void>;

/** For how many milliseconds a batch is worked on before the page has its turn: Excel works on it in another process. */
const SLICE = 40;

const payloadLimit = 5 * 1024 * 1024;
let sessions = 0;

/**
 * One request context from within: the queue of what has been asked for, sent in order by `sync`. A request that fails
 * ends the batch; what was done before it stays done, as in Excel.
 */
export class Session {
  readonly id = (sessions += 1);
  private queue: Action[] = [];
  private readonly later: Action[] = [];
  private carried: unknown[] = [];
  private received = 0;
  private closed = false;
  private wrote = false;
  private suspended = false;

  constructor(readonly host: HostState) {}

  /** Adds a request to the batch. */
  enqueue(action: Action): void {
    this.queue.push(action);
  }

  /** Adds what is done when the batch being sent has come to its end. */
  atEnd(action: Action): void {
    this.later.push(action);
  }

  /** Adds a request that may change the workbook. */
  enqueueChange(action: Action): void {
    this.wrote = true;
    this.enqueue(action);
  }

  /**
   * Lets the batch that is being put together end without waiting for formulas: the next one without this, and whoever
   * reads cells, waits for them.
   */
  suspendCalculation(): void {
    this.suspended = true;
  }

  /**
   * Waits until formulas are calculated, before cells are read. A custom function that reads the workbook while it is
   * being calculated does not wait, or it would wait for itself.
   */
  async calculated(): Promise<void> {
    this.host.grid.draw(true);
    if (this.wrote || this.host.runningFunctions === 0) await this.host.settle();
  }

  /** Notes what a request carries, for the limit on the web. */
  countSent(value: unknown): void {
    if (this.host.platform === "web") this.carried.push(value);
  }

  /** Counts what a request brings back (bytes of its JSON), for the limit on the web. */
  countReceived(value: unknown): void {
    if (this.host.platform === "web") this.received += jsonBytes(value);
  }

  /** Whether the `run` that owned this context has ended: its objects live on only when tracked. */
  get ended(): boolean {
    return this.closed;
  }

  /** Ends the `run` that owned this context. */
  end(): void {
    this.closed = true;
  }

  /** Sends the batch and waits until every formula is calculated, unless calculation is suspended. */
  async sync(): Promise<void> {
    const { queue, carried, suspended } = this;
    [this.queue, this.carried, this.received, this.suspended] = [[], [], 0, false];
    // The answer comes from another process: the page has its turn before.
    await nextTurn();
    const sent = carried.reduce<number>((bytes, value) => bytes + jsonBytes(value), 0);
    if (sent > payloadLimit) throw new OfficeError("RequestPayloadSizeLimitExceeded");
    // Weighing a large request takes a moment of its own.
    if (carried.length > 0) await nextTurn();
    // Univer's notes of what depends on what go wrong where formulas change while they are calculated.
    if (this.wrote && !suspended && this.host.runningFunctions === 0) await this.host.settle();
    // What is half done is not drawn, which would take longer than the work; waiting for formulas, it is.
    this.host.grid.draw(false);
    try {
      await inSlices(queue);
    } finally {
      this.host.grid.draw(true);
      for (const action of this.later.splice(0)) await action();
      if (this.wrote && !suspended) await this.host.settle();
      this.wrote = false;
    }
    this.host.sent?.push({ sent, received: this.received });
    if (this.received > payloadLimit) throw new OfficeError("ResponsePayloadSizeLimitExceeded");
  }
}

/** Does what a batch asks for, in its order; after each slice of it the page has its turn. */
async function inSlices(queue: readonly Action[]): Promise<void> {
  let started = performance.now();
  for (const action of queue) {
    await action();
    if (performance.now() - started < SLICE) continue;
    await nextTurn();
    started = performance.now();
  }
}
