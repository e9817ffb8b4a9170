import type { FieldNode } from "../../../src/domain/scheme/editing/schemeNode";
import { readScheme } from "../../../src/domain/scheme/scheme";
import type { Text } from "../../../src/domain/values/text";
import { fieldFault } from "../../../src/taskpane/desk/edit/fieldFault";
import { deskSections } from "../../../src/taskpane/desk/state/deskSections";
import { fieldTrail } from "../../../src/taskpane/desk/state/fieldTrail";
import { demonstrationDocument } from "../../support/demonstrationScheme";

/** The field of a scheme with this figure, as the desk describes it. */
function fieldAt(document: unknown, path: string): FieldNode {
  const nodes = deskSections(document).flatMap((section) => section.nodes);
  const { field } = fieldTrail(nodes, path);
  if (field === null) throw new Error(`${path} is no field`);
  return field;
}

/** What the desk says of a field of the demonstration scheme after a change. */
function faultAfter(path: string, change: Parameters<typeof demonstrationDocument>[0]): Text | null {
  const document = demonstrationDocument(change);
  const read = readScheme(document);
  return fieldFault(read.ok ? [] : read.issues, fieldAt(document, path));
}

/** What is wrong with the expected return, in Chinese; "" where nothing is. */
function faultOfReturn(value: string): string {
  return faultAfter("eva.expectedReturn", (document) => (document.eva.expectedReturn = value))?.zh ?? "";
}

describe("what is wrong with a figure, as the person typed it", () => {
  test.each([
    ["", "还没有填；请填一个数"],
    ["abc", "「abc」不是数；请按百分数填，如 6.8 表示 6.8%"],
    ["0.10", ""],
  ])("%p in the file reads %p", (value, words) => {
    expect(faultOfReturn(value)).toBe(words);
  });

  test.each([
    ["1.5", "现为 150%，应在 0% 到 100% 之间", "found 150%; expected 0% to 100%"],
    ["-0.03", "现为 -3%，应在 0% 到 100% 之间", "found -3%; expected 0% to 100%"],
  ])("a coefficient of %s in the file is named as the percentage that was typed", (value, zh, en) => {
    const found = faultAfter("eva.assetClasses[0].coefficient", (document) => {
      document.eva.assetClasses[0]!.coefficient = value;
    });
    expect(found).toEqual({ zh, en });
  });

  test("a figure out of bounds that is no rate is named without the form of the file", () => {
    const found = faultAfter("evaPoints.yuanPerStep", (document) => (document.evaPoints.yuanPerStep = "-5"));
    expect(found).toEqual({ zh: "现为 -5，应大于 0", en: "found -5; expected more than 0" });
  });

  test("a rule that concerns more than the field is left in its own words", () => {
    expect(faultOfReturn("0.01")).toContain("借贷利率");
  });

  test("a figure that is no rate is asked for as a plain number", () => {
    const found = faultAfter("evaPoints.yuanPerStep", (document) => (document.evaPoints.yuanPerStep = "三万"));
    expect(found?.zh).toBe("「三万」不是数；请填数，如 6.8");
  });
});
