import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { ScriptFault } from "./runScript";

/** The variable that gives the passphrase where nobody can type it. */
export const PASSPHRASE_VARIABLE = "KPI_KEY_PASSPHRASE";

/** A terminal to ask in. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}

/**
 * The passphrase of a key file: from the variable, else asked in the terminal without showing it, `times` times. Throws a
 * ScriptFault where nobody can be asked, or where two answers differ.
 */
export async function askPassphrase(
  times: 1 | 2,
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<string> {
  const given = process.env[PASSPHRASE_VARIABLE];
  if (given !== undefined) return given;
  if (input.isTTY !== true)
    throw new ScriptFault(
      `没有可以输入口令的终端；请设置环境变量 ${PASSPHRASE_VARIABLE} There is no terminal to ask for the passphrase; set the variable ${PASSPHRASE_VARIABLE}`,
    );
  const first = await askHidden("口令（至少 12 个字符） Passphrase (12 characters or more): ", { input, output });
  if (times === 2 && (await askHidden("再输一次 Once more: ", { input, output })) !== first)
    throw new ScriptFault("两次输入的口令不同，什么都没有做 The passphrases differ; nothing was done");
  return first;
}

/** Asks a line; what is typed is not shown. */
function askHidden(question: string, { input, output }: Terminal): Promise<string> {
  const nowhere = new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
  const lines = createInterface({ input, output: nowhere, terminal: true });
  output.write(question);
  return new Promise((resolve, reject) => {
    const end = (then: () => void): void => {
      output.write("\n");
      lines.close();
      then();
    };
    lines.once("SIGINT", () => {
      end(() => {
        reject(new ScriptFault("已取消 cancelled"));
      });
    });
    lines.once("line", (line) => {
      end(() => {
        resolve(line);
      });
    });
  });
}
