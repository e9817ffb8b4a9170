import { demonstrationContext } from "../../support/demonstrationScheme";
import type { RowKind } from "../../support/gradingRows";
import { countWrong, exactGrading } from "./exactGrading";
import type { WrongCounts } from "./exactGrading";
import { gradingBook } from "./gradingBook";
import { LOADED } from "./peerEngine";
import { peerEngines } from "./peerEngines";
import { peerRows } from "./peerRows";
import { median } from "./samples";

/** What one process measured of one engine. */
export interface EngineMeasure {
  readonly milliseconds: number;
  /** How many samples that is the middle of. */
  readonly samples: number;
  readonly wrong: WrongCounts;
}

/** Lets one engine grade so many rows, in a process of its own. Arguments: engine, kind of rows, count, "ranks" or "", folder. */
async function measureEngine([
  id = "",
  kind = "random",
  count = "0",
  ranks = "",
  folder = "",
]: readonly string[]): Promise<EngineMeasure> {
  const engine = peerEngines.find((one) => one.id === id);
  if (engine === undefined) throw new Error(`There is no engine ${id}`);
  const context = demonstrationContext();
  const scheme = context.scheme.document;
  const rows = peerRows(kind as RowKind, Number(count), context);
  const ranked = ranks === "ranks";
  const { samples, outcomes } = await engine.run({
    rows,
    scheme,
    ranks: ranked,
    book: gradingBook(rows, scheme, ranked ? engine.rankFormula : null),
    folder,
    loaded: () => console.log(LOADED),
  });
  return {
    milliseconds: median(samples),
    samples: samples.length,
    wrong: countWrong(outcomes, exactGrading(rows, ranked)),
  };
}

measureEngine(process.argv.slice(2))
  .then((measure) => {
    console.log(JSON.stringify(measure));
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
