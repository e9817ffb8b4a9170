import { webSignatures } from "../seal/webSignatures";
import type { CollectionClient } from "./collectionClient";
import { collectionClient } from "./collectionClient";
import { pausingClock } from "./pausingClock";

/** The collection in a worker of its own; on the page where there are no workers. The worker starts at once, the page loads its code only where it is needed. */
export function browserCollection(): CollectionClient {
  return collectionClient(
    () => new Worker(/* webpackChunkName: "collectionWorker" */ new URL("./collectionWorker.ts", import.meta.url)),
    async () => {
      const { createEngine } = await import(/* webpackChunkName: "collectionEngine" */ "./collectionEngine");
      return createEngine({ signatures: webSignatures(), clock: pausingClock() });
    },
  );
}
