import type { SealStanding } from "../domain/seal/sealStanding";
import { sealStateNames } from "../domain/seal/sealStanding";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";

/** The state of a scheme in words; where it is not issued, with the reason. */
export function standingText({ state, reason }: SealStanding): Text {
  const name = sealStateNames[state];
  return state === "issued" ? name : text(`${name.zh}：${reason.zh}`, `${name.en}: ${reason.en}`);
}
