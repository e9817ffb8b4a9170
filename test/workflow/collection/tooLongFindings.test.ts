import fc from "fast-check";
import { LONGEST_FIGURE, LONGEST_MESSAGE, LONGEST_WORD } from "../../../src/workflow/collection/collectionForm";
import { collectionPart, readMerged } from "../../../src/workflow/collection/collectionPart";
import { finding } from "../../../src/workflow/collection/finding";
import { factsOf } from "../../../src/workflow/collection/returnContent";
import { tooLongFindings } from "../../../src/workflow/collection/tooLongFindings";
import { atOnce } from "../../../src/workflow/steps";
import type { FrozenResult } from "../../../src/workflow/submission/frozenContent";
import { text } from "../../../src/domain/values/text";
import { full } from "../../support/fullQuarter";
import { content, person, scheme } from "./contents";

const said = (change: Partial<FrozenResult>): readonly string[] =>
  tooLongFindings("a.xlsx", content("城东支行", [person("1"), person("2", change)])).map(({ message }) => message.zh);

describe("what is too long to be carried by a merged workbook", () => {
  it("is told by person and column, with its length and what may be", () => {
    expect(said({})).toEqual([]);
    expect(said({ netProfit: `1${"0".repeat(130)}` })).toEqual([
      "2 人2 的「税后净利润」长 131 个字符，汇总最多 120 个；请机构更正后重新上报",
    ]);
    expect(said({ name: "名".repeat(1500) })).toEqual([
      `2 ${"名".repeat(60)}… 的「姓名」长 1500 个字符，汇总最多 1000 个；请机构更正后重新上报`,
    ]);
    expect(said({ parts: { totalScore: "9".repeat(121), level: "优".repeat(121) } })).toEqual([
      expect.stringContaining("「计分卡总分」长 121 个字符"),
    ]);
  });

  it("is told of the file as well", () => {
    const long = "长".repeat(LONGEST_WORD + 1);
    const given = content(long, [person("1")], { by: long, frozenAt: long });
    const columns = tooLongFindings(long, given).map(({ message }) => /「(.*)」/.exec(message.zh)?.[1]);
    const { unit, by, frozenAt } = factsOf(given);
    expect([unit, by, frozenAt].map(({ length }) => length)).toEqual([LONGEST_WORD, LONGEST_WORD, LONGEST_WORD]);
    expect(columns).toEqual(["文件名", "上报机构", "冻结时间", "冻结人"]);
  });

  it("is cut in what a finding quotes of a file, without cutting a letter in two", () => {
    const { message, place } = finding("changed", text("𠮷".repeat(20_000), "a".repeat(40_000)), "短");
    expect([message.zh.length, message.en.length]).toEqual([LONGEST_MESSAGE - 1, LONGEST_MESSAGE]);
    expect(message.zh).toMatch(/^(?:𠮷)+…$/u);
    expect(place.zh).toBe("短");
  });

  it("is exactly what cannot be written", () => {
    const word = fc.constantFrom(LONGEST_WORD, LONGEST_WORD + 1).map((length) => "字".repeat(length));
    const figure = fc.constantFrom(LONGEST_FIGURE, LONGEST_FIGURE + 1).map((length) => "9".repeat(length));
    const words = { id: word, name: word, unit: word, finalGrade: word, settledGrade: word, lastGrade: word };
    const figures = { netProfit: figure, quality: figure, deposits: figure, eva: figure };
    const others = { evaPoints: figure, gradingScore: figure };
    const parts = fc.record({ totalScore: figure, level: word }, { requiredKeys: [] });
    fc.assert(
      fc.property(
        fc.record({ ...words, ...figures, ...others }, { requiredKeys: [] }),
        parts,
        fc.boolean(),
        (change, values, hasParts) => {
          const { document } = hasParts ? full.scheme : scheme;
          const one = content("城东支行", [person("1", hasParts ? { ...change, parts: values } : change)]);
          const entry = { file: "a.xlsx", content: one, findings: [], letIn: null, counted: true, others: [] };
          const write = () => atOnce(collectionPart({ period: "2026Q3", scheme: document, entries: [entry] }));
          if (tooLongFindings("a.xlsx", one).length > 0) expect(write).toThrow("cannot be stored");
          else expect(atOnce(readMerged([write().xml]))?.state).toBe("read");
        },
      ),
    );
  });
});
