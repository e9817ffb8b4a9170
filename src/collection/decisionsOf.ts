import type { Decisions } from "../workflow/collection/judgedFile";
import type { CollectionQuestion } from "./collectionCalls";

/** What a question says of what a person decided. */
export function decisionsOf({ accepted, trusted }: CollectionQuestion): Decisions {
  return {
    accepted: new Map(accepted.map(({ fingerprint, seen }) => [fingerprint, new Set(seen)])),
    trusted: new Set(trusted),
  };
}
