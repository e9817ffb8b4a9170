import { isThenable } from "./isThenable";
import { OfficeError } from "./officeError";
import type { Session } from "./session";

/** An Excel object from within: what it stands for once its request has been sent. */
export class Handle<Target> {
  private target: Target | null | undefined;
  tracked = false;

  constructor(
    readonly session: Session,
    readonly type: string,
    private readonly resolve: () => Target | null | Promise<Target | null>,
    resolved?: Target,
  ) {
    this.target = resolved;
    if (resolved === undefined) session.enqueue(() => this.instantiate());
  }

  /** Looks the object up, once. */
  private instantiate(): void | Promise<void> {
    if (this.target !== undefined) return;
    const found = this.resolve();
    if (!isThenable(found)) this.target = found;
    else return found.then((target) => void (this.target = target));
  }

  /** Whether the object was looked up and is not there; undefined before its request was sent. */
  get isNull(): boolean | undefined {
    return this.target === undefined ? undefined : this.target === null;
  }

  /** What the object stands for, or null for a null object. */
  orNull(): Target | null {
    if (this.session.ended && !this.tracked) throw new OfficeError("InvalidObjectPath", undefined, this.type);
    void this.instantiate();
    return this.target ?? null;
  }

  /** What the object stands for; throws ItemNotFound for a null object. */
  use(): Target {
    const target = this.orNull();
    if (target === null) throw new OfficeError("ItemNotFound", undefined, this.type);
    return target;
  }

  /** Queues a request on the object. */
  act(action: (target: Target) => void | Promise<void>): void {
    this.session.enqueueChange(() => action(this.use()));
  }
}
