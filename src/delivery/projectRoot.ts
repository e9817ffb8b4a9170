import { resolve } from "node:path";

/** The folder of package.json: npm runs every script of the project there. */
export const projectRoot = resolve(process.cwd());
