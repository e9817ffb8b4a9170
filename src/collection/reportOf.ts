import { isAccepted } from "../workflow/collection/judgedFile";
import { missingUnits } from "../workflow/collection/missingUnits";
import type { Steps } from "../workflow/steps";
import type { CollectionQuestion, CollectionReport } from "./collectionCalls";
import type { CollectionState } from "./collectionState";

/** How the collection stands, without the people. */
export function* reportOf(state: CollectionState, question: CollectionQuestion): Steps<CollectionReport> {
  const { expected, judged } = yield* state.judge(question);
  const { history, units } = expected;
  return {
    files: judged.flatMap(({ returned, verdict, findings }, index) => {
      const held = state.files[index];
      const { file, kind, facts } = returned;
      return held === undefined ? [] : [{ id: held.id, file, kind, facts, verdict, findings }];
    }),
    missing: missingUnits(judged, expected),
    expectedUnits: units.length,
    merges: state.merges,
    people: judged.filter(isAccepted).reduce((total, { returned }) => total + (returned.facts?.people ?? 0), 0),
    history:
      history === null ? null : { period: history.period, people: history.people.size, units: history.units.size },
    historyFiles: state.historyFiles,
  };
}
