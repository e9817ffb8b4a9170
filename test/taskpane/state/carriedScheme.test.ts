import { definitions } from "../../../src/functions/definitions";
import { appraisalParts } from "../../../src/taskpane/state/appraisalParts";
import { carriedScheme, hasParts } from "../../../src/taskpane/state/carriedScheme";
import { createWizard } from "../../../src/taskpane/state/createWizard";
import { functionGroups, servedFunctions } from "../../../src/taskpane/state/functionGroups";
import { appraisalPartXml } from "../../../src/workflow/appraisalPart";
import { WorkbookFault } from "../../../src/workflow/ports";
import { fullDocument } from "../../support/demonstrationScheme";
import type { FakeOptions } from "../fakeServices";
import { fakeServices } from "../fakeServices";
import { scheme } from "../sampleQuarter";

const quarter = { year: 2026, quarter: 3 } as const;

async function carried(options: FakeOptions = {}): Promise<ReturnType<typeof carriedScheme>> {
  const wizard = createWizard(fakeServices(options).services);
  await wizard.readScheme();
  return carriedScheme(wizard.get());
}

describe("what the pane knows of the carried scheme", () => {
  test("nothing before the wizard has read it", () => {
    expect(carriedScheme(createWizard(fakeServices().services).get())).toEqual({ state: "reading" });
  });

  test("the scheme and the quarter, at the first step and at later ones", async () => {
    const wizard = createWizard(fakeServices().services);
    await wizard.readScheme();
    const first = carriedScheme(wizard.get());
    expect(first).toMatchObject({ state: "carried", context: { period: quarter } });
    await wizard.settleBasis();
    expect(wizard.get().step).toBe("data");
    expect(carriedScheme(wizard.get())).toMatchObject({ state: "carried", context: { period: quarter } });
  });

  test("that there is none, or none that can be used", async () => {
    expect(await carried({ part: null })).toEqual({ state: "none" });
    expect(await carried({ part: "<appraisal><scheme>{</scheme></appraisal>" })).toEqual({ state: "none" });
  });

  test("why it could not be read", async () => {
    const { services, record } = fakeServices();
    record.refuse = { readPart: new WorkbookFault("busy", "方案", "editing") };
    const wizard = createWizard(services);
    await wizard.readScheme();
    expect(carriedScheme(wizard.get())).toMatchObject({ state: "failed", fault: { code: "busy" } });
  });
});

describe("what the scheme leaves out does not show", () => {
  test("a scheme that only grades serves the functions without a part, and counts the others", async () => {
    const { served, left } = servedFunctions(definitions, await carried());
    expect(served.every(({ part }) => part === null)).toBe(true);
    expect(left).toBe(definitions.filter(({ part }) => part !== null).length);
    expect(functionGroups(served).map(({ part }) => part)).toEqual([null]);
  });

  test("a scheme with every part serves every function, each in one group", async () => {
    const full = await carried({ part: appraisalPartXml(fullDocument(), null, quarter) });
    const { served, left } = servedFunctions(definitions, full);
    expect(left).toBe(0);
    expect(functionGroups(served).flatMap(({ functions }) => functions)).toHaveLength(definitions.length);
  });

  test("a template that needs two parts shows where the scheme has both; without a scheme nothing is hidden", async () => {
    const half = appraisalPartXml(
      fullDocument((document) => {
        delete document.risk;
      }),
      null,
      quarter,
    );
    const without = await carried({ part: half });
    expect([hasParts(without, ["service"]), hasParts(without, ["service", "risk"])]).toEqual([true, false]);
    expect(hasParts({ state: "none" }, ["service", "risk"])).toBe(true);
  });

  test("the parts of a scheme are told: those of the run, and those besides", () => {
    expect(appraisalParts(scheme.document)).toEqual({ run: [], besides: [] });
    const { run, besides } = appraisalParts(fullDocument());
    expect(run.map(({ zh }) => zh)).toEqual([
      "等级变动规则",
      "平衡计分卡",
      "团队平衡与难度系数",
      "产品计价",
      "结果应用",
    ]);
    expect(besides.map(({ zh }) => zh)).toContain("岗位评价");
  });
});
