import { assetClassInput, numberInput } from "../calculation/inputs";
import { text } from "../values/text";

/** 风险资产日均余额 by asset class, 元; not negative. */
export const balances = numberInput({
  label: text("风险资产日均余额", "Average balances of risk assets"),
  help: text(
    "各类风险资产的日均余额，元；一位客户经理一行，没有的填 0",
    "average balances of risk assets, CNY; one row per manager, 0 where there are none",
  ),
  unit: "yuan",
  shape: "list",
  min: "0",
});

/** The asset classes over those balances: names of the scheme, or coefficients. */
export const classes = assetClassInput({
  label: text("资产分类", "Asset classes"),
  help: text(
    "方案中的资产分类名称（表头即可），或经济资本分配系数本身",
    "names of asset classes in the scheme (the header row will do), or the coefficients themselves",
  ),
  shape: "header",
});
