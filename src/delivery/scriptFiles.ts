import { realpath, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, isAbsolute } from "node:path";
import { projectRoot } from "./projectRoot";
import { ScriptFault } from "./runScript";

/** A path as it was written on the command line: npm runs scripts in the project's folder, but people write from where they stand. */
export function givenPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/** The text of a file. Throws a ScriptFault where it cannot be read. */
export async function readText(path: string): Promise<string> {
  try {
    return await readFile(givenPath(path), "utf8");
  } catch (error) {
    throw new ScriptFault(`读不到文件 cannot read: ${path} (${codeOf(error)})`);
  }
}

/** Writes a file that is not there yet; never replaces one. Throws a ScriptFault that says why it could not. */
export async function writeNewFile(path: string, content: string, mode = 0o644): Promise<void> {
  try {
    await writeFile(givenPath(path), content, { flag: "wx", mode });
  } catch (error) {
    const code = codeOf(error);
    throw new ScriptFault(
      code === "EEXIST"
        ? `${path} 已经存在，不会覆盖；请另取一个名字 exists and is never replaced; choose another name`
        : `写不了文件 cannot write: ${path} (${code})`,
    );
  }
}

/** Throws a ScriptFault where the file would lie in the project's folder, from which things are published. */
export async function refuseInProject(path: string): Promise<void> {
  const target = givenPath(path);
  const folder = await realpath(dirname(target)).catch(() => dirname(target));
  const inside = relative(await realpath(projectRoot), join(folder, basename(target)));
  if (inside.startsWith("..") || isAbsolute(inside)) return;
  throw new ScriptFault(
    `${path} 在项目文件夹里；私钥不得放进项目，请写到别处 lies in the project's folder, where no private key may be; write it elsewhere`,
  );
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
