import { ribbonCommands } from "../../src/commands/ribbonCommands";
import type { LateTargets } from "../../src/taskpane/lateTargets";
import { lateTargets } from "../../src/taskpane/lateTargets";

/** Pane and wizard that note what is asked of them. */
function noting(): { readonly targets: LateTargets; readonly asked: readonly string[] } {
  const asked: string[] = [];
  const note = (what: string) => (): Promise<void> => {
    asked.push(what);
    return Promise.resolve();
  };
  return {
    asked,
    targets: {
      pane: {
        open: (page) => asked.push(`open ${page}`),
        runCommand: (command) => note(command)(),
      },
      wizard: { runToCheck: note("check"), restart: note("grade") },
    },
  };
}

const showPane = (): Promise<void> => Promise.resolve();

describe("the ribbon's buttons before there is a pane", () => {
  test.each([
    ["kpiCheck", ["open wizard", "check"]],
    ["kpiGrade", ["open wizard", "grade"]],
    ["kpiRepair", ["repair"]],
    ["kpiValues", ["values"]],
  ] as const)("%s waits for the pane and then does its work", async (name, work) => {
    const { targets, asked } = noting();
    let open: (targets: LateTargets) => void = () => undefined;
    const opened = new Promise<LateTargets>((resolve) => {
      open = resolve;
    });
    const pressed = ribbonCommands({ ...lateTargets(() => opened), showPane })[name]();
    await Promise.resolve();
    expect(asked).toEqual([]);
    open(targets);
    await pressed;
    expect(asked).toEqual(work);
  });

  test("end without work where the pane does not open, which it tells itself", async () => {
    const { kpiCheck, kpiValues } = ribbonCommands({ ...lateTargets(() => Promise.resolve(null)), showPane });
    await expect(Promise.all([kpiCheck(), kpiValues()])).resolves.toEqual([undefined, undefined]);
  });
});
