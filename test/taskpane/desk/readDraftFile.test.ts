import { readDraftFile } from "../../../src/taskpane/desk/state/readDraftFile";
import { issuedSchemeText } from "../../../src/workflow/seal/schemeFile";
import { demonstrationDocument, demonstrationScheme, demonstrationText } from "../../support/demonstrationScheme";
import { seal } from "../../support/sealing";

describe("opening a scheme file", () => {
  test("a saved draft is a draft", () => {
    const read = readDraftFile("a.json", demonstrationText);
    expect(read.ok && [read.known.standing, read.known.scheme?.document.id, read.known.file]).toEqual([
      "draft",
      "demonstration",
      "a.json",
    ]);
  });

  test("an issued scheme bears a seal, which nobody has verified yet", async () => {
    const scheme = demonstrationScheme();
    const read = readDraftFile("b.json", issuedSchemeText(scheme.document, await seal(scheme)));
    expect(read.ok && [read.known.standing, read.known.document]).toEqual(["sealed", scheme.document]);
  });

  test("a draft that still has faults is opened with them", () => {
    const document = demonstrationDocument();
    const faulty = { ...document, eva: { ...document.eva, expectedReturn: "" } };
    const read = readDraftFile("c.json", JSON.stringify(faulty));
    expect(read.ok && [read.known.scheme, read.known.document]).toEqual([null, faulty]);
  });

  test("one in which a name stands twice is refused, as nobody can say which value was meant", () => {
    const twice = demonstrationText.replace('"year":', '"year": 2025, "year":');
    const read = readDraftFile("e.json", twice);
    expect(read.ok ? "" : read.reason.zh).toMatch(/^year：「year」写了两次/);
  });

  test.each([
    ["no JSON", "not json {"],
    ["nothing", ""],
    ["a list", "[1,2]"],
    ["a number", "5"],
    ["null", "null"],
    ["another file of the site", '{"format":1,"keys":[],"withdrawn":[]}'],
    ["an envelope without a scheme", '{"scheme":null,"seal":null}'],
  ])("%s is no scheme file, and the reason says what would be right", (_what, json) => {
    const read = readDraftFile("d.json", json);
    expect(read.ok).toBe(false);
    expect(read.ok ? "" : read.reason.zh).toContain("请选");
  });
});
