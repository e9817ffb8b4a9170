import { registerCommands } from "../commands/main";
import { displayLocale, hostEnvironment } from "../excel/hostEnvironment";
import { chosenLanguage } from "./hooks/chosenLanguage";
import type { Locale } from "../domain/values/text";
import { lateWords } from "./i18n/lateWords";
import { lateBundle } from "./lateBundle";
import { lateTargets } from "./lateTargets";
import { createOpening } from "./opening";
import { openingScreen, takeGround } from "./openingScreen";
import type * as PaneBundle from "./startPane";
import type { StartedPane } from "./startPane";

const paneBundle = lateBundle<typeof PaneBundle>("pane.js", () => import(/* webpackChunkName: "pane" */ "./startPane"));
const place = document.getElementById("root");
if (place === null) throw new Error('The page has no element "root"');
const open = createOpening(() => openPane(place), openingScreen(place, language));

// Office calls a button from the moment it has read this script on, the pane's own code comes after.
registerCommands(lateTargets(open));
void open();

/** Loads the pane's code and words while Office makes itself ready, and starts the pane. */
async function openPane(place: HTMLElement): Promise<StartedPane | null> {
  const surroundings = async () => {
    const { isExcel, theme } = await hostEnvironment();
    const locale = language();
    document.documentElement.lang = locale;
    takeGround(document.body, theme);
    return { place, isExcel, theme, locale, words: await lateWords[locale].load() };
  };
  const [{ startPane }, found] = await Promise.all([paneBundle.load(), surroundings()]);
  return startPane(found);
}

function language(): Locale {
  return chosenLanguage() ?? displayLocale();
}
