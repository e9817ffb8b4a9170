import { curvePlace } from "../../../../src/domain/scheme/parts/curvePlace";
import type { Indicator } from "../../../../src/domain/scheme/parts/scorecardIndicators";

const percent = { zh: "%", en: "%" };
const households = { zh: "户", en: "households" };

function over(kind: "attainment" | "actual", unit: Indicator["unit"]): Pick<Indicator, "method" | "unit"> {
  return { unit, method: { kind: "curve", over: kind, jumps: false, bands: [] as unknown as never } };
}

describe("a place on the curve of an indicator", () => {
  test.each([
    ["attainment", percent, "1", "完成率为 100% 时", "at an attainment rate of 100%"],
    ["attainment", households, "0.85", "完成率为 85% 时", "at an attainment rate of 85%"],
    ["actual", percent, "0.0041", "实际值为 0.41% 时", "at an actual figure of 0.41%"],
    ["actual", households, "12", "实际值为 12 户时", "at an actual figure of 12 households"],
  ] as const)("is told in what the curve stands over: %s, %o, %s", (kind, unit, value, zh, en) => {
    expect(curvePlace(over(kind, unit), value)).toEqual({ zh, en });
  });
});
