import { getAt, isRecord, listAt, parentPath, pathTo } from "./documentPath";

/** Where an entry leads: by which of its names, and into which lists of the document. */
export interface Reference {
  readonly by: "id" | "name";
  readonly lists: (document: unknown, path: string) => readonly string[];
}

/** Every entry of a scheme that leads to another, by the pattern of its path. Names are the Chinese ones. */
export const referenceLists: Readonly<Record<string, Reference>> = {
  "scorecard.indicators[].perspective": byId("scorecard.perspectives"),
  "scorecard.cards[].indicators[].indicator": byId("scorecard.indicators"),
  "jobs.categories[].lowest": byId("jobs.grades"),
  "jobs.categories[].highest": byId("jobs.grades"),
  "jobs.benchmarks[].category": byId("jobs.categories"),
  "jobs.benchmarks[].degrees[].factor": byId("jobs.factors"),
  "jobs.benchmarks[].degrees[].degree": { by: "id", lists: degreesOfRow },
  "jobs.statement.grades[].grades[]": byId("ladder"),
  "workforce.posts[].requires[][]": byId("workforce.certificates"),
  "movement.vetoes[].effect.grade": byName("ladder"),
  "outcome.promotion.upgrade.level": { by: "name", lists: levels },
  "outcome.promotion.held.level": { by: "name", lists: levels },
  "outcome.pay.grades[].grade": byName("ladder"),
  "outcome.pay.levels[].level": { by: "name", lists: levels },
  "outcome.training.courses[].items[]": byName("quality.items", "scorecard.perspectives", "scorecard.indicators"),
};

function byId(...lists: readonly string[]): Reference {
  return { by: "id", lists: () => lists };
}

function byName(...lists: readonly string[]): Reference {
  return { by: "name", lists: () => lists };
}

/** 绩效等级: those of the scorecard, else the list of 结果应用. */
function levels(document: unknown): readonly string[] {
  return [getAt(document, "scorecard.levels") === undefined ? "outcome.levels" : "scorecard.levels"];
}

/** The degrees of the factor that stands in the same row. */
function degreesOfRow(document: unknown, path: string): readonly string[] {
  const factor = getAt(document, pathTo(parentPath(path), "factor"));
  const index = listAt(document, "jobs.factors").findIndex((one) => isRecord(one) && one.id === factor);
  return index === -1 ? [] : [`jobs.factors[${String(index)}].degrees`];
}
