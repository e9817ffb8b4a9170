import { definitions } from "../../../src/functions/definitions";
import { functionSignature, functionSkeleton, searchFunctions } from "../../../src/taskpane/state/functionHelp";

function named(name: string): (typeof definitions)[number] {
  const found = definitions.find((definition) => definition.name === name);
  if (found === undefined) throw new Error(`No function ${name}`);
  return found;
}

describe("help of the functions", () => {
  test("shows optional parameters in brackets", () => {
    expect(functionSignature(named("EVA"))).toBe("KPI.EVA(netProfit, balances, classes, [expectedReturn])");
  });

  test("a skeleton has a cell for each parameter that must be given", () => {
    expect(functionSkeleton(named("EVA"))).toBe("=KPI.EVA(A2,B2,C2)");
  });

  test.each([
    ["存款等级", "DEPOSITGRADE"],
    ["kpi.dailyaverage", "DAILYAVERAGE"],
    ["Economic capital", "CAPITAL"],
  ])("a search for %s finds %s", (search, name) => {
    expect(searchFunctions(definitions, search).map((found) => found.name)).toContain(name);
  });

  test("a search for nothing finds all, one for nonsense none", () => {
    expect(searchFunctions(definitions, " ")).toHaveLength(definitions.length);
    expect(searchFunctions(definitions, "量子")).toEqual([]);
  });
});
