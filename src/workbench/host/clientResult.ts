import type { Handle } from "./handle";
import { OfficeError } from "./officeError";
import { strictNamespace } from "./strictNamespace";

/** A value that a request brings back (`OfficeExtension.ClientResult`): readable once the batch has been sent. */
export function clientResult<Target, Value>(
  handle: Handle<Target>,
  read: (target: Target) => Value | Promise<Value>,
): OfficeExtension.ClientResult<Value> {
  let found: { readonly value: Value } | null = null;
  handle.session.enqueue(async () => {
    found = { value: await read(handle.use()) };
    handle.session.countReceived(found.value);
  });
  return strictNamespace<OfficeExtension.ClientResult<Value>>("ClientResult", {
    get value() {
      if (found) return found.value;
      throw new OfficeError(
        "ValueNotLoaded",
        'The value of the result object has not been loaded yet. Before reading the value property, call "context.sync()" on the associated request context.',
      );
    },
  });
}
