import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { SealStanding } from "../../../src/domain/seal/sealStanding";
import { unsealed } from "../../../src/domain/seal/sealStanding";
import { text } from "../../../src/domain/values/text";
import type { Locale } from "../../../src/domain/values/text";
import { PersonHistory } from "../../../src/taskpane/archive/PersonHistory";
import { translationsIn } from "../../support/translations";
import type { ArchivedFile } from "../../../src/workflow/archive/archivedFile";
import { findPeople, personHistory } from "../../../src/workflow/archive/personHistory";
import { frozenQuarter } from "../../support/frozenExample";
import { archived } from "../../workflow/archive/archiveExample";

let frozen: ArchivedFile;

beforeAll(async () => {
  frozen = await archived("城东.xlsx", (await frozenQuarter()).bytes);
});

/** The file as if its scheme stood so, and it were another version. */
function judged(standing: SealStanding | null, version = 1): ArchivedFile {
  const { reading, source } = frozen;
  if (reading.state !== "frozen") throw new Error(reading.state);
  const own = { ...reading.own, version, fingerprint: String(version).repeat(64) };
  return { source, reading: { ...reading, standing, own } };
}

/** The history of one person as it is drawn. */
function drawn(files: readonly ArchivedFile[], locale: Locale = "zh-CN"): string {
  const [person] = findPeople(files, "B001");
  if (person === undefined) throw new Error("nobody");
  return renderToStaticMarkup(
    <I18nextProvider i18n={translationsIn(locale)}>
      <FluentProvider theme={webLightTheme}>
        <PersonHistory person={person} entries={personHistory(files, "B001")} onAppeal={() => undefined} />
      </FluentProvider>
    </I18nextProvider>,
  );
}

const issued: SealStanding = { ...unsealed, state: "issued" };
const altered: SealStanding = { ...unsealed, state: "altered", reason: text("权重与签发的不同", "Other weights") };

describe("the history of a person", () => {
  test("names the state of a scheme that is not issued, with the reason; of an issued one nothing", () => {
    expect(drawn([judged(issued)])).not.toContain("方案状态");
    expect(drawn([judged(altered)])).toMatch(/方案状态.*已改动.*权重与签发的不同/);
    expect(drawn([judged(altered)], "en-US")).toMatch(/State of the scheme.*Altered.*Other weights/);
    expect(drawn([judged(unsealed)])).toMatch(/方案状态.*草案/);
    expect(drawn([judged(null)])).toContain("签章无从核验");
  });

  test("asks about a higher version that takes nobody's place, and leaves the one before as it is", () => {
    const shown = drawn([judged(issued), judged(altered, 9)]);
    expect(shown).toContain("第 9 版的方案不能确认，不取代第 1 版");
    expect(shown).not.toContain("已有第 9 版");
  });

  test("asks where the quarter before says another grade than the last one stated", () => {
    const earlier = judged(issued, 7);
    const { reading } = earlier;
    if (reading.state !== "frozen") throw new Error(reading.state);
    const results = reading.own.results.map((one) => ({ ...one, finalGrade: "junior", settledGrade: "junior" }));
    const before = { ...earlier, reading: { ...reading, own: { ...reading.own, period: "2026Q2", results } } };
    expect(drawn([judged(issued), before])).toContain("手上的 2026Q2 是初级客户经理，变动应据此核对");
    expect(drawn([judged(issued), before], "en-US")).toContain(
      "2026Q2 in hand says Junior manager; check the movement",
    );
    expect(drawn([judged(issued)])).not.toContain("变动应据此核对");
  });
});
