import type { SealState } from "../../domain/seal/sealStanding";
import type { ArchivedReading } from "../../workflow/archive/archivedFile";

type FrozenReading = Extract<ArchivedReading, { readonly state: "frozen" }>;

/**
 * How the scheme stood when the file was frozen, where it is judged otherwise today: a key that was revoked since makes an
 * old seal invalid. Null where both judgements are the same, or there is none of today.
 */
export function stateThen({ facts, standing }: Pick<FrozenReading, "facts" | "standing">): SealState | null {
  return standing === null || standing.state === facts.state ? null : facts.state;
}
