import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Text } from "../domain/values/text";
import { text } from "../domain/values/text";
import type { TrialContent } from "./trialContent";
import { emptyTrial, trialIndex, trialKeys, trialSummary, withTrialFile } from "./trialContent";

/** Where the workbench's page puts files in, asks what is in, and takes everything out again. */
const TRIAL_PATH = "/trial/files";

/** Largest file that is taken, in bytes. */
const LARGEST = 2_000_000;

/** Answers the requests that concern the trial; false where a request does not. */
export type TrialDeployment = (path: string, request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * A trial of the deployment, in memory only: keys and schemes of a bank laid over the built add-in (`addinFolder`), as
 * head office would put them on its server. POST /trial/files puts one JSON file in, GET tells what is in, DELETE takes
 * all out. Only pages of this very site may change anything.
 */
export function trialDeployment(addinFolder: string): TrialDeployment {
  let content: TrialContent = emptyTrial;
  const change = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const fileText = await bodyOf(request);
    if (!isFromOwnPage(request)) {
      sendReason(response, 403, text("只接受本页的请求", "only this site's own page may do that"));
      return;
    }
    if (request.method === "DELETE") {
      content = emptyTrial;
      sendJson(response, 200, trialSummary(content));
      return;
    }
    if (fileText === null) {
      sendReason(response, 413, text("文件超过 2 MB", "the file is larger than 2 MB"));
      return;
    }
    const result = withTrialFile(content, fileText);
    if (!result.ok) {
      sendReason(response, 422, result.reason);
      return;
    }
    ({ content } = result);
    sendJson(response, 200, trialSummary(content));
  };
  return (path, request, response) => {
    if (path === TRIAL_PATH && (request.method === "POST" || request.method === "DELETE")) {
      void change(request, response);
      return true;
    }
    if (request.method !== "GET" && request.method !== "HEAD") return false;
    if (path === TRIAL_PATH) {
      sendJson(response, 200, trialSummary(content));
      return true;
    }
    if (path === "/addin/keys.json") {
      void builtFile(join(addinFolder, "keys.json")).then((built) => {
        sendJson(response, 200, trialKeys(content, built));
      });
      return true;
    }
    if (path === "/addin/schemes/index.json") {
      void builtFile(join(addinFolder, "schemes/index.json")).then((built) => {
        sendJson(response, 200, trialIndex(content, built));
      });
      return true;
    }
    const scheme = content.schemes.find(({ file }) => path === `/addin/schemes/${file}`);
    if (scheme === undefined) return false;
    sendJson(response, 200, scheme.content);
    return true;
  };
}

/** A browser names the page that asks; another page must not put keys in, nor one that reached here under another name. */
function isFromOwnPage({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? "";
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) && headers.origin === `http://${host}`;
}

/** The body as text; null where it is too large. What is too large is read to its end, and forgotten. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= LARGEST) chunks.push(chunk);
  }
  return size <= LARGEST ? Buffer.concat(chunks).toString("utf8") : null;
}

async function builtFile(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch {
    // A site that was built without it: the trial alone is served.
    return null;
  }
}

function sendReason(response: ServerResponse, status: number, reason: Text): void {
  sendJson(response, status, JSON.stringify({ reason }));
}

function sendJson(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, {
    "Content-Type": "application/json; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(json);
}
