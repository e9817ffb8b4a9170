import { appendRecord, enteredText, LONGEST_ENTRY, schemeLoaded } from "../../../src/workflow/record/appendRecord";
import type { RecordEntry, RecordWorkbook } from "../../../src/workflow/record/appendRecord";
import { lastPerson, reviewLog } from "../../../src/workflow/record/logReview";
import { RECORD_NAMESPACE } from "../../../src/workflow/record/recordHead";
import { chainedLine, recordHeaders } from "../../../src/workflow/record/recordLine";
import { registerFaultText } from "../../../src/workflow/record/recordTexts";
import { demonstrationContext, thirdQuarter } from "../../support/demonstrationScheme";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { WorkbookFault } from "../../../src/workflow/ports";

const { scheme } = demonstrationContext();
const at = new Date(2026, 9, 9, 8, 30);
const none = { submissions: [], reopenings: [], damaged: 0 };

function entry(change: Partial<RecordEntry> = {}): RecordEntry {
  return { event: "written", at, by: "张三", note: "", period: thirdQuarter, scheme, ...change };
}

/** The workbook, of which Excel lets the line go no further, or the head that follows on it. */
function interrupted(workbook: FakeWorkbook, at: "line" | "head"): RecordWorkbook {
  let heads = 0;
  const busy = () => Promise.reject(new WorkbookFault("busy", "", "busy"));
  return {
    readLog: workbook.readLog,
    readParts: workbook.readParts,
    appendLog: at === "line" ? busy : workbook.appendLog,
    replacePart: (namespace, xml) => {
      heads += 1;
      return heads > 1 ? busy() : workbook.replacePart(namespace, xml);
    },
  };
}

function cell(workbook: FakeWorkbook, row: number, header: string): unknown {
  return workbook.log[row]?.[recordHeaders.indexOf(header)];
}

describe("a line of the log", () => {
  test("tells when, who, what, under which scheme, how many, and with which result", async () => {
    const workbook = new FakeWorkbook([]);
    const sheet = await appendRecord(
      workbook,
      entry({
        counts: { people: 613, graded: 589, exempt: 8, unsettled: 1, notGraded: 15, problems: 20 },
        mode: "values",
        resultFingerprint: "a".repeat(64),
        sheetFingerprint: "b".repeat(64),
      }),
    );
    expect(sheet).toBe("考核日志");
    expect(workbook.log[0]?.slice(0, -2)).toEqual([
      1,
      "2026-10-09 08:30",
      "2026Q3",
      "demonstration",
      2026,
      1,
      scheme.fingerprint,
      613,
      589,
      8,
      16,
      20,
      "数值",
      "写入",
      "张三",
      "",
      "a".repeat(64),
      "b".repeat(64),
      "",
    ]);
    expect(cell(workbook, 0, "本行校验码")).toMatch(/^[0-9a-f]{64}$/);
  });

  test("follows on the one before, and the log holds", async () => {
    const workbook = new FakeWorkbook([]);
    await appendRecord(workbook, schemeLoaded(scheme, null, at, ""));
    await appendRecord(workbook, entry());
    await appendRecord(workbook, entry({ event: "reopened", by: "", note: "补录" }));
    expect(cell(workbook, 1, "前一行校验码")).toBe(cell(workbook, 0, "本行校验码"));
    const review = await reviewLog(workbook, none);
    expect([review.lines, review.faults]).toEqual([3, []]);
    expect(lastPerson(review.log)).toBe("张三");
  });

  test("stays missing after it was deleted, whatever is written next", async () => {
    const workbook = new FakeWorkbook([]);
    for (let line = 0; line < 3; line += 1) await appendRecord(workbook, entry());
    workbook.log.splice(2, 1);
    await appendRecord(workbook, entry());
    expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "missing", from: 3, to: 3 }]);
  });

  test("that goes on after the head of the chain was lost says so for ever", async () => {
    const workbook = new FakeWorkbook([]);
    await appendRecord(workbook, entry());
    workbook.parts = [];
    await appendRecord(workbook, entry({ note: "重写" }));
    expect(cell(workbook, 1, "说明")).toBe("重写（链头记录缺失或损坏，自本行重建）");
    await appendRecord(workbook, entry());
    expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "restored", row: 1, number: 2 }]);
  });

  test("does not heal a chain whose end was cut off together with its head", async () => {
    const workbook = new FakeWorkbook([]);
    for (let line = 0; line < 4; line += 1) await appendRecord(workbook, entry());
    workbook.log.splice(2, 2);
    workbook.parts = [];
    await appendRecord(workbook, entry());
    await appendRecord(workbook, entry());
    expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "restored", row: 2, number: 3 }]);
  });

  test.each([
    ["before it stands on the sheet", "line", 1],
    ["before the head is moved on", "head", 2],
  ] as const)("whose writing was interrupted %s accuses nobody, then or later", async (_when, at, more) => {
    for (const before of [0, 2]) {
      const workbook = new FakeWorkbook([]);
      for (let line = 0; line < before; line += 1) await appendRecord(workbook, entry());
      await expect(appendRecord(interrupted(workbook, at), entry({ note: "断" }))).rejects.toMatchObject({
        code: "busy",
      });
      expect((await reviewLog(workbook, none)).faults).toEqual([]);
      await appendRecord(workbook, entry({ note: "再写" }));
      const { log, faults } = await reviewLog(workbook, none);
      const number = before + more;
      expect([log?.rows.length, faults]).toEqual([number, []]);
      workbook.log.pop();
      expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "missing", from: number, to: number }]);
    }
  });

  test("that nobody announced is found out after an interruption too", async () => {
    const workbook = new FakeWorkbook([]);
    await appendRecord(workbook, entry());
    await expect(appendRecord(interrupted(workbook, "head"), entry())).rejects.toThrow();
    workbook.log[1] = chainedLine(String(workbook.log[0]?.at(-1)), { number: 2, note: "伪造" });
    expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "beyond", row: 1, number: 2 }]);
  });

  test("that goes on after a lost head is not announced: interrupted, the loss is still told", async () => {
    const workbook = new FakeWorkbook([]);
    for (let line = 0; line < 3; line += 1) await appendRecord(workbook, entry());
    workbook.log.pop();
    workbook.parts = [];
    await expect(appendRecord(interrupted(workbook, "line"), entry())).rejects.toThrow();
    expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "noHead" }]);
    await appendRecord(workbook, entry());
    expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "restored", row: 2, number: 3 }]);
  });

  test("that is asked for while another is being written waits for it, even where that one fails", async () => {
    const workbook = new FakeWorkbook([]);
    await Promise.all(["甲", "乙", "丙"].map((note) => appendRecord(workbook, entry({ note }))));
    const append = jest.spyOn(workbook, "appendLog").mockRejectedValueOnce(new WorkbookFault("busy", "", "busy"));
    const outcomes = await Promise.allSettled(["断", "丁"].map((note) => appendRecord(workbook, entry({ note }))));
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
    append.mockRestore();
    expect([0, 1, 2, 3].map((row) => cell(workbook, row, "说明"))).toEqual(["甲", "乙", "丙", "丁"]);
    expect((await reviewLog(workbook, none)).faults).toEqual([]);
  });

  test("does not read as begun anew because a person entered those words", async () => {
    const workbook = new FakeWorkbook([]);
    for (const note of ["链头记录缺失或损坏，自本行重建", "见附件（链头记录缺失或损坏，自本行重建）"])
      await appendRecord(workbook, entry({ note }));
    expect(cell(workbook, 1, "说明")).toBe("「见附件（链头记录缺失或损坏，自本行重建）」");
    expect((await reviewLog(workbook, none)).faults).toEqual([]);
  });

  test("goes on after a head that cannot be read", async () => {
    const workbook = new FakeWorkbook([]);
    await appendRecord(workbook, entry());
    workbook.parts = [`<record xmlns="${RECORD_NAMESPACE}">{"count":-1}</record>`];
    expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "noHead" }]);
    await appendRecord(workbook, entry());
    expect(cell(workbook, 1, "序号")).toBe(2);
    expect((await reviewLog(workbook, none)).faults).toEqual([{ kind: "restored", row: 1, number: 2 }]);
  });

  test.each([
    ["  张\n三\t ", "张 三"],
    ["=1+1", "=1+1"],
    ["\u0000a\u0007b", "a b"],
    ["长".repeat(600), "长".repeat(LONGEST_ENTRY)],
  ])("holds what a person entered as one line: %j", (entered, kept) => {
    expect(enteredText(entered)).toBe(kept);
  });
});

describe("the log against the register", () => {
  test("a freezing that only one of them knows is told", async () => {
    const workbook = new FakeWorkbook([]);
    await appendRecord(workbook, entry({ event: "frozen", note: "第 1 版", frozenFingerprint: "c".repeat(64) }));
    const { registerFaults } = await reviewLog(workbook, { ...none, damaged: 2 });
    expect(registerFaults.map((fault) => registerFaultText(fault).zh)).toEqual([
      "日志记有一次冻结（第 1 版），上报登记里却没有",
      "上报登记有 2 处已损坏，无法读取",
    ]);
  });
});
