import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** The folder with a package.json of its own: the peers are yardsticks and no part of the project. */
const FOLDER = resolve("test/bench/peers");

/** Installs the peers beside this file, as their lock says, unless they are there already. */
export function installPeers(): void {
  const installed = join(FOLDER, "node_modules/.package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(FOLDER, "package-lock.json")).mtimeMs)
    return;
  console.log("Installing the peers into test/bench/peers/node_modules");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: FOLDER, stdio: "inherit" });
}

/** Where a module of a peer lies, such as "hucre/xlsx". */
export function peerPath(name: string): string {
  return createRequire(join(FOLDER, "package.json")).resolve(name);
}

/** Loads a module of a peer. The project is checked without the peers, so that who asks must say what it is. */
export async function peerModule(name: string): Promise<unknown> {
  const loaded: unknown = await import(pathToFileURL(peerPath(name)).href);
  return loaded;
}

/** Name and version of an installed peer; null where it is not installed. */
export function peerVersion(name: string, called: string): string | null {
  const file = join(FOLDER, "node_modules", name, "package.json");
  if (!existsSync(file)) return null;
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  return `${called} ${version}`;
}
