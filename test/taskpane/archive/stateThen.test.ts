import type { SealState } from "../../../src/domain/seal/sealStanding";
import { unsealed } from "../../../src/domain/seal/sealStanding";
import { stateThen } from "../../../src/taskpane/archive/stateThen";

const counts = { people: 1, graded: 1, exempt: 0, unsettled: 0, notGraded: 0, problems: 0 };

function then(frozen: SealState, today: SealState | null): SealState | null {
  const facts = { frozenAt: "2026-10-09 08:30", by: "张三", counts, earlier: null, state: frozen };
  return stateThen({ facts, standing: today === null ? null : { ...unsealed, state: today } });
}

describe("the judgement of an archived scheme", () => {
  test("names how it stood when frozen, where a key was revoked or a version withdrawn since", () => {
    expect([then("issued", "badSignature"), then("issued", "withdrawn")]).toEqual(["issued", "issued"]);
  });

  test("needs no word where it is the same today, or cannot be made", () => {
    expect([then("issued", "issued"), then("draft", "draft"), then("issued", null)]).toEqual([null, null, null]);
  });
});
