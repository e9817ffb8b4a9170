import { createReadStream, existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { projectRoot } from "./projectRoot";
import { trialDeployment } from "./trialDeployment";

/** Answers one request of a local site. */
export type RequestHandler = (request: IncomingMessage, response: ServerResponse) => void;

const addinFolder = join(projectRoot, "dist");
const workbenchFolder = join(projectRoot, ".workbench");

/** The built add-in alone, as a bank's server offers it, for sideloading into Excel. */
export function addinSite(): RequestHandler {
  const addin = staticFiles(addinFolder);
  return (request, response) => {
    addin(request, response, () => {
      notFound(response);
    });
  };
}

/**
 * The workbench at / and the built add-in below /addin/. There the path of office.js answers with the bridge, which
 * hands the page the workbench's host in the place of Excel's. Keys and schemes can be put in for trial; they are gone
 * with the site.
 */
export function workbenchSite(): RequestHandler {
  const addin = staticFiles(addinFolder);
  const workbench = staticFiles(workbenchFolder);
  const trial = trialDeployment(addinFolder);
  return (request, response) => {
    const next = (): void => {
      notFound(response);
    };
    const path = request.url?.split("?")[0] ?? "/";
    if (path === "/addin/office-js/office.js") {
      sendBridge(response);
      return;
    }
    if (trial(path, request, response)) return;
    if (path.startsWith("/addin/")) {
      request.url = request.url?.slice("/addin".length) ?? "/";
      addin(request, response, next);
      return;
    }
    workbench(request, response, next);
  };
}

/** Whether both sites were built before. */
export function sitesAreBuilt(): boolean {
  return [join(addinFolder, "taskpane.js"), join(workbenchFolder, "workbench.js")].every((file) => existsSync(file));
}

function staticFiles(folder: string): ReturnType<typeof sirv> {
  return sirv(folder, {
    dev: true,
    setHeaders: (response) => {
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Content-Type-Options", "nosniff");
    },
  });
}

function sendBridge(response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-store" });
  createReadStream(join(workbenchFolder, "bridge.js")).pipe(response);
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" });
  response.end("没有这个文件 Not found\n");
}
