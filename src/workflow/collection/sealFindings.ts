import type { SealStanding } from "../../domain/seal/sealStanding";
import { sealStateNames } from "../../domain/seal/sealStanding";
import { text } from "../../domain/values/text";
import type { Finding } from "./finding";
import { finding } from "./finding";

/** What the seal of a returned file's scheme says: nothing where it is issued; a draft asks, every other state refuses. */
export function sealFindings({ state, reason }: SealStanding): readonly Finding[] {
  if (state === "issued") return [];
  const name = sealStateNames[state];
  const issued = sealStateNames.issued;
  const message = text(
    `方案状态为「${name.zh}」，应为「${issued.zh}」：${reason.zh}`,
    `the scheme is "${name.en}", "${issued.en}" would be right: ${reason.en}`,
  );
  return [finding(state === "draft" ? "draft" : "seal", message)];
}
