import type { Text } from "../../../domain/values/text";
import { text } from "../../../domain/values/text";
import { readJson } from "../../../domain/values/readJson";
import { readSchemeFile } from "../../../workflow/seal/schemeFile";
import type { KnownScheme } from "./knownSchemes";

/** A file as a scheme to begin from, or why it is none. */
export type DraftFile =
  { readonly ok: true; readonly known: KnownScheme } | { readonly ok: false; readonly reason: Text };

/** Reads a scheme file, a draft or an issued one. A draft that still has faults is opened with them. */
export function readDraftFile(file: string, json: string): DraftFile {
  const { result, seal, sealIssue } = readSchemeFile(json);
  const reading = readJson(json);
  // A name that stands twice has two values, of which nobody can say which one was meant.
  if (!reading.ok && reading.path !== "")
    return refused(`${reading.path}：${reading.message.zh}`, `${reading.path}: ${reading.message.en}`);
  const document = result.ok ? result.scheme.document : reading.ok ? schemeIn(reading.content) : null;
  if (document === null)
    return refused(
      "这不是方案文件：里面没有方案的内容；请选编制方案时保存或签发的 .json 文件",
      "this is no scheme file: it holds no scheme; choose a .json file that was saved or issued at the desk",
    );
  return {
    ok: true,
    known: {
      key: `file ${file}`,
      place: "file",
      document,
      scheme: result.ok ? result.scheme : null,
      standing: seal === null && sealIssue === null ? "draft" : "sealed",
      file,
    },
  };
}

/** The scheme in a file that was refused, as far as it is one: an object that says which scheme it is. */
function schemeIn(content: unknown): unknown {
  const inner = isObject(content) && "scheme" in content ? content.scheme : content;
  return isObject(inner) && "format" in inner && "ladder" in inner ? inner : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function refused(zh: string, en: string): DraftFile {
  return { ok: false, reason: text(zh, en) };
}
