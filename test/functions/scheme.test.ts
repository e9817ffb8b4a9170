import type { SealStanding, SealState } from "../../src/domain/seal/sealStanding";
import { text } from "../../src/domain/values/text";
import { definitions } from "../../src/functions/definitions";
import { excelFunction, registerFunctions } from "../../src/functions/register";
import type { Loaded, Refused } from "../../src/functions/schemeSource";
import { schemeSource } from "../../src/functions/schemeSource";
import { demonstrationScheme } from "../support/demonstrationScheme";
import { stillClock } from "../support/fakeWorkbook";
import { seal, testKey } from "../support/sealing";
import { call, FunctionError, installCustomFunctions, one, ready, shown } from "./callFunction";

let associated: ReturnType<typeof installCustomFunctions>;
beforeAll(() => {
  associated = installCustomFunctions();
});

const damaged: Refused = { ok: false, code: "refused", reason: text("方案已损坏", "The scheme is damaged") };

describe("KPI.SCHEME", () => {
  test("without an argument it gives id, year, version, fingerprint and state in one row", () => {
    const [row, ...more] = call("SCHEME", [null]);
    expect(more).toEqual([]);
    expect(row).toEqual([
      "demonstration",
      2026,
      1,
      demonstrationScheme().fingerprint,
      "草案：方案未经总行签发，结果只供试算，不得作为考核依据",
    ]);
  });

  test("a column of questions gives a column of answers", () => {
    expect(call("SCHEME", [[["版本"], ["year"], ["示例"]]])).toEqual([[1], [2026], ["示例参数，非任何银行现行制度"]]);
  });

  test.each([
    ["草案：方案未经总行签发，结果只供试算，不得作为考核依据", ready()],
    ["已签发", { ...ready(), standing: standing("issued") }],
    ["已改动：内容与签发时不同", refusedFor("altered", "内容与签发时不同")],
    ["签名无效：密钥已吊销", refusedFor("badSignature", "密钥已吊销")],
    ["已作废：第 2 版已施行", refusedFor("withdrawn", "第 2 版已施行")],
    ["没有方案", { ok: false, code: "none", reason: text("没有方案") }],
    ["方案不可用：方案已损坏", damaged],
  ] as readonly (readonly [string, Loaded])[])("its state reads: %s", (state, loaded) => {
    expect(one("SCHEME", ["状态"], loaded)).toBe(state);
    expect(one("SCHEME", ["state"], loaded)).toBe(state);
  });

  test.each([
    ["与配置一致", ready()],
    ["与配置不同（服务器配置的是 2026-1 版）", ready((document) => (document.evaPoints.yuanPerStep = "25000"))],
    ["服务器没有配置该方案", ready(undefined, null)],
    ["读不到服务器配置，未核对", { ...ready(undefined, null), serverRead: false }],
    ["工作簿未带方案，按服务器配置的方案计算", { ...ready(), origin: "server" }],
  ] as readonly (readonly [string, Loaded])[])("beside the configured scheme it reads: %s", (words, loaded) => {
    expect(one("SCHEME", ["与配置"], loaded)).toBe(words);
    expect(one("SCHEME", ["configured"], loaded)).toBe(words);
  });

  test("its seal tells who issued it, on which day in China, with which key", async () => {
    const [given, { key }] = [await seal(demonstrationScheme(), testKey(), "2026-02-03T17:00:00Z"), testKey()];
    const issued: Loaded = { ...ready(), standing: { ...standing("issued"), seal: given, key } };
    expect(one("SCHEME", ["签发"], issued)).toBe("人力资源部，2026-02-04，密钥 head-office-2026（总行人力资源部）");
    expect(one("SCHEME", ["seal"], issued, "en-US")).toBe(
      "人力资源部, 2026-02-04, key head-office-2026 (Head office, human resources)",
    );
    expect(one("SCHEME", ["签发"])).toBe("未签发");
  });
});

/** How a scheme stands, without a seal at hand. */
function standing(state: SealState, reason = ""): SealStanding {
  return { state, reason: text(reason), seal: null, key: null };
}

/** What is known of a scheme whose seal does not hold. */
function refusedFor(state: SealState, reason: string): Refused {
  return { ok: false, code: "refused", reason: text(reason), standing: standing(state, reason) };
}

describe("a workbook whose scheme is refused", () => {
  test.each(definitions.map(({ name }) => name))("KPI.%s computes nothing and says why", (name) => {
    const given = definitions.find((definition) => definition.name === name)?.parameters.map(() => [[1]]) ?? [];
    const [[answer]] = [...call(name, name === "SCHEME" ? [null] : given, damaged)].map((row) => [...row]) as [
      [unknown],
    ];
    expect(shown(answer)).toBe("#VALUE! 方案已损坏");
  });

  test("the reason is told in the language of the display", () => {
    expect(shown(one("EVAPOINTS", [30000], damaged, "en-US"))).toBe("#VALUE! The scheme is damaged");
  });
});

describe("the language of results", () => {
  test("prose follows the display, grades stay as the data name them", () => {
    const given = [2400000, 100000000, "一般公司", 88, 9000];
    expect(one("NEXTGRADE", given, undefined, "en-US")).toContain("To Senior manager");
    expect(one("GRADE", [80, 12000], undefined, "en-US")).toBe("高级客户经理");
    expect(shown(one("EVAPOINTS", [null], undefined, "en-US"))).toContain("is blank");
  });

  test("the explanation numbers its steps and ends with the way to the next grade", () => {
    const steps = String(one("EXPLAIN", [2400000, 100000000, "一般公司", 88, 9000])).split("\n");
    expect(steps.length).toBeGreaterThanOrEqual(8);
    steps.forEach((step, index) => {
      expect(step.startsWith(`${String(index + 1)}. `)).toBe(true);
    });
    expect(steps.at(-1)).toContain("距高级客户经理");
    expect(steps.slice(0, -1).every((step) => step.includes("《对广东发展银行客户经理的绩效考核探究》"))).toBe(true);
  });
});

describe("KPI.CHECKWEIGHTS against two schemes", () => {
  test("a weight of the carried scheme that the bank has not configured is named with the configured value", () => {
    const loaded = ready((document) => (document.score.weights = { evaPoints: "0.6", quality: "0.4" }));
    expect(
      call(
        "CHECKWEIGHTS",
        [
          [["EVA分值"], ["综合素质"]],
          [[0.6], [0.4]],
        ],
        loaded,
      ),
    ).toEqual([["与配置的方案不符：配置值是 70%"], ["与配置的方案不符：配置值是 30%"]]);
  });

  test("a weight that the configured scheme does not have is said so, and never agrees with it", () => {
    const loaded = ready((document) => {
      document.quality.items = [
        ...document.quality.items.slice(0, -1),
        { ...document.quality.items.at(-1)!, id: "newcomer", name: { zh: "新项目", en: "Newcomer" } },
      ];
    });
    const { weight } = loaded.context.scheme.document.quality.items.at(-1)!;
    const given = [[["新项目"]], [[Number(weight)]]];
    expect(call("CHECKWEIGHTS", given, loaded)).toEqual([["配置的方案没有此项"]]);
    expect(call("CHECKWEIGHTS", given, loaded, "en-US")).toEqual([["The configured scheme has no such weight"]]);
    expect(call("CHECKWEIGHTS", [[["新项目"]], [[0.99]]], loaded)).toEqual([
      [expect.stringMatching(/与工作簿所带方案不符.*；配置的方案没有此项/)],
    ]);
  });

  test("an unknown name and a text weight are errors of their own rows", () => {
    const found = call("CHECKWEIGHTS", [
      [["资历"], ["德"], ["能"]],
      [[0.1], ["30%"], [0.4]],
    ]);
    expect(shown(found[0]?.[0])).toContain("#VALUE! ");
    expect(shown(found[1]?.[0])).toContain("若原意是 30%");
    expect(found[2]?.[0]).toBe("一致");
  });
});

describe("the scheme source", () => {
  test("first calls wait for the reading, later ones answer at once, and a change reads anew", async () => {
    let readings = 0;
    const source = schemeSource(() => {
      readings += 1;
      return Promise.resolve<Loaded>(ready());
    }, stillClock);
    registerFunctions(definitions, source, () => "zh-CN");
    const points = associated.get("EVAPOINTS");
    const [first, second] = [points?.([[30000]]), points?.([[60000]])];
    expect(first).toBeInstanceOf(Promise);
    expect(await Promise.all([first, second])).toEqual([[[1]], [[2]]]);
    expect(points?.([[30000]])).toEqual([[1]]);
    expect(readings).toBe(1);
    source.invalidate();
    expect(await points?.([[30000]])).toEqual([[1]]);
    expect(readings).toBe(2);
  });

  test("what was read before a change does not come back after it", async () => {
    const waiting: ((loaded: Loaded) => void)[] = [];
    const source = schemeSource(() => new Promise((resolve) => waiting.push(resolve)), stillClock);
    const stale = source.current();
    source.invalidate();
    const fresh = source.current();
    waiting[0]?.(damaged);
    waiting[1]?.(ready());
    expect([(await stale).ok, (await fresh).ok, (await source.current()).ok]).toEqual([false, true, true]);
  });

  test("a reading without the bank's keys serves one calculation, and is then tried again", async () => {
    let at = 0;
    const readings: Loaded[] = [{ ...damaged, provisional: true }, { ...damaged, provisional: true }, ready()];
    const source = schemeSource(() => Promise.resolve<Loaded>(readings.shift() ?? damaged), {
      now: () => new Date(at),
    });
    expect((await source.current()).ok).toBe(false);
    at += 5_000;
    // At once, without asking the network for every cell.
    expect(source.current()).toMatchObject({ ok: false });
    expect(readings).toHaveLength(2);
    at += 60_000;
    expect((await source.current()).ok).toBe(false);
    at += 60_000;
    expect((await source.current()).ok).toBe(true);
    at += 86_400_000;
    expect(source.current()).toMatchObject({ ok: true });
    expect(readings).toEqual([]);
  });

  test("a reading that failed is tried again by the next call", async () => {
    let fail = true;
    const source = schemeSource(
      () => (fail ? Promise.reject(new Error("offline")) : Promise.resolve<Loaded>(ready())),
      stillClock,
    );
    await expect(source.current()).rejects.toThrow("offline");
    fail = false;
    expect((await source.current()).ok).toBe(true);
  });

  test("where the scheme could not even be looked for, the cell says so and how to try again", async () => {
    const [definition] = definitions;
    const busy = schemeSource(() => Promise.reject(new Error("Excel 正忙")), stillClock);
    const run = definition && excelFunction(definition, busy, () => "zh-CN");
    await expect(run?.([[1]], [["一般公司"]])).rejects.toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining("Ctrl+Alt+F9") as unknown,
    });
  });

  test("a promised answer carries its error as a rejection", async () => {
    const [definition] = definitions;
    const run =
      definition &&
      excelFunction(
        definition,
        schemeSource(() => Promise.resolve<Loaded>(damaged), stillClock),
        () => "zh-CN",
      );
    await expect(run?.([[1]], [["一般公司"]])).rejects.toBeInstanceOf(FunctionError);
  });
});

test("nothing but numbers, texts and errors ever leaves a function", () => {
  const odd = [
    null,
    undefined,
    "",
    "x",
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    [[]],
    [[null, 1]],
    [["a"], [2]],
    {},
    [[new FunctionError("#REF!")]],
  ];
  for (const { name, parameters } of definitions) {
    for (const value of odd) {
      for (const cell of call(
        name,
        parameters.map(() => value),
      ).flat()) {
        const fine =
          typeof cell === "string" ||
          cell instanceof FunctionError ||
          (typeof cell === "number" && Number.isFinite(cell));
        expect({ name, value, cell, fine }).toEqual({ name, value, cell, fine: true });
      }
    }
  }
});
