import { spawn } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "./projectRoot";

/** Builds one or both sites by webpack.config.js, with options such as "baseUrl=https://…"; rejects where webpack reports an error, which it has printed. */
export function build(names: readonly ("addin" | "workbench")[], site: readonly string[] = []): Promise<void> {
  const webpack = join(projectRoot, "node_modules/webpack/bin/webpack.js");
  const selected = [
    ...names.flatMap((name) => ["--config-name", name]),
    ...site.flatMap((option) => ["--env", option]),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", webpack, "build", ...selected], {
      cwd: projectRoot,
      stdio: "inherit",
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error("构建失败，原因见上 The build failed; see above"));
    });
  });
}
