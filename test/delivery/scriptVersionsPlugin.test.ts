import { withScriptVersions } from "../../src/delivery/scriptVersionsPlugin";

const page =
  '<script src="office-js/office.js"></script><script src="functions.js"></script><script src=taskpane.js></script>';

function marks(functions: string, taskpane: string): readonly string[] {
  const marked = withScriptVersions(
    page,
    new Map([
      ["functions.js", functions],
      ["taskpane.js", taskpane],
    ]),
  );
  return [...marked.matchAll(/src="?([^">]+)/g)].map(([, address]) => address ?? "");
}

describe("the page's scripts", () => {
  it("are asked for with a mark of their content, those of the build only", () => {
    expect(marks("one", "two")).toEqual([
      "office-js/office.js",
      expect.stringMatching(/^functions\.js\?[0-9a-f]{12}$/),
      expect.stringMatching(/^taskpane\.js\?[0-9a-f]{12}$/),
    ]);
  });

  it("keep their mark as long as they stay the same", () => {
    const [, functions, taskpane] = marks("one", "two");
    const [, sameFunctions, otherTaskpane] = marks("one", "three");
    expect(sameFunctions).toBe(functions);
    expect(otherTaskpane).not.toBe(taskpane);
  });

  it("must be in the page", () => {
    expect(() => withScriptVersions(page, new Map([["pane.js", ""]]))).toThrow("The page does not load pane.js");
  });
});
