import { callsNamespace, typedFormula } from "../../src/excel/namespaceFormulas";

describe("what is a formula of the namespace", () => {
  test.each([
    "='[KPI.xlsx]Sheet1'!A1",
    "='KPI.2026'!A1",
    "='它''s KPI.EVA('!A1",
    '="用 KPI.EVA("&A1',
    '="""KPI.EVA("&A1',
    "=[KPI.EVA(]Sheet1!A1",
    "=表[[#This Row],[KPI.EVA(元)]]*2",
    "=KPI.2026!A1",
    "=KPI.名称*2",
    "=我的KPI.EVA(1)",
    "=Other!KPI.EVA(1)",
  ])("%s is somebody else's formula", (formula) => {
    expect(callsNamespace(formula)).toBe(false);
    expect(typedFormula(formula)).toBe(formula);
  });

  test.each([
    ["=KPI.EVA(A1,B1)", "=KPI.EVA(A1,B1)"],
    ["=@kpi.eva(A1)", "=@KPI.eva(A1)"],
    [
      "=IF(A1=\"KPI.EVA(\",_xldudf_KPI_SCORE(1,2),_xlfn._xldudf_KPI_EVA(表[[#This Row],[净利'[元']]]))",
      "=IF(A1=\"KPI.EVA(\",KPI.SCORE(1,2),KPI.EVA(表[[#This Row],[净利'[元']]]))",
    ],
    ["='KPI.2026'!A1+KPI.WEIGHT(\"EVA\")", "='KPI.2026'!A1+KPI.WEIGHT(\"EVA\")"],
    ['="_xldudf_KPI_EVA("&_xldudf_KPI_EVA(1)', '="_xldudf_KPI_EVA("&KPI.EVA(1)'],
  ])("%s calls the namespace", (formula, typed) => {
    expect(callsNamespace(formula)).toBe(true);
    expect(typedFormula(formula)).toBe(typed);
  });
});
