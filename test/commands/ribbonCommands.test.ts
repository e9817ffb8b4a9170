import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ribbonCommands } from "../../src/commands/ribbonCommands";
import type { Commands } from "../../src/commands/ribbonCommands";
import type { Pane } from "../../src/taskpane/state/pane";
import { createPane } from "../../src/taskpane/state/pane";
import type { Wizard } from "../../src/taskpane/state/wizard";
import { createWizard } from "../../src/taskpane/state/createWizard";
import { fakeServices } from "../taskpane/fakeServices";

function ribbon(): {
  readonly commands: Commands;
  readonly pane: Pane;
  readonly wizard: Wizard;
  readonly shown: () => number;
} {
  const { services } = fakeServices();
  const pane = createPane(services);
  const wizard = createWizard(services);
  let shown = 0;
  const showPane = (): Promise<void> => {
    shown += 1;
    return Promise.resolve();
  };
  return { commands: ribbonCommands({ pane, wizard, showPane }), pane, wizard, shown: () => shown };
}

describe("the ribbon buttons", () => {
  test("the commands are those that the manifest names", () => {
    const manifest = readFileSync(resolve("manifest.xml"), "utf8");
    const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map((match) => match[1]);
    expect(Object.keys(ribbon().commands).sort()).toEqual([...new Set(named)].sort());
  });

  test("check shows the pane at the check, from whatever page is open", async () => {
    const { commands, pane, wizard, shown } = ribbon();
    pane.open("about");
    await commands.kpiCheck();
    expect([shown(), pane.get().page, wizard.get().step]).toEqual([1, "wizard", "check"]);
  });

  test("grade shows the pane at the beginning of the wizard", async () => {
    const { commands, wizard, shown } = ribbon();
    await wizard.runToCheck();
    await commands.kpiGrade();
    expect([shown(), wizard.get().step]).toEqual([1, "scheme"]);
  });

  test.each([
    ["kpiRepair", "repair"],
    ["kpiValues", "values"],
  ] as const)("%s tells in the pane how many formulas it worked on", async (name, command) => {
    const { commands, pane, shown } = ribbon();
    await commands[name]();
    expect([shown(), pane.get().notice]).toEqual([1, { kind: "done", command, count: 12 }]);
  });
});
