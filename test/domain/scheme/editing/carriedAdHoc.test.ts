import { carriedAdHoc } from "../../../../src/domain/scheme/editing/carriedAdHoc";
import { nextVersion, nextYear } from "../../../../src/domain/scheme/editing/schemeCopies";
import { demonstrationDocument, fullDocument } from "../../../support/demonstrationScheme";

const [item] = fullDocument().scorecard!.adHoc.items;
const dates = [
  ["over", "2026-01-01", "2026-06-30"],
  ["running", "2026-04-01", "2026-12-31"],
  ["later", "2026-10-01", "2026-12-31"],
] as const;
const original = fullDocument((document) => {
  document.scorecard!.adHoc.items = dates.map(([id, from, to]) => ({
    ...structuredClone(item!),
    id,
    name: { zh: `指标 ${id}`, en: `indicator ${id}` },
    from,
    to,
  }));
});

describe("special and temporary indicators in a copy of a scheme", () => {
  it("are named where the next version leaves them out or begins them later", () => {
    expect(carriedAdHoc(original, nextVersion(original, "2026-07-01")).map(({ zh }) => zh)).toEqual([
      "「指标 over」已去掉：期间 2026-01-01 至 2026-06-30，在新版本开始前已结束",
      "「指标 running」期间改为 2026-07-01 至 2026-12-31（原为 2026-04-01 至 2026-12-31）",
    ]);
  });

  it("are named one by one where the next year takes them a year later", () => {
    expect(carriedAdHoc(original, nextYear(original))).toHaveLength(dates.length);
  });

  it("are not mentioned where nothing became of them", () => {
    expect(carriedAdHoc(original, nextVersion(original, "2026-01-01"))).toEqual([]);
    expect(carriedAdHoc(demonstrationDocument(), nextYear(demonstrationDocument()))).toEqual([]);
  });
});
