import fc from "fast-check";
import type { Cell } from "../../../src/domain/values/cell";
import { chainFaults } from "../../../src/workflow/record/chainFaults";
import { chainFaultPlace, chainFaultText } from "../../../src/workflow/record/chainFaultText";
import type { RecordHead } from "../../../src/workflow/record/recordHead";
import { chainedLine, GENESIS, recordHeaders } from "../../../src/workflow/record/recordLine";

type Line = readonly Cell[];

/** A log as it is written, and the head of its chain. */
interface Written {
  readonly lines: readonly Line[];
  readonly head: RecordHead;
}

/** The hash that a line shows; of no line, what the first one follows on. */
function hashOf(line: Line | undefined): string {
  const hash = line?.at(-1);
  return typeof hash === "string" ? hash : GENESIS;
}

function written(notes: readonly string[]): Written {
  const lines: Line[] = [];
  for (const [index, note] of notes.entries()) {
    const line = chainedLine(hashOf(lines.at(-1)), {
      number: index + 1,
      at: "2026-10-09 08:30",
      event: "写入",
      people: 613,
      note,
    });
    lines.push(line.map((cell) => (cell === "" ? null : cell)));
  }
  return { lines, head: { count: lines.length, last: hashOf(lines.at(-1)) } };
}

const logs = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 7 }).map(written);
const cells: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.integer(),
  fc.boolean(),
  fc.constant({ error: "#REF!" }),
);

function replaced<T>(list: readonly T[], index: number, entry: T): readonly T[] {
  return list.map((own, at) => (at === index ? entry : own));
}

describe("the chain of the log", () => {
  test("holds as it was written, blank rows among the lines or not", () => {
    fc.assert(
      fc.property(logs, fc.nat(7), ({ lines, head }, at) => {
        const blank = recordHeaders.map(() => null);
        const spread = [...lines.slice(0, at), blank, ...lines.slice(at), blank];
        expect(chainFaults(spread, head)).toEqual([]);
      }),
    );
  });

  test("a change of any single cell is found in its line", () => {
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat(), cells, ({ lines, head }, place, column, cell) => {
        const row = place % lines.length;
        const line = lines[row] ?? [];
        const at = column % recordHeaders.length;
        fc.pre(JSON.stringify(line[at]) !== JSON.stringify(cell));
        const faults = chainFaults(replaced(lines, row, replaced(line, at, cell)), head);
        expect(faults).toEqual([{ kind: "changed", row, number: row + 1 }]);
      }),
    );
  });

  test("lines that are deleted are named, also at the end", () => {
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat(), ({ lines, head }, from, size) => {
        const first = from % lines.length;
        const last = Math.min(first + (size % 3), lines.length - 1);
        const left = [...lines.slice(0, first), ...lines.slice(last + 1)];
        expect(chainFaults(left, head)).toEqual([{ kind: "missing", from: first + 1, to: last + 1 }]);
      }),
    );
  });

  test("lines that change places are found", () => {
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat(), ({ lines, head }, one, other) => {
        const [low, high] = [one % lines.length, other % lines.length].sort((a, b) => a - b) as [number, number];
        fc.pre(low !== high);
        const swapped = replaced(replaced(lines, low, lines[high] ?? []), high, lines[low] ?? []);
        const faults = chainFaults(swapped, head);
        expect(faults).toContainEqual({ kind: "moved", row: high, number: low + 1 });
        expect(faults.every(({ kind }) => kind === "moved")).toBe(true);
      }),
    );
  });

  test("a line that is inserted is found, whether copied or forged with a hash of its own", () => {
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat(), fc.boolean(), ({ lines, head }, place, copied, forges) => {
        const at = place % (lines.length + 1);
        const before = hashOf(lines[at - 1]);
        const line = forges
          ? chainedLine(before, { number: at + 1, at: "2026-10-10 09:00", event: "写入", note: "伪造" })
          : (lines[copied % lines.length] ?? []);
        const faults = chainFaults([...lines.slice(0, at), line, ...lines.slice(at)], head);
        expect(faults.length).toBeGreaterThan(0);
      }),
    );
  });

  test("a line that is forged in the place of another does not fit the next one, or the head", () => {
    fc.assert(
      fc.property(logs, fc.nat(), ({ lines, head }, place) => {
        const row = place % lines.length;
        const forged = chainedLine(hashOf(lines[row - 1]), { number: row + 1, note: "伪造！" });
        expect(chainFaults(replaced(lines, row, forged), head)).toEqual([
          row === lines.length - 1
            ? { kind: "otherEnd", row, number: row + 1 }
            : { kind: "broken", row: row + 1, number: row + 2 },
        ]);
      }),
    );
  });

  test("without its head nobody can say whether lines are missing at the end", () => {
    const { lines } = written(["一", "二"]);
    expect(chainFaults(lines, "none")).toEqual([{ kind: "noHead" }]);
    expect(chainFaults(lines, "damaged")).toEqual([{ kind: "noHead" }]);
    expect(chainFaults([], "none")).toEqual([]);
    expect(chainFaults([], "damaged")).toEqual([{ kind: "noHead" }]);
  });

  test("a sheet that is deleted takes all lines with it", () => {
    expect(chainFaults([], written(["一", "二", "三"]).head)).toEqual([{ kind: "missing", from: 1, to: 3 }]);
  });
});

describe("what is said of a fault", () => {
  const log = { sheet: "考核日志", rows: [], firstRow: 2, firstColumn: 1 };

  test.each([
    [{ kind: "changed", row: 2, number: 3 }, "第 3 条记录被改动：内容与本行校验码不符", "A4"],
    [{ kind: "repeated", row: 2, number: 3 }, "序号 3 重复：这一行是插入的", "A4"],
    [{ kind: "moved", row: 4, number: 3 }, "第 3 条记录被移动：它应当在更靠上的位置", "A6"],
    [{ kind: "broken", row: 2, number: 3 }, "第 3 条记录与第 2 条接不上：其中一条被替换过", "A4"],
    [{ kind: "beyond", row: 2, number: 3 }, "第 3 条记录不是加载项写的：日志到它之前已经结束", "A4"],
    [{ kind: "otherEnd", row: 2, number: 3 }, "最后一条（第 3 条）记录不是加载项最后写的那一条：它被替换过", "A4"],
    [
      { kind: "restored", row: 2, number: 3 },
      "写第 3 条记录时，工作簿里记录日志条数的部分不见了或已损坏：在它之前可能有记录被删除",
      "A4",
    ],
    [{ kind: "missing", from: 3, to: 3 }, "第 3 条记录被删除", null],
    [{ kind: "missing", from: 3, to: 5 }, "第 3 至 5 条记录被删除", null],
    [{ kind: "noHead" }, "工作簿里记录日志条数的部分不见了或已损坏，无法判断末尾是否有记录被删除", null],
  ] as const)("%j", (fault, words, address) => {
    expect(chainFaultText(fault).zh).toBe(words);
    expect(chainFaultPlace(fault, log)?.address ?? null).toBe(address);
  });
});
