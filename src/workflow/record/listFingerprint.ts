import { canonicalJson, runningFingerprint } from "../../domain/scheme/fingerprint";
import { mapInSteps } from "../mapInSteps";
import type { Steps } from "../steps";

/** The fingerprint of a long list in small steps: that of its canonical JSON, whose pieces are those of its entries. */
export function* listFingerprint(list: readonly unknown[]): Steps<string> {
  const running = runningFingerprint();
  let before = "[";
  yield* mapInSteps(list, (entry) => {
    running.add(`${before}${canonicalJson(entry)}`);
    before = ",";
  });
  running.add(list.length === 0 ? "[]" : "]");
  return running.digits();
}
