import type { KnownScheme } from "../../../src/taskpane/desk/state/knownSchemes";
import { besideDraft } from "../../../src/taskpane/desk/state/knownSchemes";
import { demonstrationDocument } from "../../support/demonstrationScheme";

const draft = { ...demonstrationDocument(), version: 2 };

function known(change: Partial<KnownScheme>): KnownScheme {
  return { key: "", place: "file", document: draft, scheme: null, standing: "draft", file: "", ...change };
}

describe("the schemes beside a draft", () => {
  test("are not its own earlier states, from a file or the workbook", () => {
    expect(besideDraft([known({}), known({ place: "workbook" })], draft)).toEqual([]);
  });

  test("are drafts of the server, issued ones, and other versions or schemes", () => {
    const others = [
      known({ place: "server" }),
      known({ standing: "issued" }),
      known({ standing: "sealed" }),
      known({ document: { ...draft, version: 1 } }),
      known({ document: { ...draft, year: 2025 } }),
      known({ document: { ...draft, id: "other" } }),
    ];
    expect(besideDraft(others, draft)).toEqual(others);
  });
});
