import type { ReviewFinding } from "../domain/scheme/review/reviewCheck";
import { schemeReview } from "../domain/scheme/review/schemeReview";
import type { Scheme } from "../domain/scheme/scheme";
import { readSchemeFile } from "../workflow/seal/schemeFile";
import { schemeTexts } from "./bankFiles";
import { ScriptFault } from "./runScript";

/**
 * Looks a scheme over before it is signed, as the scheme desk does, beside the schemes of a folder. Throws a ScriptFault
 * with everything that stops the issue; prints what should be thought over and what could not be compared with.
 */
export async function reviewedBeforeIssue(path: string, { document }: Scheme, folder: string): Promise<void> {
  const files = (await schemeTexts(folder)).map(({ file, text }) => ({ file, result: readSchemeFile(text).result }));
  const others = files.flatMap(({ result }) => (result.ok ? [result.scheme.document] : []));
  const found = schemeReview(document, others).checks.flatMap(({ findings }) => findings);
  const stops = found.filter(({ severity }) => severity === "stop");
  if (stops.length > 0) throw new ScriptFault([`${path} 不能签发 cannot be issued:`, ...stops.map(line)].join("\n"));
  const warnings = found.filter(({ severity }) => severity === "warn").map(line);
  if (warnings.length > 0) console.error(["提醒 Warnings:", ...warnings].join("\n"));
  const unread = files.filter(({ result }) => !result.ok).map(({ file }) => file);
  if (unread.length > 0)
    console.error(`没有与这些有问题的文件比较 Not compared with these faulty files: ${unread.join(", ")}`);
}

function line({ path, message }: ReviewFinding): string {
  return `  - ${path} ${message.zh}\n    ${message.en}`;
}
