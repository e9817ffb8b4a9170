import { schemeReview } from "../../../src/domain/scheme/review/schemeReview";
import type { SpokenFinding } from "../../../src/taskpane/desk/spokenFindings";
import { spokenFindings } from "../../../src/taskpane/desk/spokenFindings";
import { deskSections } from "../../../src/taskpane/desk/state/deskSections";
import { demonstrationDocument } from "../../support/demonstrationScheme";

/** What the check of the desk lists of a scheme with this change. */
function findingsOf(change: Parameters<typeof demonstrationDocument>[0]): readonly SpokenFinding[] {
  const document = demonstrationDocument(change);
  const nodes = deskSections(document).flatMap((section) => section.nodes);
  return schemeReview(document, []).checks.flatMap((check) => spokenFindings(check, nodes));
}

describe("findings as the desk says them", () => {
  test("a figure in a row is named with its row, once, in the words of whoever typed it", () => {
    const found = findingsOf((document) => {
      document.eva.assetClasses[1]!.coefficient = "abc";
    });
    expect(found.map(({ place, message }) => [place?.zh, message.zh])).toEqual([
      ["个人住房抵押 › 经济资本分配系数", "「abc」不是数；请按百分数填，如 6.8 表示 6.8%"],
    ]);
  });

  test("words in one language are named with the language and their row", () => {
    const [found] = findingsOf((document) => {
      document.eva.assetClasses[1]!.name.zh = "";
    });
    expect(found?.place?.zh).toMatch(/ › 名称·中文$/);
  });

  test("an entry that stands in no list is named alone", () => {
    const found = findingsOf(() => undefined).find(({ code }) => code === "illustrative");
    expect(found?.place?.zh).toBe("示例参数");
  });
});
