import fc from "fast-check";
import { canonicalJson, fingerprint, runningFingerprint } from "../../../src/domain/scheme/fingerprint";

describe("the fingerprint of a text that comes in pieces", () => {
  it("is that of the value whose canonical JSON they are, wherever it was cut between characters", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" })),
        fc.nat(9),
        (value, size) => {
          const made = runningFingerprint();
          const characters = Array.from(canonicalJson(value));
          for (let from = 0; from < characters.length; from += size + 1)
            made.add(characters.slice(from, from + size + 1).join(""));
          expect(made.digits()).toBe(fingerprint(value));
        },
      ),
    );
  });
});
