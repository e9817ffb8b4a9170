import { jobStatement } from "../../../src/domain/job/jobStatement";
import { gradeLadder } from "../../../src/domain/scheme/ladder";
import { fullContext } from "../../support/demonstrationScheme";

const { document } = fullContext().scheme;
const ladder = gradeLadder(document);

describe("the job statement", () => {
  it("has the five duties of the source, whatever the grade", () => {
    for (const grade of ladder)
      expect(jobStatement(document.jobs!, grade).duties.map(({ name }) => name.zh)).toEqual([
        "客户的开发与维护",
        "授信业务的办理",
        "需求采集及提供创新建议",
        "创新业务、创新产品的推动营销",
        "联动营销",
      ]);
  });

  it.each([
    ["资深客户经理", "资深客户经理"],
    ["一级客户经理", "中级客户经理（一级、二级、三级）"],
    ["三级客户经理", "中级客户经理（一级、二级、三级）"],
    ["客户经理助理", "客户经理助理"],
  ])("of %s has the duties of %s", (name, duties) => {
    const grade = ladder.find((step) => step.name.zh === name)!;
    expect(jobStatement(document.jobs!, grade).gradeDuty.name.zh).toBe(duties);
  });

  it("refuses a grade that no scheme has as a fault of the program", () => {
    expect(() => jobStatement(document.jobs!, { ...ladder[0]!, id: "chief" })).toThrow("chief");
  });
});
