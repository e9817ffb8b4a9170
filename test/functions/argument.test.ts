import { toArgument } from "../../src/functions/argument";

describe("an argument is what Excel hands over, as cells", () => {
  test("a block of cells is taken as it is, and not copied", () => {
    const block = [
      [1, "甲", true],
      [0.5, "", null],
    ];
    expect(toArgument(block)).toBe(block);
  });

  test("errors come as text or as objects; rows without any are taken as they are", () => {
    const [first, second, third] = [
      [1, 2],
      ["#N/A", 3],
      [{ code: "#DIV/0!" }, undefined],
    ];
    const argument = toArgument([first, second, third]);
    expect(argument).toEqual([
      [1, 2],
      [{ error: "#N/A" }, 3],
      [{ error: "#DIV/0!" }, null],
    ]);
    expect(argument?.[0]).toBe(first);
    // What was handed over stays as it was.
    expect(second).toEqual(["#N/A", 3]);
  });

  test("a single value, and a list of them, are blocks", () => {
    expect(toArgument(7)).toEqual([[7]]);
    expect(toArgument("#REF!")).toEqual([[{ error: "#REF!" }]]);
    expect(toArgument(["甲", "乙"])).toEqual([["甲"], ["乙"]]);
  });

  test.each([[null], [undefined], [[]], [[[]]]])("%j is left out", (given) => {
    expect(toArgument(given)).toBeNull();
  });
});
