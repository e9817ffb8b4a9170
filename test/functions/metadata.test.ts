import { units } from "../../src/domain/values/unit";
import { definitions } from "../../src/functions/definitions";
import { functionMetadata } from "../../src/functions/metadata";

const chinese = functionMetadata("zh-CN");
const english = functionMetadata("en-US");

/** Names that Excel takes for something else: cells, and macro functions of Excel 4.0. */
const takenNames = /^([A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*|RUN|ECHO|GET\..*|CALL|EXEC|RETURN|RESULT)$/;

describe("the metadata of the custom functions", () => {
  test("every function is there, once", () => {
    expect(chinese.functions.map(({ id }) => id).sort()).toEqual(
      [
        ...["EVA", "CAPITAL", "EVAPOINTS", "DAILYAVERAGE", "QUALITY", "SCORE", "GRADE", "SCOREGRADE", "DEPOSITGRADE"],
        ...["POINTS", "SCORECARD", "LEVEL", "BALANCE", "DIFFICULTY", "CASCADE", "CHECKSUM", "PRODUCTPAY", "SPLIT"],
        ...["JOBPOINTS", "JOBGRADE", "STAFFING", "SHARES", "QUALIFIED", "SERVICE", "WARNING", "CLOSURERATE"],
        ...["MAINTENANCE", "DAILYCONTACTS", "INSPECTIONDUE", "INSPECTION", "NPL", "GROWTH", "SETTLEDGRADE", "OUTCOME"],
        ...["JOBCHECK", "YEARS", "BAND", "STRUCTURE", "CHECKSHARES", "CERTIFIEDSHARE", "PAYREFERENCE", "PAYFAIRNESS"],
        ...["TRIAL"],
        ...["VETOES", "BARRED", "PERCENTILE", "PLACECHANGE", "QUALITYITEMS", "ITEMSCORES", "RATERS"],
        ...[
          "NEXTGRADE",
          "EXPLAIN",
          "GRADING",
          "MOVEMENT",
          "OCCURRENCES",
          "IDENTIFIER",
          "RANK",
          "WEIGHT",
          "CHECKWEIGHTS",
          "SCHEME",
        ],
      ].sort(),
    );
  });

  test("error cells are let in at the top level, the only place where Excel reads it", () => {
    expect(chinese.allowErrorForDataTypeAny).toBe(true);
    expect(JSON.stringify(chinese.functions)).not.toContain("allowErrorForDataTypeAny");
  });

  test("the file stays far below the 1 MB that desktop Excel reads", () => {
    for (const metadata of [chinese, english])
      expect(Buffer.byteLength(JSON.stringify(metadata))).toBeLessThan(100_000);
  });

  test.each(["zh-CN", "en-US"] as const)("names, ids and texts keep the documented limits (%s)", (locale) => {
    for (const { id, name, description, parameters, result } of functionMetadata(locale).functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,}$/);
      expect(name).toBe(id);
      expect(name).not.toMatch(takenNames);
      expect(description.length).toBeGreaterThan(10);
      expect(description.length).toBeLessThanOrEqual(255);
      expect(result).toEqual({ type: "any", dimensionality: "matrix" });
      for (const parameter of parameters) {
        expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
        expect(parameter.name).toMatch(/^[\p{L}][\p{L}\p{N}_]*$/u);
        expect(parameter.description.length).toBeGreaterThan(0);
        expect(parameter.description.length).toBeLessThanOrEqual(255);
      }
    }
  });

  test("parameters have names of their own within a function, in both languages", () => {
    for (const { functions } of [chinese, english]) {
      for (const { parameters } of functions)
        expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    }
  });

  test("optional parameters come last, so that formulas can leave them out", () => {
    for (const { parameters } of chinese.functions) {
      const kinds = parameters.map(({ optional }) => optional === true);
      expect(kinds).toEqual([...kinds].sort((one, other) => Number(one) - Number(other)));
    }
  });

  test("Chinese metadata speak Chinese, English metadata do not", () => {
    const words = (metadata: typeof chinese): readonly string[] =>
      metadata.functions.flatMap(({ description, parameters }) => [
        description,
        ...parameters.flatMap((one) => [one.name, one.description]),
      ]);
    for (const text of words(chinese)) expect(text).toMatch(/\p{Script=Han}|id\//u);
    for (const text of words(english)) expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  test("the order of the parameters is the documented one", () => {
    const order = new Map(
      english.functions.map(({ id, parameters }) => [
        id,
        parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", "),
      ]),
    );
    expect(order.get("EVA")).toBe("netProfit, balances, classes, [expectedReturn]");
    expect(order.get("GRADING")).toBe("netProfits, balances, classes, qualities, deposits");
    expect(order.get("NEXTGRADE")).toBe("netProfit, balances, classes, quality, deposits");
    expect(order.get("EXPLAIN")).toBe(order.get("NEXTGRADE"));
    expect(order.get("DAILYAVERAGE")).toBe(
      "dates, balances, start, end, [opening], [products], [managers], [forManagers]",
    );
    expect(order.get("QUALITY")).toBe("scores, items, groups, [raters], [managers], [forManagers]");
    expect(order.get("RANK")).toBe("score, scores, [group], [groups]");
    expect(order.get("CHECKWEIGHTS")).toBe("names, weights, [card]");
    expect(order.get("SCHEME")).toBe("[what]");
  });

  test("a help address stands only where one is given", () => {
    expect(chinese.functions.every(({ helpUrl }) => helpUrl === undefined)).toBe(true);
    expect(
      functionMetadata("zh-CN", "https://example.bank/help").functions.every(
        ({ helpUrl }) => helpUrl === "https://example.bank/help",
      ),
    ).toBe(true);
  });

  test("every definition declares the unit of its result", () => {
    for (const { result } of definitions) expect(Object.keys(units)).toContain(result.unit);
  });
});
