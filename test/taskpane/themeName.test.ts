import { themeName } from "../../src/taskpane/theme/themeName";

describe("the look of the pane", () => {
  test.each([
    [null, "light"],
    [{ dark: false, background: "#FFFFFF" }, "light"],
    [{ dark: true, background: "#262626" }, "dark"],
    [{ dark: true, background: "#000000" }, "highContrast"],
  ] as const)("for Office's colours %j it is %s", (office, expected) => {
    expect(themeName(office)).toBe(expected);
  });
});
