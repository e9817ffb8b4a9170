import { calculation } from "../calculation/calculation";
import { partOf } from "../calculation/context";
import { readChoice } from "../calculation/fields";
import type { Input } from "../calculation/input";
import { choiceInput } from "../calculation/inputs";
import type { Certificate, QualifiedPost } from "../scheme/parts/workforce";
import { isBlankName, isCellError, showCell } from "../values/cell";
import { decimal } from "../values/decimal";
import { namesIn } from "../values/nameList";
import { problem } from "../values/problem";
import { all, bad, ok, then } from "../values/result";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";

const certificatesLabel = text("资格证书", "Certificates");

/** The certificates of a person, several in one cell; a blank cell is somebody without any. */
const certificates: Input<readonly Certificate[], "value"> = {
  label: certificatesLabel,
  help: text("持有的资格证书，多项用顿号分隔；空白为没有", "certificates held, parted by commas; blank for none"),
  unit: "none",
  shape: "value",
  optional: false,
  choices: (context) => partOf(context, "workforce").certificates.map(({ name }) => name.zh),
  read: (cell, context) => {
    if (isBlankName(cell)) return ok([]);
    const known = partOf(context, "workforce").certificates;
    if (isCellError(cell)) return then(readChoice(cell, known, certificatesLabel), (one) => ok([one]));
    return then(all(namesIn(showCell(cell)).map((name) => readChoice(name, known, certificatesLabel))), (held) => {
      const twice = held.find((one, index) => held.indexOf(one) < index);
      return twice === undefined
        ? ok(held)
        : bad(problem("duplicate", certificatesLabel, twice.name.zh, text("每项只写一次", "name each once")));
    });
  },
};

/** The verdicts on a person for a post. */
const verdicts: Readonly<Record<"qualified" | "barred", Text>> = {
  qualified: text("合格", "Qualified"),
  barred: text("不得任职", "May not be appointed"),
};

/**
 * Whether a person may be appointed to a post (任职资格): every certificate the post requires is held, of alternatives any
 * one; whoever lacks one may not be appointed at all. Gives what is missing and how many certificates are held.
 * Problems: an unknown certificate or post, a certificate named twice, a post left blank.
 * Source: 《客户经理岗位职责》第1篇一 (未获得任职资格的人员一律不得担任个人客户经理).
 */
export const qualified = calculation({
  id: "QUALIFIED",
  kind: "row",
  part: "workforce",
  title: text("任职资格", "Qualification"),
  summary: text(
    "任职资格（三格并排）：合格或不得任职、缺少的资格、持证项数。缺少岗位要求的任何一项即不得任职。",
    "Qualification for a post, side by side: qualified or may not be appointed (in Chinese), what is missing, and the number of certificates held. Any requirement not met bars the appointment.",
  ),
  source: text(
    "《客户经理岗位职责》第1篇 一 未获得任职资格的人员一律不得担任个人客户经理",
    "《客户经理岗位职责》 piece 1, section 1 (nobody without the qualification may be appointed)",
  ),
  inputs: {
    certificates,
    post: choiceInput({
      label: text("岗位", "Post"),
      help: text("担任或拟任的岗位", "the post held or to be filled"),
      shape: "value",
      choices: (context) => partOf(context, "workforce").posts,
    }),
  },
  params: (context) => ok({ known: partOf(context, "workforce").certificates }),
  paramFigures: { known: { label: certificatesLabel, unit: "none" } },
  outputs: {
    verdict: { label: text("任职资格", "Qualification"), unit: "none" },
    missing: { label: text("缺少的资格", "Missing certificates"), unit: "none" },
    held: { label: text("持证项数", "Certificates held"), unit: "count" },
  },
  result: "verdict",
  columns: ["verdict", "missing", "held"],
  compute: (inputs, { known }) => {
    const missing = missingFor(inputs.post, inputs.certificates, known);
    return ok({
      verdict: { name: missing.length === 0 ? verdicts.qualified : verdicts.barred },
      missing: missing.length === 0 ? null : joinTexts(missing, text("、", ", ")),
      held: decimal(inputs.certificates.length),
    });
  },
});

/** The requirements that nothing held meets, each by the names of what would meet it. */
function missingFor(
  { requires }: QualifiedPost,
  held: readonly Certificate[],
  known: readonly Certificate[],
): readonly Text[] {
  return requires
    .filter((anyOf) => !held.some(({ id }) => anyOf.includes(id)))
    .map((anyOf) =>
      joinTexts(
        known.filter(({ id }) => anyOf.includes(id)).map(({ name }) => name),
        text("或", " or "),
      ),
    );
}
