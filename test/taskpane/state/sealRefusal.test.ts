import type { Scheme } from "../../../src/domain/scheme/scheme";
import { readScheme } from "../../../src/domain/scheme/scheme";
import type { Seal } from "../../../src/domain/seal/seal";
import { carriedScheme } from "../../../src/taskpane/state/carriedScheme";
import { createSchemePage } from "../../../src/taskpane/state/schemePage";
import { createWizard } from "../../../src/taskpane/state/createWizard";
import { followScheme } from "../../../src/taskpane/state/followScheme";
import { departures, wayOut } from "../../../src/taskpane/state/wayOut";
import type { Wizard } from "../../../src/taskpane/state/wizard";
import type { PaneSituation } from "../../../src/taskpane/state/paneSituation";
import { appraisalPartXml } from "../../../src/workflow/appraisalPart";
import { WorkbookFault } from "../../../src/workflow/ports";
import { standingFor } from "../../../src/workflow/scheme/schemeSituation";
import { issuedSchemeText } from "../../../src/workflow/seal/schemeFile";
import { demonstrationDocument } from "../../support/demonstrationScheme";
import { keyListText, seal } from "../../support/sealing";
import { fakeServices } from "../fakeServices";
import { recordHeaders } from "../../../src/workflow/record/recordLine";
import type { FakeOptions } from "../fakeServices";
import { schemeText } from "../sampleQuarter";
import { compareSchemes } from "../../../src/workflow/scheme/schemeComparison";

const third = { year: 2026, quarter: 3 } as const;
const fourth = { year: 2026, quarter: 4 } as const;

function schemeOf(change: Parameters<typeof demonstrationDocument>[0]): Scheme {
  const result = readScheme(demonstrationDocument(change));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.scheme;
}

const first = schemeOf(() => undefined);
/** In force from the fourth quarter on, with another coefficient. */
const second = schemeOf((document) => {
  document.version = 2;
  document.effective.from = "2026-10-01";
  document.change = { reason: { zh: "系数调整", en: "Another coefficient" } };
  const corporate = document.eva.assetClasses.find(({ coefficient }) => coefficient === "0.08");
  if (corporate !== undefined) corporate.coefficient = "0.09";
});
/** The first version with a weight that somebody changed. */
const tampered = schemeOf((document) => {
  document.eva.assetClasses[0]!.coefficient = "0.01";
});

let seals: { readonly first: Seal; readonly second: Seal };
beforeAll(async () => {
  seals = { first: await seal(first), second: await seal(second) };
});

const issuedFirst = (): Record<string, string> => ({
  "demonstration-2026-1.json": issuedSchemeText(first.document, seals.first),
});
const issuedBoth = (): Record<string, string> => ({
  ...issuedFirst(),
  "demonstration-2026-2.json": issuedSchemeText(second.document, seals.second),
});

function start(options: FakeOptions): ReturnType<typeof fakeServices> & { readonly wizard: Wizard } {
  const fake = fakeServices({ keyList: keyListText(), ...options });
  return { ...fake, wizard: createWizard(fake.services) };
}

function situationOf(wizard: Wizard): PaneSituation {
  const state = wizard.get();
  if (state.step !== "scheme" || state.work.state !== "done") throw new Error(`at ${state.step}, nothing read`);
  return state.work.value;
}

function stateOf(wizard: Wizard): string | undefined {
  const state = wizard.get();
  return state.step === "scheme" ? standingFor(situationOf(wizard), state.period)?.state : undefined;
}

describe("the first step of the wizard", () => {
  test("goes on with an issued scheme, whose results are no draft", async () => {
    const { wizard } = start({ part: appraisalPartXml(first.document, seals.first, third), schemes: issuedFirst() });
    await wizard.readScheme();
    expect(stateOf(wizard)).toBe("issued");
    await wizard.runToCheck();
    const state = wizard.get();
    expect(state.step).toBe("check");
    expect(state.step === "check" && state.basis.context.draft).toBeUndefined();
  });

  test("goes on with a draft, and marks all that comes of it", async () => {
    const { wizard } = start({ part: appraisalPartXml(first.document, null, third), schemes: {} });
    await wizard.runToCheck();
    await wizard.compute();
    const state = wizard.get();
    expect(state.step).toBe("compute");
    expect(state.step === "compute" && state.work.state === "done" && state.work.value.context.draft).toBe(true);
  });

  const refused: readonly (readonly [string, string, () => FakeOptions])[] = [
    [
      "an altered scheme under its old seal",
      "altered",
      () => ({ part: appraisalPartXml(tampered.document, seals.first, third), schemes: issuedFirst() }),
    ],
    [
      "an altered scheme whose seal was taken away",
      "altered",
      () => ({ part: appraisalPartXml(tampered.document, null, third), schemes: issuedFirst() }),
    ],
    [
      "a scheme under the seal of another",
      "altered",
      () => ({ part: appraisalPartXml(first.document, seals.second, third), schemes: issuedBoth() }),
    ],
    [
      "a seal whose key the bank does not list",
      "badSignature",
      () => ({
        part: appraisalPartXml(first.document, seals.first, third),
        schemes: issuedFirst(),
        keyList: keyListText([]),
      }),
    ],
    [
      "a list of keys that cannot be used",
      "badSignature",
      () => ({ part: appraisalPartXml(first.document, seals.first, third), schemes: issuedFirst(), keyList: "<html>" }),
    ],
    [
      "an old version for a quarter of the newer one",
      "withdrawn",
      () => ({ part: appraisalPartXml(first.document, seals.first, fourth), schemes: issuedBoth() }),
    ],
  ];
  test.each(refused)("refuses %s: nothing is settled, read or written", async (_name, state, options) => {
    const { wizard, record } = start(options());
    await wizard.runToCheck();
    expect(wizard.get().step).toBe("scheme");
    expect(stateOf(wizard)).toBe(state);
    expect(carriedScheme(wizard.get())).toMatchObject({ state: "unsound", standing: { state } });
    expect(record.recalculations).toBe(0);
  });

  test("judges anew for another quarter: an old version holds for the quarters before the newer one", async () => {
    const { wizard } = start({ part: appraisalPartXml(first.document, seals.first, fourth), schemes: issuedBoth() });
    await wizard.readScheme();
    expect(stateOf(wizard)).toBe("withdrawn");
    wizard.choosePeriod(third);
    expect(stateOf(wizard)).toBe("issued");
    await wizard.settleBasis();
    expect(wizard.get().step).toBe("data");
    wizard.goBack("scheme");
    wizard.choosePeriod(fourth);
    await wizard.settleBasis();
    expect(wizard.get().step).toBe("scheme");
  });

  test("goes on once the scheme that it offers is loaded, with its seal", async () => {
    const { wizard, record } = start({
      part: appraisalPartXml(tampered.document, seals.first, third),
      schemes: issuedBoth(),
    });
    await wizard.readScheme();
    const offered = wayOut(situationOf(wizard), third);
    expect(offered?.document.version).toBe(1);
    await wizard.loadScheme(offered!);
    expect(stateOf(wizard)).toBe("issued");
    expect(record.part).toContain("<seal>");
    await wizard.settleBasis();
    expect(wizard.get().step).toBe("data");
  });
});

describe("a scheme that changes while somebody grades", () => {
  const part = (): string => appraisalPartXml(first.document, seals.first, third);

  test("is seen before the data are checked again: the wizard is back at its first step and says so", async () => {
    const { wizard, record } = start({ part: part(), schemes: issuedFirst() });
    await wizard.runToCheck();
    record.part = appraisalPartXml(tampered.document, seals.first, third);
    await wizard.check();
    expect(wizard.get()).toMatchObject({ step: "scheme", changed: true, period: third });
    expect(stateOf(wizard)).toBe("altered");
  });

  test("is seen before anything is written", async () => {
    const { wizard, record } = start({ part: part(), schemes: issuedFirst() });
    await wizard.runToCheck();
    await wizard.compute();
    wizard.review();
    wizard.toWriting();
    record.part = appraisalPartXml(first.document, null, third);
    await wizard.write();
    expect(wizard.get()).toMatchObject({ step: "scheme", changed: true });
    expect(record.sheets).toEqual([]);
  });

  test("that cannot be read leaves the step where it is, with the fault", async () => {
    const { wizard, record } = start({ part: part(), schemes: issuedFirst() });
    await wizard.runToCheck();
    record.refuse = { readPart: new WorkbookFault("busy", "方案", "editing") };
    await wizard.check();
    expect(wizard.get()).toMatchObject({ step: "check", work: { state: "failed", fault: { code: "busy" } } });
  });

  test("found by the scheme page has the wizard begin anew, another reading of the same does not", async () => {
    const { wizard, services, record } = start({ part: part(), schemes: issuedFirst() });
    await wizard.runToCheck();
    const page = createSchemePage(
      services,
      () => undefined,
      (situation) => {
        followScheme(wizard, situation);
      },
    );
    await page.read();
    expect(wizard.get().step).toBe("check");
    record.part = appraisalPartXml(tampered.document, seals.first, third);
    await page.read();
    expect(wizard.get().step).toBe("scheme");
  });
});

describe("the way out of a scheme that may not compute", () => {
  const situation = async (options: FakeOptions): Promise<PaneSituation> => {
    const { wizard } = start(options);
    await wizard.readScheme();
    return situationOf(wizard);
  };

  test("is the newest issued version in force in the quarter", async () => {
    const found = await situation({
      part: appraisalPartXml(tampered.document, null, third),
      schemes: { ...issuedBoth(), "other.json": schemeText.replace('"id": "demonstration"', '"id": "other"') },
    });
    expect(wayOut(found, third)?.document.version).toBe(1);
    expect(wayOut(found, fourth)?.document.version).toBe(2);
    expect(wayOut(found, null)?.document.version).toBe(2);
  });

  test("is the bank's draft where it issued none of that name, and nothing where it has none", async () => {
    const carried = appraisalPartXml(tampered.document, seals.first, third);
    const drafts = await situation({ part: carried, schemes: { "demonstration-2026-1.json": schemeText } });
    expect(wayOut(drafts, third)).toMatchObject({ seal: null, fingerprint: first.fingerprint });
    expect(wayOut(await situation({ part: carried, schemes: {} }), third)).toBeNull();
    expect(wayOut(await situation({ part: null, schemes: issuedFirst() }), third)).toBeNull();
  });

  test("what differs is told against the version that was sealed, not the newest", async () => {
    const found = await situation({
      part: appraisalPartXml(tampered.document, seals.first, third),
      schemes: issuedBoth(),
    });
    const { carried, issued } = departures(found)!;
    expect(issued.document.version).toBe(1);
    expect(compareSchemes(carried, issued).map(({ path, found: here, expected }) => [path, here, expected])).toEqual([
      ["eva.assetClasses[0].coefficient", "0.01", first.document.eva.assetClasses[0]!.coefficient],
    ]);
  });
});

describe("a scheme file of the person's own", () => {
  const file = (
    content: string,
    name = "scheme.json",
  ): { name: string; size: number; text: () => Promise<string> } => ({
    name,
    size: content.length,
    text: () => Promise.resolve(content),
  });

  test("that is issued is judged, shown and loaded with its seal", async () => {
    const { services, record } = start({ part: null, schemes: {} });
    const page = createSchemePage(
      services,
      () => undefined,
      () => undefined,
      () => "张三",
    );
    await page.read();
    await page.chooseFile(file(issuedSchemeText(first.document, seals.first)));
    const chosen = page.get().file;
    expect(chosen).toMatchObject({ name: "scheme.json", standing: { state: "issued" } });
    expect(record.part).toBeNull();
    await page.load(chosen !== null && "scheme" in chosen ? chosen.scheme : fail());
    const { work, file: after } = page.get();
    expect(after).toBeNull();
    expect(work.state === "done" && work.value.standing?.state).toBe("issued");
    expect(record.log.at(-1)?.[recordHeaders.indexOf("经办人")]).toBe("张三");
  });

  test("that is a draft may be loaded, and is one afterwards", async () => {
    const { services } = start({ part: null, schemes: {} });
    const page = createSchemePage(services, () => undefined);
    await page.read();
    await page.chooseFile(file(schemeText));
    expect(page.get().file).toMatchObject({ standing: { state: "draft" } });
  });

  const unsound: readonly (readonly [string, string, () => string])[] = [
    ["altered", "altered", () => issuedSchemeText(tampered.document, seals.first)],
    ["superseded", "withdrawn", () => issuedSchemeText(first.document, seals.first)],
    [
      "badly signed",
      "badSignature",
      () => issuedSchemeText(first.document, { ...seals.first, signature: seals.second.signature }),
    ],
  ];
  test.each(unsound)("that is %s is told as such", async (_name, state, content) => {
    const { services } = start({
      part: appraisalPartXml(second.document, seals.second, fourth),
      schemes: issuedBoth(),
    });
    const page = createSchemePage(services, () => undefined);
    await page.read();
    await page.chooseFile(file(content()));
    expect(page.get().file).toMatchObject({ standing: { state } });
  });

  test("that is no scheme is told with every issue", async () => {
    const { services } = start({ part: null, schemes: {} });
    const page = createSchemePage(services, () => undefined);
    await page.read();
    await page.chooseFile(file('{"format":1}'));
    const chosen = page.get().file;
    expect(chosen !== null && "issues" in chosen && chosen.issues.length).toBeGreaterThan(3);
    await page.chooseFile({ ...file("{}"), size: 3_000_000, text: () => Promise.reject(new Error("was read")) });
    expect(page.get().file).toMatchObject({ issues: [{ message: { zh: expect.stringContaining("3 MB") as string } }] });
  });
});

function fail(): never {
  throw new Error("no scheme was found");
}
