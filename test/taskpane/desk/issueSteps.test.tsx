import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { Locale } from "../../../src/domain/values/text";
import { CheckStep } from "../../../src/taskpane/desk/CheckStep";
import { IssueStep } from "../../../src/taskpane/desk/issue/IssueStep";
import { beginDraft } from "../../../src/taskpane/desk/state/beginDraft";
import type { Desk } from "../../../src/taskpane/desk/state/desk";
import { createDesk } from "../../../src/taskpane/desk/state/desk";
import type { OpenDraft } from "../../../src/taskpane/desk/state/openDraft";
import { readDraftFile } from "../../../src/taskpane/desk/state/readDraftFile";
import type { PaneContent } from "../../../src/taskpane/hooks/usePane";
import { PaneContext } from "../../../src/taskpane/hooks/usePane";
import { translationsIn } from "../../support/translations";
import type { PaneServices } from "../../../src/taskpane/services";
import { ServerFault } from "../../../src/taskpane/state/fault";
import { readAnew } from "../../../src/taskpane/desk/state/readAnew";
import { demonstrationScheme } from "../../support/demonstrationScheme";
import { keyListText, seal, testKey } from "../../support/sealing";
import { fakeServices } from "../fakeServices";
import { schemeText } from "../sampleQuarter";

// A page that is drawn once has nothing to follow.
jest.mock("../../../src/taskpane/state/useStore", () => ({
  useStore: ({ get }: { readonly get: () => unknown }) => get(),
}));

/** A desk with a draft on it, before anything was read. */
function begun(server: Partial<PaneServices["server"]> = {}): {
  readonly desk: Desk;
  readonly open: OpenDraft;
  readonly services: PaneServices;
} {
  const fake = fakeServices({ part: null, schemes: {} }).services;
  const services = { ...fake, server: { ...fake.server, ...server } };
  const desk = createDesk(services);
  const file = readDraftFile("a.json", schemeText);
  if (!file.ok) throw new Error(file.reason.en);
  const open = beginDraft(file.known, "asIs", "", null);
  desk.dispatch({ type: "opened", open, step: "check" });
  return { desk, open, services };
}

const unreachable = { schemeFiles: () => Promise.reject(new ServerFault("schemes/index.json", "HTTP 503")) };

function drawn(step: ReactElement, services: PaneServices, locale: Locale): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={translationsIn(locale)}>
      <FluentProvider theme={webLightTheme}>
        <PaneContext.Provider value={{ services } as PaneContent}>{step}</PaneContext.Provider>
      </FluentProvider>
    </I18nextProvider>,
  );
}

/** Waits until the reading under way has ended. */
function read({ situation }: Desk): Promise<void> {
  return new Promise((resolve) => {
    const leave = situation.subscribe(() => {
      if (situation.get().state === "running") return;
      leave();
      resolve();
    });
  });
}

/** The check and the issue as they are drawn. */
function steps(
  { desk, open, services }: ReturnType<typeof begun>,
  locale: Locale = "zh-CN",
): { readonly check: string; readonly issue: string } {
  return {
    check: drawn(<CheckStep desk={desk} open={open} />, services, locale),
    issue: drawn(<IssueStep desk={desk} open={open} />, services, locale),
  };
}

describe("the check and the issue of a draft", () => {
  test("beside a bank that was read say that it may be issued, and ask for nothing else", async () => {
    const here = begun();
    await here.desk.readSituation();
    const { check, issue } = steps(here);
    expect(check).toContain("可以签发");
    expect(check + issue).not.toMatch(/没有与本行|正在读取本行/);
    expect(issue).not.toMatch(/我已用别的办法核对|读完本行的方案/);
  });

  test("say that nothing was compared while it is read, and issuing waits for it", () => {
    const { check, issue } = steps(begun());
    expect(check).not.toContain("可以签发");
    for (const shown of [check, issue]) expect(shown).toContain("正在读取本行的方案，还没有与它们对比");
    expect(issue).toContain("还缺：读完本行的方案");
    expect(issue).not.toContain("我已用别的办法核对");
  });

  test("say why nothing was compared where the server is not reached, and issuing is a decision of its own", async () => {
    const here = begun(unreachable);
    await here.desk.readSituation();
    const { check, issue } = steps(here);
    expect(check).not.toContain("可以签发");
    for (const shown of [check, issue]) {
      expect(shown).toContain("没有读到服务器上本行的方案");
      expect(shown).toContain("schemes/index.json");
      expect(shown).toContain("重新读取");
    }
    expect(issue).toMatch(/我已用别的办法核对：.*2026 年第 1 版.*demonstration/);
    expect(issue).toMatch(/还缺：.*另行核对的确认/);
    expect(issue).not.toContain("检查全部通过");
  });

  test("look for the key in the bank's list again once it was published", async () => {
    const list = { text: keyListText([]) };
    const here = begun({ keyList: () => Promise.resolve(list.text) });
    await here.desk.readSituation();
    const scheme = demonstrationScheme();
    const { key } = testKey();
    here.desk.dispatch({ type: "issued", issued: { scheme, seal: await seal(scheme), key, file: "a.json" } });
    const before = steps(here).issue;
    expect(before).toContain("还不在服务器的 keys.json 中");
    expect(before).toContain("重新读取");
    list.text = keyListText([key]);
    readAnew(here.desk);
    await read(here.desk);
    const after = steps(here).issue;
    expect(after).toContain("在银行的公钥清单中");
    expect(after).not.toContain("重新读取");
  });

  test("read once where a reading is under way", async () => {
    const asked: string[] = [];
    const here = begun({
      keyList: () => {
        asked.push("keys.json");
        return Promise.resolve(keyListText([]));
      },
    });
    readAnew(here.desk);
    readAnew(here.desk);
    await read(here.desk);
    expect(asked).toEqual(["keys.json"]);
  });

  test("say it in English too", async () => {
    const here = begun(unreachable);
    await here.desk.readSituation();
    const { check, issue } = steps(here, "en-US");
    expect(check).not.toContain("It may be issued");
    for (const shown of [check, issue]) expect(shown).toMatch(/schemes were not read from the server/);
    expect(issue).toMatch(/I checked by other means that the bank has issued no other content/);
  });
});
