import { cellInput } from "../../src/excel/cellInput";
import { packed, sizedChunks } from "../../src/excel/chunks";
import { rowBytes } from "../../src/excel/jsonBytes";
import { readRows } from "../../src/excel/readRows";
import { progress } from "./excelHost";

describe("the parts in which rows travel", () => {
  test("no part exceeds the bytes of a request as it is written, and none is lost", () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      index / 7,
      "长".repeat(index % 500),
      "",
      `"${String(index)}"`,
      true,
    ]);
    const chunks = [...sizedChunks(rows)];
    expect(chunks.reduce((total, { count }) => total + count, 0)).toBe(rows.length);
    for (const { from, count, bytes } of chunks) {
      const part = rows.slice(from, from + count).map((row) => row.map((cell) => cellInput(cell)));
      expect(Buffer.byteLength(JSON.stringify(part))).toBeLessThanOrEqual(bytes);
    }
    // Every part but the last is full.
    const longest = 500 * 3 + 60;
    for (const { bytes } of chunks.slice(0, -1)) expect(4_300_000 - bytes).toBeLessThan(longest);
    expect(Math.max(...chunks.map(({ bytes }) => bytes))).toBeLessThanOrEqual(4_300_000);
    expect([...sizedChunks([["长".repeat(2_000_000)], ["短"]])].map(({ count }) => count)).toEqual([1, 1]);
    expect([...sizedChunks([[1], [2], [3]], 2)].map(({ count }) => count)).toEqual([2, 1]);
    expect([...sizedChunks([])]).toEqual([]);
  });

  test("small ranges travel together, large ones alone, in their order", () => {
    const small = Array.from({ length: 450 }, (_, from) => ({ from, count: 1, cells: 3, bytes: 60 }));
    const large = { from: 450, count: 1, cells: 3, bytes: 4_299_900 };
    const another = { from: 451, count: 1, cells: 20_000, bytes: 400_000 };
    const requests = [...packed([...small, large, another])];
    expect(requests.map((one) => one.length)).toEqual([200, 200, 50, 1, 1]);
    expect(requests.flat().map(({ from }) => from)).toEqual(Array.from({ length: 452 }, (_, from) => from));
    expect([...packed([])]).toEqual([]);
  });

  test("a row weighs what its JSON takes", () => {
    const row = ["中文", 1.5, -2e-7, false, "😀é", 'a"\\b', ""];
    // With the comma that parts it from the next one.
    expect(rowBytes(row)).toBe(Buffer.byteLength(JSON.stringify(row)) + 1);
  });

  test("many rows are read in requests that grow to what their first rows weigh", async () => {
    const row = [123_456.78, "客户经理", 5];
    const asked: number[] = [];
    const rows = await readRows({ rows: 400_000, columns: 3 }, progress(), ({ count }) => {
      asked.push(count);
      return Promise.resolve(Array.from({ length: count }, () => row));
    });
    expect(rows).toHaveLength(400_000);
    const fitting = Math.floor(4_300_000 / rowBytes(row));
    expect(asked).toEqual([6_666, ...asked.slice(1, -1).map(() => fitting), asked.at(-1)]);
    expect(asked.length).toBe(1 + Math.ceil((400_000 - 6_666) / fitting));
  });

  test("rows that turn out heavier than the first ones come in smaller requests", async () => {
    const asked: number[] = [];
    await readRows({ rows: 60_000, columns: 2 }, progress(), ({ from, count }) => {
      asked.push(count);
      return Promise.resolve(Array.from({ length: count }, () => (from < 10_000 ? [1, 2] : [1, "长".repeat(500)])));
    });
    expect(asked[0]).toBe(10_000);
    expect(Math.max(...asked.slice(2))).toBeLessThanOrEqual(4_300_000 / 1_500);
  });

  test("no request asks for more cells than Excel hands over", async () => {
    const asked: number[] = [];
    await readRows({ rows: 60_000, columns: 1_000 }, progress(), ({ count }) => {
      asked.push(count);
      return Promise.resolve(Array.from({ length: count }, () => []));
    });
    expect(Math.max(...asked)).toBe(5_000);
  });
});
