import { createServer } from "node:http";
import { build } from "./build";
import { listen, wantedPort } from "./listen";
import { workbenchSite } from "./sites";

/** `npm start`: builds what has changed and serves the workbench at http://localhost:3000/ (PORT changes it). */
async function start(): Promise<void> {
  const port = wantedPort();
  console.log("正在构建（首次约一分钟） Building (about a minute the first time) …");
  await build(["addin", "workbench"]);
  const opened = await listen(createServer(workbenchSite()), port);
  console.log(`\n  工作台 Workbench   http://localhost:${String(opened)}/\n  停止 Stop          Ctrl+C\n`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
