import { isPlainBuiltIn, isPlainFormat } from "../../../src/files/xlsx/plainFormat";
import { units } from "../../../src/domain/values/unit";

describe("number formats", () => {
  test.each([
    ...Object.values(units).map(({ numberFormat }) => numberFormat),
    "General",
    "GENERAL",
    "@",
    "0",
    "0.00",
    "#,##0.00",
    "0.00%",
    "#,##0.0000",
    "0.00_ ;\\-0.00\\ ",
    "0.00_ ;[Red]\\-0.00\\ ",
    "0.00;[RED]\\-0.00",
    "#,##0.00;[Red]-#,##0.00",
    "#,##0.00_);[Red](#,##0.00)",
    "#,##0.00_);(#,##0.00)",
    "0.00;-0.00;0.00;@",
    "yyyy-mm-dd",
    "YYYY\\-MM\\-DD",
    "yyyy\\-mm\\-dd;@",
    "yyyy/m/d",
    '[$-804]yyyy"年"m"月"d"日";@',
    "G/通用格式",
    "[Blue]0.00",
  ])("show the value: %s", (code) => {
    expect(isPlainFormat(code)).toBe(true);
  });

  test.each([
    '"99.99"',
    '"9"0.00',
    "\\90.00",
    "*90.00",
    "90.00",
    ";;;@",
    "0.00;;",
    '"优秀"',
    "0.00,",
    "#,##0,",
    "0,.00",
    "d",
    "mm",
    "[h]",
    "-0.00",
    '"-"0.00',
    '"−"0.00',
    "0.00;0.00",
    "0.00;[Red]0.00",
    '[<77]"82.00";0.00',
    "[<77]0.00;-0.00",
    "[$9-804]0.00",
    '0.00;-0.00;"100"',
    'yyyy-mm-dd"1"',
    "yyyymmdd",
    "yyyy-mm/dd",
    "General1",
    '"八"General',
    '0"."00',
    "0\\,00",
    "0\\.00",
    "0!.00",
    "00:00",
    "00/00",
    "0 0",
    '0"%"',
    'General"%"',
    '0"万"',
    '"十"0',
    "0_-?",
    "?/?",
    "0E+0",
    "[DBNum1]0",
    "[NatNum1]0",
    '"高级"@',
    '0.00;"高级"@',
    "@@",
    "[White]0.00",
    "[$-130000]yyyy-mm-dd",
    "[$-411]e/m/d",
    "[$-D000000]0.00",
    "[Color 2]0.00",
    "General;General;General;@@",
    '0.00;-0.00;0.00;"资深"',
    "0;-0;0;",
    "",
  ])("show something else: %s", (code) => {
    expect(isPlainFormat(code)).toBe(false);
  });

  test("that Excel knows by numbers show the value, but for fractions, powers, and parts of a day", () => {
    const plain = Array.from({ length: 164 }, (_, number) => number).filter(isPlainBuiltIn);
    expect(plain).toEqual([0, 1, 2, 3, 4, 9, 10, 14, 37, 38, 39, 40, 49]);
  });
});
