import { readPart } from "../excel/appraisalPartStore";
import { displayLocale } from "../excel/hostEnvironment";
import { onSchemeChange } from "../excel/schemeChange";
import { webServer } from "../excel/webServer";
import { webSignatures } from "../seal/webSignatures";
import { definitions } from "./definitions";
import { loadScheme } from "./loadScheme";
import { registerFunctions } from "./register";
import { schemeSource } from "./schemeSource";

// Outside Excel there is nobody to call the functions; the pane then says so itself.
if (typeof CustomFunctions !== "undefined") {
  const clock = { now: () => new Date() };
  const source = schemeSource(() => loadScheme({ readPart }, webServer(), webSignatures()), clock);
  onSchemeChange(source.invalidate);
  registerFunctions(definitions, source, displayLocale);
}
