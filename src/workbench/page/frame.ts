import { element } from "./element";
import { enableResize } from "./enableResize";
import { leastPaneWidth } from "./pageSettings";
import type { PageSettings, PageTheme } from "./pageSettings";
import type { PageTexts } from "./pageTexts";
import type { TemplateEntry } from "./templateList";
import { templateMenu } from "./templateMenu";
import { trialDialog } from "./trialDialog";

/** A button of the ribbon: the add-in's function, its picture among the add-in's icons. */
export interface RibbonButton {
  readonly text: keyof PageTexts;
  readonly icon: string;
  readonly action: string | null;
}

/** The buttons of the add-in's tab. */
export const ribbonButtons: readonly RibbonButton[] = [
  { text: "ribbonOpen", icon: "open", action: null },
  { text: "ribbonCheck", icon: "check", action: "kpiCheck" },
  { text: "ribbonGrade", icon: "grade", action: "kpiGrade" },
  { text: "ribbonRepair", icon: "repair", action: "kpiRepair" },
  { text: "ribbonValues", icon: "values", action: "kpiValues" },
];

/** What people do with the page's own controls. */
export interface FrameActions {
  openFile(file: File): void;
  /** Opens one of the built templates by its file. */
  openTemplate(file: string): void;
  /** Told after keys or schemes were put into the site for trial, or taken out. */
  trialChanged(): void;
  toggleLanguage(): void;
  setTheme(theme: PageTheme): void;
  togglePane(): void;
  setPaneWidth(width: number): void;
  ribbon(button: RibbonButton): void;
}

/** The parts of the page. */
export interface Frame {
  readonly sheet: HTMLElement;
  readonly pane: HTMLElement;
  /** Writes every text, the list of templates, the theme, and the pane's width and state anew. */
  show(settings: PageSettings, texts: PageTexts, templates: readonly TemplateEntry[]): void;
  /**
   * Shows what is going on, over the spreadsheet so that nobody works in it, or in its corner beside the work; null
   * when nothing is.
   */
  busy(text: string | null, where?: "over" | "corner"): void;
  /** Shows a message over the spreadsheet's foot until it is closed or replaced; null takes it away. */
  message(text: string | null, kind?: "error" | "info"): void;
  workbookName(name: string): void;
}

const themes: readonly (readonly [PageTheme, keyof PageTexts])[] = [
  ["light", "themeLight"],
  ["dark", "themeDark"],
  ["highContrast", "themeHighContrast"],
];

/** Builds the page into its body. */
export function frame(actions: FrameActions): Frame {
  const labels = new Map<HTMLElement, { readonly text?: keyof PageTexts; readonly tip?: keyof PageTexts }>();
  const labelled = <Made extends HTMLElement>(made: Made, text?: keyof PageTexts, tip?: keyof PageTexts): Made => {
    labels.set(made, { ...(text && { text }), ...(tip && { tip }) });
    return made;
  };

  const chooser = element("input", {
    type: "file",
    accept: ".xlsx",
    hidden: true,
    change: () => {
      const [file] = chooser.files ?? [];
      if (file) actions.openFile(file);
      chooser.value = "";
    },
  });
  const name = element("span", { class: "workbook-name" });
  const themeChoice = labelled(
    element("select", { class: "plain", change: () => actions.setTheme(themeChoice.value as PageTheme) }),
    undefined,
    "theme",
  );
  for (const [theme, text] of themes) themeChoice.append(labelled(element("option", { value: theme }), text));
  const menu = templateMenu((file) => actions.openTemplate(file));
  const templates = labelled(menu.choice, undefined, "templatesTip");
  const trial = trialDialog(() => actions.trialChanged());
  const paneButton = element("button", {
    class: "plain",
    type: "button",
    id: "toggle-pane",
    click: () => actions.togglePane(),
  });

  const ribbon = labelled(element("nav", { class: "ribbon" }), undefined, "ribbon");
  for (const button of ribbonButtons) {
    const icon = element("img", { src: `/addin/icons/${button.icon}-32.png`, alt: "", width: "18", height: "18" });
    icon.addEventListener("error", () => icon.remove());
    const caption = labelled(element("span"), button.text);
    const id = `ribbon-${button.icon}`;
    ribbon.append(
      element(
        "button",
        { class: "ribbon-button", type: "button", id, click: () => actions.ribbon(button) },
        icon,
        caption,
      ),
    );
  }

  const notice = element("span", { class: "message-text" });
  const closeNotice = labelled(
    element("button", { class: "plain", type: "button", click: () => setMessage(null) }, "✕"),
    undefined,
    "close",
  );
  const strip = element("div", { class: "message", role: "status", hidden: true }, notice, closeNotice);
  const sheet = element("div", { class: "sheet", id: "sheet" });
  const busyText = element("span");
  const overlay = element("div", { class: "busy", role: "status" }, element("span", { class: "spinner" }), busyText);
  const pane = labelled(element("aside", { class: "pane", id: "pane" }), undefined, "paneTitle");
  const handle = labelled(
    element("div", { class: "handle", role: "separator", tabindex: "0", "aria-orientation": "vertical" }),
    undefined,
    "resize",
  );
  const body = element(
    "main",
    { class: "body" },
    element("section", { class: "sheet-area" }, sheet, strip, overlay),
    handle,
    pane,
  );
  let paneWidth = leastPaneWidth;
  enableResize(
    handle,
    body,
    () => paneWidth,
    (width) => actions.setPaneWidth(width),
  );

  document.body.replaceChildren(
    element(
      "header",
      { class: "bar" },
      labelled(element("h1"), "title"),
      name,
      labelled(
        element("button", { class: "primary", type: "button", id: "open", click: () => chooser.click() }),
        "open",
        "openTip",
      ),
      templates,
      ribbon,
      element("span", { class: "space" }),
      trial.button,
      labelled(
        element("button", { class: "plain", type: "button", id: "language", click: () => actions.toggleLanguage() }),
        "language",
      ),
      themeChoice,
      paneButton,
      chooser,
    ),
    body,
    trial.dialog,
  );

  function setMessage(text: string | null, kind: "error" | "info" = "info"): void {
    strip.hidden = text === null;
    strip.dataset.kind = kind;
    notice.textContent = text ?? "";
  }

  return {
    sheet,
    pane,
    show(settings, texts, entries) {
      document.documentElement.lang = settings.language;
      document.documentElement.dataset.theme = settings.theme;
      document.title = texts.title;
      for (const [made, { text, tip }] of labels) {
        if (text) made.textContent = texts[text];
        if (tip) {
          made.title = texts[tip];
          made.setAttribute("aria-label", texts[tip]);
        }
      }
      menu.show(entries, settings.language, texts.templates);
      trial.show(texts, settings.language);
      themeChoice.value = settings.theme;
      paneButton.textContent = settings.paneOpen ? texts.paneClose : texts.paneOpen;
      paneButton.setAttribute("aria-expanded", String(settings.paneOpen));
      ({ paneWidth } = settings);
      pane.style.width = `${settings.paneWidth}px`;
      pane.hidden = handle.hidden = !settings.paneOpen;
      handle.setAttribute("aria-valuenow", String(settings.paneWidth));
    },
    busy(text, where = "over") {
      overlay.dataset.where = where;
      overlay.hidden = text === null;
      busyText.textContent = text ?? "";
    },
    message: setMessage,
    workbookName(text) {
      name.textContent = text;
      name.title = text;
    },
  };
}
