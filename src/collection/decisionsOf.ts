import type { Decisions } from "../workflow/collection/judgedFile";
import type { CollectionQuestion } from "./collectionCalls";

/** What a question says of what a person decided. */
export function decisionsOf({ accepted, trusted }: CollectionQuestion): Decisions {
  return { accepted: new Set(accepted), trusted: new Set(trusted) };
}
