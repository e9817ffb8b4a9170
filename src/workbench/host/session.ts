import type { HostState } from "./hostState";
import { OfficeError } from "./officeError";

/** Something a batch will do when it is sent. */
export type Action = () => void | Promise<void>;

const payloadLimit = 5 * 1024 * 1024;
let sessions = 0;

/** Nothing at all has no JSON, though the type of JSON.stringify does not say so. */
function jsonLength(value: unknown): number {
  return value === undefined ? 0 : JSON.stringify(value).length;
}

/**
 * One request context from within: the queue of what has been asked for, sent in order by `sync`. A request that fails
 * ends the batch; what was done before it stays done, as in Excel.
 */
export class Session {
  readonly id = (sessions += 1);
  private queue: Action[] = [];
  private readonly later: Action[] = [];
  private sent = 0;
  private received = 0;
  private closed = false;
  private wrote = false;

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
   * Waits until formulas are calculated, before cells are read. A custom function that reads the workbook while it is
   * being calculated does not wait, or it would wait for itself.
   */
  async calculated(): Promise<void> {
    if (this.wrote || this.host.runningFunctions === 0) await this.host.settle();
  }

  /** Counts what a request carries (bytes of its JSON), for the limit on the web. */
  countSent(value: unknown): void {
    if (this.host.platform === "web") this.sent += jsonLength(value);
  }

  /** Counts what a request brings back (bytes of its JSON), for the limit on the web. */
  countReceived(value: unknown): void {
    if (this.host.platform === "web") this.received += jsonLength(value);
  }

  /** Whether the `run` that owned this context has ended: its objects live on only when tracked. */
  get ended(): boolean {
    return this.closed;
  }

  /** Ends the `run` that owned this context. */
  end(): void {
    this.closed = true;
  }

  /** Sends the batch and waits until every formula is calculated. */
  async sync(): Promise<void> {
    const [queue, sent] = [this.queue, this.sent];
    [this.queue, this.sent, this.received] = [[], 0, 0];
    if (sent > payloadLimit) throw new OfficeError("RequestPayloadSizeLimitExceeded");
    try {
      for (const action of queue) await action();
    } finally {
      for (const action of this.later.splice(0)) await action();
      if (this.wrote) await this.host.settle();
      this.wrote = false;
    }
    if (this.received > payloadLimit) throw new OfficeError("ResponsePayloadSizeLimitExceeded");
  }
}
