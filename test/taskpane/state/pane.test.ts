import { createPane } from "../../../src/taskpane/state/pane";
import { WorkbookFault } from "../../../src/workflow/ports";
import { fakeServices } from "../fakeServices";

describe("the pane around the wizard", () => {
  test("tells how many formulas a command worked on", async () => {
    const pane = createPane(fakeServices().services);
    await pane.runCommand("repair");
    expect(pane.get().notice).toEqual({ kind: "done", command: "repair", count: 12 });
    pane.dismiss();
    expect(pane.get().notice).toBeNull();
  });

  test("tells why a command failed", async () => {
    const { services, record } = fakeServices();
    const pane = createPane(services);
    record.refuse = { convertToValues: new WorkbookFault("protected", "考核结果", "locked") };
    await pane.runCommand("values");
    expect(pane.get().notice).toEqual({
      kind: "failed",
      what: "values",
      fault: { code: "protected", place: "考核结果", message: "locked" },
    });
  });

  test("a command can be stopped while it runs", async () => {
    const { services, record } = fakeServices();
    const pane = createPane(services);
    record.delay = () => {
      pane.stop();
      return Promise.resolve();
    };
    await pane.runCommand("values");
    expect(pane.get().notice).toMatchObject({ kind: "failed", fault: { code: "stopped" } });
  });

  test("shows a cell, and says so where the sheet is gone", async () => {
    const { services, record } = fakeServices();
    const pane = createPane(services);
    await pane.show({ sheet: "客户经理", address: "E12" });
    expect(record.selected).toEqual([{ sheet: "客户经理", address: "E12" }]);
    record.refuse = { select: new WorkbookFault("notFound", "客户经理", "gone") };
    await pane.show({ sheet: "客户经理", address: "E12" });
    expect(pane.get().notice).toMatchObject({ kind: "failed", what: "select", fault: { code: "notFound" } });
  });

  test("a formula goes into the active cell, and the pane says which", async () => {
    const { services, record } = fakeServices();
    const pane = createPane(services);
    await pane.insertFormula("=KPI.EVA(A2,B2,C2)", "sample");
    expect(record.formulas).toEqual(["=KPI.EVA(A2,B2,C2)"]);
    expect(pane.get().notice).toEqual({
      kind: "inserted",
      place: { sheet: "Sheet1", address: "B2" },
      from: "sample",
    });
  });
});
