import { lateBundle } from "../../src/taskpane/lateBundle";

describe("a late part of the code", () => {
  test("is read once, and is there at once from then on", async () => {
    let reads = 0;
    const bundle = lateBundle("charts.js", () => {
      reads += 1;
      return Promise.resolve("charts");
    });
    expect(bundle.loaded()).toBeNull();
    expect([await bundle.load(), await bundle.load(), bundle.loaded(), reads]).toEqual([
      "charts",
      "charts",
      "charts",
      1,
    ]);
  });

  test("that does not come is a fault of the server that names the file; the next call tries again", async () => {
    let network = false;
    const bundle = lateBundle("charts.js", () =>
      network ? Promise.resolve(1) : Promise.reject(new Error("no route")),
    );
    await expect(bundle.load()).rejects.toMatchObject({ name: "ServerFault", file: "charts.js", message: "no route" });
    expect(bundle.loaded()).toBeNull();
    network = true;
    expect(await bundle.load()).toBe(1);
  });
});
