import { readScheme } from "../../../src/domain/scheme/scheme";
import { issueText } from "../../../src/domain/scheme/schemeIssue";
import { fullDocument } from "../../support/demonstrationScheme";

describe("the bounds of the raters' analysis", () => {
  const issuesWith = (highScore: string): readonly string[] => {
    const result = readScheme(
      fullDocument(({ quality }) => {
        Object.assign(quality.analysis ?? {}, { highScore });
      }),
    );
    return result.ok ? [] : result.issues.map((issue) => issueText(issue).zh);
  };

  it("refuse a high score that no rater can give", () => {
    expect(issuesWith("101")).toContainEqual(
      expect.stringContaining("quality.analysis.highScore：现为 101，应在素质评分的范围 0–100 之内"),
    );
    expect(issuesWith("100")).toEqual([]);
  });
});
