import { refusal, testHost } from "../testHost";
import type { TestHost } from "../testHost";

describe("the host is as strict as Excel", () => {
  let host: TestHost;
  let excel: typeof Excel;

  beforeEach(() => {
    host = testHost();
    excel = host.globals.Excel;
  });
  afterEach(() => {
    host.dispose();
  });

  test("a property that was not loaded cannot be read", async () => {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      expect(await refusal(() => range.values)).toBe("PropertyNotLoaded");
      range.load("values");
      expect(await refusal(() => range.values)).toBe("PropertyNotLoaded");
      await context.sync();
      expect(range.values).toEqual([[""]]);
      expect(await refusal(() => range.address)).toBe("PropertyNotLoaded");
    });
  });

  test("a write takes effect with sync, not before", async () => {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.values = [[7]];
      expect(host.state.grid.values("sheet1", { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[""]]);
      await context.sync();
      expect(host.state.grid.values("sheet1", { row: 0, column: 0, rows: 1, columns: 1 })).toEqual([[7]]);
    });
  });

  test("an array of the wrong size is refused, and what was asked before it stays done", async () => {
    const code = await refusal(() =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").values = [["done"]];
        sheet.getRange("B1:B2").values = [["only one"]];
        sheet.getRange("C1").values = [["never"]];
        await context.sync();
      }),
    );
    expect(code).toBe("InvalidArgument");
    expect(host.state.grid.values("sheet1", { row: 0, column: 0, rows: 1, columns: 3 })).toEqual([["done", "", ""]]);
  });

  test("a formula that breaks off is refused, and one that ends in a text is not", async () => {
    const enter = (formula: string) =>
      excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
        cell.formulas = [[formula]];
        cell.load("values");
        await context.sync();
        return cell.values;
      });
    for (const broken of ["=1+", "=SUM(1", '="a']) expect(await refusal(() => enter(broken))).toBe("InvalidArgument");
    expect(await enter('=1&"元"')).toEqual([["1元"]]);
  });

  test("an address that is none is refused", async () => {
    const read = (address: string) =>
      refusal(() =>
        excel.run((context) => context.sync(void context.workbook.worksheets.getItem("Sheet1").getRange(address))),
      );
    expect(await read("no such place!")).toBe("InvalidArgument");
    expect(await read("A0")).toBe("InvalidArgument");
    expect(await read("XFE1")).toBe("InvalidArgument");
  });

  test("a missing item is refused or is a null object, as asked", async () => {
    expect(
      await refusal(() => excel.run((context) => context.sync(void context.workbook.tables.getItem("没有")))),
    ).toBe("ItemNotFound");
    await excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject("没有");
      const sheet = context.workbook.worksheets.getItemOrNullObject("Sheet1");
      expect(await refusal(() => table.isNullObject)).toBe("PropertyNotLoaded");
      const range = table.getRange();
      await context.sync();
      expect([table.isNullObject, range.isNullObject, sheet.isNullObject]).toEqual([true, true, false]);
      table.name = "x";
      expect(await refusal(() => context.sync())).toBe("ItemNotFound");
    });
  });

  test("a name that is taken or not allowed is refused", async () => {
    const attempt = (act: (book: Excel.Workbook) => void) =>
      refusal(() =>
        excel.run(async (context) => {
          act(context.workbook);
          await context.sync();
        }),
      );
    expect(await attempt((book) => book.worksheets.add("SHEET1"))).toBe("ItemAlreadyExists");
    expect(await attempt((book) => book.worksheets.add("a/b"))).toBe("InvalidArgument");
    expect(
      await attempt((book) => {
        book.tables.add("Sheet1!A1:B2", true).name = "有 空格";
      }),
    ).toBe("InvalidArgument");
    expect(
      await attempt((book) => {
        book.tables.add("Sheet1!D1:E2", true).name = "表一";
        book.tables.add("Sheet1!G1:H2", true).name = "表一";
      }),
    ).toBe("ItemAlreadyExists");
    expect(await attempt((book) => book.tables.add("Sheet1!E2:F3", true))).toBe("InvalidArgument");
  });

  test("locked cells of a protected sheet are refused, unlocked ones are not", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({}, "secret");
      sheet.getRange("B1").values = [["free"]];
      await context.sync();
      sheet.getRange("A1").values = [["locked"]];
      expect(await refusal(() => context.sync())).toBe("AccessDenied");
      sheet.getRange("B1").format.fill.color = "#FF0000";
      expect(await refusal(() => context.sync())).toBe("AccessDenied");
      sheet.protection.unprotect("wrong");
      expect(await refusal(() => context.sync())).toBe("AccessDenied");
      sheet.protection.unprotect("secret");
      sheet.getRange("A1").values = [["open"]];
      const range = sheet.getRange("A1:B1").load("values");
      await context.sync();
      expect(range.values).toEqual([["open", "free"]]);
    });
  });

  test("text that looks like a number becomes one, unless the cell is text or an apostrophe leads", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("D1").numberFormat = [["@"]];
      sheet.getRange("A1:G1").values = [["1,234.5", "12%", "'007", "008", "2026-07-01", "true", "2000万"]];
      const range = sheet.getRange("A1:G1").load("values,valueTypes,text,numberFormat");
      await context.sync();
      expect(range.values).toEqual([[1234.5, 0.12, "007", "008", 46204, true, "2000万"]]);
      expect(range.valueTypes).toEqual([["Double", "Double", "String", "String", "Double", "Boolean", "String"]]);
      expect(range.text[0]?.slice(1, 4)).toEqual(["12%", "007", "008"]);
    });
  });

  test("null leaves a cell as it is, an empty text empties it, one value fills the range", async () => {
    await excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").values = [[null, "", 4]];
      sheet.getRange("A2:B3").values = 5 as unknown as number[][];
      const range = sheet.getRange("A1:C3").load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, "", 4],
        [5, 5, ""],
        [5, 5, ""],
      ]);
    });
  });

  test("errors read as their text and formulas read back as they were written", async () => {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1");
      range.formulas = [["=1/0", "=NA()", "=SUM(1,2)"]];
      await context.sync();
      range.load("values,formulas,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["#DIV/0!", "#N/A", 3]]);
      expect(range.formulas).toEqual([["=1/0", "=NA()", "=SUM(1,2)"]]);
      expect(range.valueTypes).toEqual([["Error", "Error", "Double"]]);
      range.getCell(0, 0).formulas = [["=SUM(1"]];
      expect(await refusal(() => context.sync())).toBe("InvalidArgument");
    });
  });

  test("objects of another context, or of a run that has ended, are refused", async () => {
    let kept: Excel.Range | null = null;
    await excel.run(async (context) => {
      kept = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      await context.sync();
    });
    const old = kept as unknown as Excel.Range;
    expect(
      await refusal(() =>
        excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange("B1").copyFrom(old);
          await context.sync();
        }),
      ),
    ).toBe("InvalidRequestContext");
    old.values = [[1]];
    expect(await refusal(() => old.context.sync())).toBe("InvalidObjectPath");
  });

  test("a tracked object lives on after its run", async () => {
    const kept = await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    await excel.run(kept, async (context) => {
      kept.values = [["again"]];
      kept.load("values");
      await context.sync();
    });
    expect(kept.values).toEqual([["again"]]);
  });

  test("what the host does not have throws and says so", async () => {
    await excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      expect(() => range.getImage()).toThrow(
        "NotImplemented: Range.getImage is not in the workbook's host".replace("workbook", "workbench"),
      );
      expect(() => context.workbook.pivotTables).toThrow("Workbook.pivotTables");
      expect(() => excel.postprocessBindingDescriptor).toThrow("Excel.postprocessBindingDescriptor");
      range.load("linkedDataTypeState");
      expect(await refusal(() => context.sync())).toBe("NotImplemented");
    });
  });

  test("a batch that returns no promise is refused", async () => {
    const batch = (() => undefined) as unknown as (context: Excel.RequestContext) => Promise<void>;
    expect(await refusal(() => excel.run(batch))).toBe("RunMustReturnPromise");
  });

  test("the result of a method cannot be read before sync", async () => {
    await excel.run(async (context) => {
      const count = context.workbook.worksheets.getCount();
      expect(await refusal(() => count.value)).toBe("ValueNotLoaded");
      await context.sync();
      expect(count.value).toBe(1);
    });
  });
});

describe("the host on the web", () => {
  test("requests and answers over five megabytes are refused", async () => {
    const host = testHost("web");
    const { Excel: excel } = host.globals;
    const line = ["x".repeat(30_000)];
    const code = await refusal(() =>
      excel.run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200").values = Array.from(
          { length: 200 },
          () => line,
        );
        await context.sync();
      }),
    );
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    const read = await refusal(() =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        for (let part = 0; part < 2; part++) {
          sheet.getRange(`A${part * 100 + 1}:A${part * 100 + 100}`).values = Array.from({ length: 100 }, () => line);
          await context.sync();
        }
        sheet.getRange("A1:A200").load("values");
        await context.sync();
      }),
    );
    expect(read).toBe("ResponsePayloadSizeLimitExceeded");
    host.dispose();
  });
});
