import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { escapedXml } from "../../../src/files/xlsx/xmlText";
import { bookFile } from "./bookFile";
import { bookOutcomes } from "./bookOutcomes";
import { macroName, macroText } from "./libreOfficeMacro";
import type { PeerEngine } from "./peerEngine";

/** LibreOffice Calc without a window. It is measured from within, by a macro in a profile of its own. */
export const libreOffice: PeerEngine = {
  id: "libreoffice",
  what: "calculateAll(), measured within; ranks by COUNTIFS and RANK",
  rankFormula: "RANK",
  version: () => libreOfficeVersion,
  run: ({ book, folder, loaded }) => {
    const profile = profileIn(folder);
    const [path, report, values] = ["book.xlsx", "report.txt", "values.csv"].map((name) => join(folder, name));
    if (path === undefined || report === undefined || values === undefined) throw new Error("Three files were named");
    writeFileSync(path, bookFile([book.managers, book.parameters]));
    loaded();
    office(profile, `macro:///${macroName}(${[path, report, values].map((one) => `"${one}"`).join(",")})`);
    const samples = readFileSync(report, "utf8").trim().split("\n").map(Number);
    const cells = parse(readFileSync(values, "utf8"), { bom: true });
    return Promise.resolve({ samples, outcomes: bookOutcomes(book, (row, column) => cells[row]?.[column]) });
  },
};

const libreOfficeVersion = versionOf();

function versionOf(): string | null {
  try {
    return execFileSync("soffice", ["--version"], { encoding: "utf8", stdio: "pipe" }).trim().split(" ", 2).join(" ");
  } catch {
    return null;
  }
}

function office(profile: string, ...more: readonly string[]): void {
  const own = ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile).href}`];
  execFileSync("soffice", [...own, ...more], { stdio: "ignore" });
}

/** A profile with the macro. LibreOffice fills a new profile when it starts, so that the macro comes in afterwards. */
function profileIn(folder: string): string {
  const profile = join(folder, "profile");
  office(profile, "--terminate_after_init");
  const library = join(profile, "user/basic/Standard");
  const [, module = ""] = macroName.split(".");
  mkdirSync(library, { recursive: true });
  writeFileSync(join(library, "script.xlb"), libraryXml(module));
  writeFileSync(join(library, `${module}.xba`), moduleXml(module));
  return profile;
}

function libraryXml(module: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="${module}"/>
</library:library>
`;
}

function moduleXml(module: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="${module}" script:language="StarBasic">${escapedXml(macroText)}</script:module>
`;
}
