import type { Text } from "../../../domain/values/text";
import { text } from "../../../domain/values/text";

/** More bytes than a scheme file or a key file ever has. */
export const LARGEST_FILE = 5_000_000;

/** The content of a file, or why it was not read. */
export type TextFile = { readonly ok: true; readonly content: string } | { readonly ok: false; readonly reason: Text };

/** Reads a file that was chosen or dropped; one that is far too large is refused before it is read. */
export async function readTextFile(file: Pick<File, "size" | "text">): Promise<TextFile> {
  if (file.size > LARGEST_FILE)
    return refused(
      `文件有 ${megabytes(file.size)} MB，不会是方案或密钥文件；请选 .json 文件`,
      `it has ${megabytes(file.size)} MB, more than a scheme or a key ever has; choose a .json file`,
    );
  // A folder can be dropped, and cannot be read; nor can a file that is gone by now.
  const content = await file.text().catch(() => null);
  return content === null
    ? refused("读不出来；请确认它是文件，而且还在原处", "it cannot be read; is it a file, and still there?")
    : { ok: true, content };
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1_000_000));
}

function refused(zh: string, en: string): TextFile {
  return { ok: false, reason: text(zh, en) };
}
