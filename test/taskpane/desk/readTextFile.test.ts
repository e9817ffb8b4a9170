import { LARGEST_FILE, readTextFile } from "../../../src/taskpane/desk/state/readTextFile";

describe("reading a file that was chosen", () => {
  test("gives its content", async () => {
    expect(await readTextFile({ size: LARGEST_FILE, text: () => Promise.resolve("{}") })).toEqual({
      ok: true,
      content: "{}",
    });
  });

  test("refuses one that is far too large without reading it", async () => {
    const read = jest.fn(() => Promise.resolve("{}"));
    const found = await readTextFile({ size: LARGEST_FILE + 1, text: read });
    expect([found.ok, read.mock.calls.length]).toEqual([false, 0]);
    expect(found.ok ? "" : found.reason.zh).toContain("请选");
  });

  test("refuses a folder, or a file that is gone", async () => {
    const found = await readTextFile({ size: 0, text: () => Promise.reject(new Error("NotFoundError")) });
    expect(found.ok ? "" : found.reason.zh).toContain("还在原处");
  });
});
