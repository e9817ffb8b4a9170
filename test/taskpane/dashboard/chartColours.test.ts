import { gradeColours } from "../../../src/taskpane/dashboard/chartColours";

describe("the colours of the grades", () => {
  test.each([1, 2, 5, 7, 12])("%s grades have as many different colours", (count) => {
    for (const theme of ["light", "dark", "highContrast"] as const) {
      const colours = gradeColours(count, theme);
      expect(new Set(colours).size).toBe(count);
      expect(colours.filter((colour) => !/^#[0-9a-f]{6}$/.test(colour))).toEqual([]);
    }
  });

  test.each([
    ["light", "#ffffff"],
    ["dark", "#292929"],
    ["highContrast", "#000000"],
  ] as const)("each stands out from the ground of a card, %s", (theme, ground) => {
    const weak = gradeColours(7, theme).filter((colour) => contrast(colour, ground) < 3);
    expect(weak).toEqual([]);
  });
});

/** The ratio of contrast of WCAG 2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
