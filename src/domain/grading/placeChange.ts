import { calculation } from "../calculation/calculation";
import { optionalWholeInput, wholeInput } from "../calculation/wholeInputs";
import { isBlankName } from "../values/cell";
import { ok } from "../values/result";
import { text } from "../values/text";

const lastPlace = optionalWholeInput({
  label: text("上季名次", "Last place"),
  help: text("上季名次；空白为上季未参加排名", "place of last quarter; blank where there was none"),
  unit: "count",
  shape: "value",
  min: "1",
});

/**
 * Change of place (名次变化) against the last ranking: so many places up (positive) or down (negative); null where there
 * was no place last time.
 * Problems: a place that is no whole number from 1 on.
 * Source: rules §1.8.
 */
export const placeChange = calculation({
  id: "PLACECHANGE",
  kind: "row",
  title: text("名次变化", "Change of place"),
  summary: text(
    "名次变化 = 上季名次 − 本季名次：正数为上升，负数为下降；上季没有名次则空白。",
    "Change of place: last place − place; positive is up, negative is down, blank where there was no place last time.",
  ),
  source: text("考核细则：排名", "Rules of the appraisal: ranking"),
  inputs: {
    place: wholeInput({
      label: text("本季名次", "Place"),
      help: text("本季名次，从 1 起的整数", "place of this quarter, a whole number from 1"),
      unit: "count",
      shape: "value",
      min: "1",
    }),
    // No place is 0: Excel on the desktop hands a blank cell over as 0.
    lastPlace: {
      ...lastPlace,
      read: (cell, context, member) => (isBlankName(cell) ? ok(null) : lastPlace.read(cell, context, member)),
    },
  },
  params: () => ok({}),
  paramFigures: {},
  outputs: {
    placeChange: { label: text("名次变化", "Change of place"), unit: "count", formula: "{lastPlace} − {place}" },
  },
  result: "placeChange",
  compute: ({ place, lastPlace }) => ok({ placeChange: lastPlace === null ? null : lastPlace.minus(place) }),
});
