import fc from "fast-check";
import { fingerprint } from "../../../src/domain/scheme/fingerprint";
import { mapInSteps, stepsOf, toldSteps } from "../../../src/workflow/mapInSteps";
import { listFingerprint } from "../../../src/workflow/record/listFingerprint";
import { atOnce } from "../../../src/workflow/steps";

describe("the fingerprint of a list in small steps", () => {
  it("is that of its canonical JSON", () => {
    const entry = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
      fc.dictionary(fc.string(), fc.integer()),
      fc.array(fc.string()),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 450 }), (list) => {
        expect(atOnce(listFingerprint(list))).toBe(fingerprint(list));
      }),
      { numRuns: 60 },
    );
  });
});

describe("work on many items in small steps", () => {
  const items = Array.from({ length: 450 }, (_, index) => index);

  it("gives what working in one go gives, a few hundred items a step", () => {
    const steps = mapInSteps(items, (item) => item * 2);
    let pauses = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        expect(step.value).toEqual(items.map((item) => item * 2));
        break;
      }
      pauses += 1;
    }
    expect([pauses + 1, stepsOf(450), stepsOf(0)]).toEqual([3, 3, 0]);
  });

  it("tells after each step how many are done, never more than all", () => {
    const told: string[] = [];
    atOnce(
      toldSteps(
        mapInSteps(items, (item) => item),
        1,
        (done, total) => told.push(`${String(done)}/${String(total)}`),
      ),
    );
    expect(told).toEqual(["1/1", "1/1"]);
  });
});
