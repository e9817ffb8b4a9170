import { notImplemented } from "./officeError";
import { strictNamespace } from "./strictNamespace";

/** What the page around the host does and shows. */
export interface OfficeEnvironment {
  platform: "desktop" | "web";
  /** BCP 47, "zh-CN" or "en-US". */
  language: string;
  theme: Readonly<
    Record<"bodyBackgroundColor" | "bodyForegroundColor" | "controlBackgroundColor" | "controlForegroundColor", string>
  > & { readonly isDarkTheme: boolean };
  documentUrl: string;
  showPane(): void;
  hidePane(): void;
  openWindow(url: string): void;
  /** Told when the add-in changes its ribbon. */
  ribbonChanged(update: unknown): void;
}

/** A function of the ribbon as the add-in associates it. */
export type RibbonAction = (event: { completed(options?: unknown): void; source: { id: string } }) => unknown;

/** The `Office` object with what the page needs of it. */
export interface OfficeHost {
  readonly namespace: typeof Office;
  /** Runs a function that the add-in gave to `Office.actions.associate`; false when it gave none. Ends when it completes. */
  runAction(id: string): Promise<boolean>;
  /** Tells the add-in that the pane was shown or hidden. */
  paneVisible(visible: boolean): void;
}

const supported: Readonly<Record<string, number>> = {
  excelapi: 1.17,
  excelapionline: 1.1,
  sharedruntime: 1.2,
  customfunctionsruntime: 1.3,
  addincommands: 1.3,
  ribbonapi: 1.2,
  keyboardshortcuts: 1.1,
  dialogapi: 0,
  openbrowserwindowapi: 1.1,
};

/** The environment of a host without a page. */
export function plainEnvironment(): OfficeEnvironment {
  return {
    platform: "desktop",
    language: "zh-CN",
    theme: {
      bodyBackgroundColor: "#FFFFFF",
      bodyForegroundColor: "#242424",
      controlBackgroundColor: "#F5F5F5",
      controlForegroundColor: "#242424",
      isDarkTheme: false,
    },
    documentUrl: "workbook.xlsx",
    showPane: () => undefined,
    hidePane: () => undefined,
    openWindow: () => undefined,
    ribbonChanged: () => undefined,
  };
}

const hostTypes = {
  Word: "Word",
  Excel: "Excel",
  PowerPoint: "PowerPoint",
  Outlook: "Outlook",
  OneNote: "OneNote",
  Project: "Project",
  Access: "Access",
};
const platformTypes = {
  PC: "PC",
  OfficeOnline: "OfficeOnline",
  Mac: "Mac",
  iOS: "iOS",
  Android: "Android",
  Universal: "Universal",
};

/** `Office`: readiness, context, the pane, the ribbon. */
export function officeHost(environment: OfficeEnvironment): OfficeHost {
  const actions = new Map<string, RibbonAction>();
  const watchers = new Set<(message: { visibilityMode: string }) => void>();
  const documentSettings = new Map<string, unknown>();
  let startup = "None" as unknown as Office.StartupBehavior;
  const platform = () => (environment.platform === "web" ? "OfficeOnline" : "PC") as unknown as Office.PlatformType;
  const excel = "Excel" as unknown as Office.HostType;
  const isSetSupported = (name: string, version: string | number = 0) =>
    (supported[name.toLowerCase()] ?? -1) >= Number(version);

  const settings = strictNamespace<Office.Settings>("Office.context.document.settings", {
    get: (name: string) => documentSettings.get(name),
    set: (name: string, value: unknown) => void documentSettings.set(name, value),
    remove: (name: string) => void documentSettings.delete(name),
    saveAsync: (...args: readonly unknown[]) => {
      const callback = args.at(-1);
      const done = callback as ((result: object) => void) | undefined;
      if (done) setTimeout(() => done({ status: "succeeded", value: null }), 0);
    },
  });

  const context = strictNamespace<Office.Context>("Office.context", {
    host: excel,
    get platform() {
      return platform();
    },
    get displayLanguage() {
      return environment.language;
    },
    get contentLanguage() {
      return environment.language;
    },
    get officeTheme() {
      return strictNamespace<Office.OfficeTheme>("Office.context.officeTheme", { ...environment.theme });
    },
    get diagnostics() {
      return { host: excel, platform: platform(), version: "16.0.0" };
    },
    requirements: strictNamespace<Office.RequirementSetSupport>(
      "Office.context.requirements",
      Object.fromEntries([["isSetSupported", isSetSupported]]),
    ),
    get document() {
      return strictNamespace<Office.Document>("Office.context.document", {
        url: environment.documentUrl,
        mode: "readWrite" as unknown as Office.DocumentMode,
        settings,
      });
    },
    ui: strictNamespace<Office.UI>("Office.context.ui", {
      openBrowserWindow: (url: string) => environment.openWindow(url),
      displayDialogAsync: () => {
        throw notImplemented("Office.context.ui.displayDialogAsync");
      },
    }),
  });

  const namespace = strictNamespace<typeof Office>("Office", {
    context,
    onReady: async (callback?: (info: { host: Office.HostType; platform: Office.PlatformType }) => unknown) => {
      const info = { host: excel, platform: platform() };
      await Promise.resolve();
      callback?.(info);
      return info;
    },
    addin: strictNamespace<Office.Addin>("Office.addin", {
      showAsTaskpane: () => {
        environment.showPane();
        return Promise.resolve();
      },
      hide: () => {
        environment.hidePane();
        return Promise.resolve();
      },
      getStartupBehavior: () => Promise.resolve(startup),
      setStartupBehavior: (behavior) => {
        startup = behavior;
        return Promise.resolve();
      },
      onVisibilityModeChanged: (handler) => {
        const watcher = handler as unknown as (message: { visibilityMode: string }) => void;
        watchers.add(watcher);
        return Promise.resolve(() => Promise.resolve(void watchers.delete(watcher)));
      },
    }),
    actions: strictNamespace<Office.Actions>("Office.actions", {
      associate: (id: string, action: unknown) => void actions.set(id, action as RibbonAction),
    }),
    ribbon: strictNamespace<Office.Ribbon>("Office.ribbon", {
      requestUpdate: (update) => {
        environment.ribbonChanged(update);
        return Promise.resolve();
      },
      requestCreateControls: () => Promise.resolve(),
    }),
    HostType: hostTypes as unknown as typeof Office.HostType,
    PlatformType: platformTypes as unknown as typeof Office.PlatformType,
    StartupBehavior: { none: "None", load: "Load" } as unknown as typeof Office.StartupBehavior,
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" } as unknown as typeof Office.VisibilityMode,
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" } as unknown as typeof Office.AsyncResultStatus,
  });
  Reflect.set(namespace, "initialize", () => undefined);

  return {
    namespace,
    runAction(id) {
      const action = actions.get(id);
      if (!action) return Promise.resolve(false);
      return new Promise((resolve, reject) => {
        const event = { completed: () => resolve(true), source: { id } };
        Promise.resolve(action(event)).catch(reject);
      });
    },
    paneVisible(visible) {
      for (const watcher of watchers) watcher({ visibilityMode: visible ? "Taskpane" : "Hidden" });
    },
  };
}
