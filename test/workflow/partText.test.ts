import fc from "fast-check";
import { readAppraisalPart } from "../../src/workflow/appraisalPart";
import { readJsonPart } from "../../src/workflow/jsonPart";
import { partText, readPartText } from "../../src/workflow/partText";

describe("the text of a custom XML part", () => {
  test("comes back as it was put in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (words) => {
        expect(readPartText(partText(words))).toBe(words);
      }),
    );
  });

  test("may hold the five entities of XML and numbered characters", () => {
    expect(readPartText("&lt;&gt;&amp;&quot;&apos;&#20013;&#x4E2D;")).toBe("<>&\"'中中");
  });

  test.each(["toString", "constructor", "valueOf", "hasOwnProperty", "__proto__", "evil", "#x110000", "#99999999999"])(
    "is refused with an entity that stands for nothing: &%s;",
    (name) => {
      expect(readPartText(`"&${name};"`)).toBeNull();
      expect(readJsonPart("urn:test:1", "entry", `<entry xmlns="urn:test:1">"&${name};"</entry>`)).toBeUndefined();
      const part = `<appraisal xmlns="urn:kpi-appraisal:scheme:1"><scheme>&${name};</scheme></appraisal>`;
      expect(readAppraisalPart(part)).toBeNull();
    },
  );
});
