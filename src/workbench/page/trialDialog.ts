import { element } from "./element";
import type { Language, PageTexts } from "./pageTexts";
import type { TrialSummary } from "./trialFiles";
import { TrialProblem, clearTrial, putTrialFile, readTrial } from "./trialFiles";

/** The menu of the trial deployment: a button, and the dialog that it opens. */
export interface TrialDialog {
  readonly button: HTMLButtonElement;
  readonly dialog: HTMLDialogElement;
  show(texts: PageTexts, language: Language): void;
}

/** Builds the menu; `changed` is told after files went in or out. Without a site that takes files the button stays hidden. */
export function trialDialog(changed: () => void): TrialDialog {
  let language: Language = "zh-CN";
  let texts: PageTexts | null = null;
  let content: TrialSummary | null = null;

  const chooser = element("input", {
    type: "file",
    accept: ".json,application/json",
    multiple: true,
    hidden: true,
    change: () => {
      const files = [...(chooser.files ?? [])];
      chooser.value = "";
      if (files.length > 0) void put(files);
    },
  });
  const heading = element("h2", { id: "trial-title" });
  const lead = element("p");
  const list = element("ul");
  const empty = element("p", { class: "quiet" });
  const problem = element("p", { class: "problem", role: "alert" });
  const add = element("button", { class: "primary", type: "button", click: () => chooser.click() });
  const reset = element("button", { class: "plain", type: "button", click: () => void clear() });
  const close = element("button", { class: "plain", type: "button", click: () => dialog.close() });
  const dialog = element(
    "dialog",
    { class: "trial", "aria-labelledby": "trial-title" },
    heading,
    lead,
    list,
    empty,
    problem,
    element("div", { class: "actions" }, add, reset, close),
    chooser,
  );
  const button = element("button", {
    class: "plain",
    type: "button",
    id: "trial",
    hidden: true,
    click: () => {
      problem.textContent = "";
      dialog.showModal();
    },
  });

  function draw(): void {
    if (texts === null) return;
    const count = content === null ? 0 : content.keys.length + content.withdrawn.length + content.schemes.length;
    heading.textContent = texts.trial;
    lead.textContent = texts.trialLead;
    empty.textContent = texts.trialEmpty;
    empty.hidden = count > 0;
    add.textContent = texts.trialAdd;
    reset.textContent = texts.trialReset;
    reset.disabled = count === 0;
    close.textContent = texts.close;
    button.textContent = count === 0 ? texts.trial : `${texts.trial} (${count})`;
    button.title = texts.trialTip;
    button.hidden = content === null;
    list.replaceChildren(...lines(content, texts, language).map((line) => element("li", {}, line)));
  }

  async function put(files: readonly File[]): Promise<void> {
    const refused: string[] = [];
    for (const file of files) {
      try {
        content = await putTrialFile(await file.text());
      } catch (error) {
        refused.push(`${file.name}: ${reasonOf(error)}`);
      }
    }
    problem.textContent = refused.join("\n");
    draw();
    if (refused.length < files.length) changed();
  }

  async function clear(): Promise<void> {
    try {
      content = await clearTrial();
      problem.textContent = "";
    } catch (error) {
      problem.textContent = reasonOf(error);
      return;
    } finally {
      draw();
    }
    changed();
  }

  function reasonOf(error: unknown): string {
    if (error instanceof TrialProblem) return language === "en-US" ? error.reason.en : error.reason.zh;
    return (error as Error).message;
  }

  // A site that cannot be asked takes nothing.
  void readTrial()
    .catch(() => null)
    .then((found) => {
      content = found;
      draw();
    });

  return {
    button,
    dialog,
    show(next, nextLanguage) {
      texts = next;
      language = nextLanguage;
      draw();
    },
  };
}

/** What is in, a line each. */
function lines(content: TrialSummary | null, texts: PageTexts, language: Language): readonly string[] {
  if (content === null) return [];
  const short = (fingerprint: string): string => fingerprint.slice(0, 8);
  return [
    ...content.keys.map(({ id, algorithm, owner, revoked }) => {
      const name = language === "en-US" ? owner.en : owner.zh;
      return `${texts.trialKey} ${id} · ${name} · ${algorithm}${revoked ? ` · ${texts.trialRevoked}` : ""}`;
    }),
    ...content.schemes.map(
      ({ id, year, version, fingerprint, sealed }) =>
        `${sealed ? texts.trialIssued : texts.trialDraft} ${id} ${year}-${version} · ${short(fingerprint)}`,
    ),
    ...content.withdrawn.map((fingerprint) => `${texts.trialWithdrawn} ${short(fingerprint)}`),
  ];
}
