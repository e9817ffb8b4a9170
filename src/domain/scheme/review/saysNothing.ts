/**
 * Whether words that stand for a department, a source or a reason say nothing: 无, 无人报送, 待定, XX部, n/a, “not assigned”.
 * They are judged whole, without regard to case, width, spaces and punctuation: 无锡分行 and 空港支行 are departments.
 */
export function saysNothing(words: string): boolean {
  const bare = words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[×✕*○〇●□■_]/gu, "x")
    .replace(/[\s\p{P}\p{S}\p{C}]/gu, "");
  return /^0*$/.test(bare) || chinese.test(bare) || english.test(bare);
}

const subject = "(报送|责任|负责)?(部门|单位|人)?";
const who = "(任何|具体|专|责任|报送|填报|负责|对应|相应)?(人|人员|部门|部|处室|科室|单位|机构|岗位)";
const report = "(报送|上报|填报|提供|负责|管理|统计|汇总|牵头|认领|报|填|管)";
const settle =
  "(定|确定|确认|明确|指定|落实|安排|分配|分工|设置|设定|设立|填|填写|补充|补|录入|指派|委派|商定|商|议定|议|知|通知|报送|报)";

/** Who has yet to settle it: 总行, 上级部门, 人力资源部. Whatever else follows 待 may be a word of its own, as in 待遇 and 待岗. */
const office =
  "(总|分|支|省|市|本)?行(领导|党委)?|上级(行|部门|机构|单位)?|领导|党委|董事会|理事会|监管(部门|机构)?|会议|各方|双方|" +
  "(某+|x+|有关|相关|责任|报送|主管|归口|牵头|对应|相应|各|人力资源|人力|人事|计划财务|计财|财务会计|财务|会计|运营管理|运营|" +
  "风险管理|风险|信贷管理|信贷|授信|公司业务|公司|个人金融|个人|零售|合规|法律合规|法规|审计|信息科技|科技|综合|业务|办公)" +
  "(部门|部|处室|处|科室|科|室|单位|机构|中心)";
const settling =
  "(研究|讨论|商议|审议|审批|批准|批复|开会|下文|发文|下发文件|通知)?(后|之后|以后)?(再|另行|进一步|统一|最终|逐步)?(予以|加以)?";

/** 无人报送, 尚未指定, 待某部确认, 不适用, 无需报送, 谁都不报, 另定, 略, XX部门. */
const chinese = new RegExp(
  `^${subject}(${[
    `(暂时|暂|目前|现|尚|还)?(无|没有|没)(${who})?${report}?`,
    `(暂时|暂|目前|现|尚|还)?(缺|缺少|空|空缺|空白|空置|缺失)(${who}(${report})?)?`,
    `(暂时|暂|目前|现|尚|还|仍)?未(有)?${settle}(${who})?`,
    `(有|尚|还)?待(${office})?${settling}${settle}(${who})?`,
    `(暂|尚|还)?不(详|明|明确|定|确定|清楚|清|知道|适用|涉及|设)(${who})?`,
    `(无需|不需|不需要|不用|不必|不)${report}`,
    `(谁|各部门)(都|也|均)?(不|没|没有|未)${report}`,
    "另(定|议|行确定|行通知|行指定)|未知|略|省略",
    "(x+|某+)(分行|支行)?(部门|部|处|科|室|单位|机构|中心|岗位|岗|人)?",
  ].join("|")})$`,
);

const english = new RegExp(
  `^(${[
    "none|no|nil|null|na|noone|nobody|nothing|notapplicable|blank|empty|vacant|missing|pending|placeholder|todo|tb[acdn]",
    "(not(yet)?|un)(assigned|specified|defined|set|named|known|decided|determined|given|available|reported|filled(in)?)(yet)?",
    "no(department|unit|owner|reporter|one|body)(yet|assigned|reports(it)?)?",
    "tobe(filledin|filled|determined|decided|defined|confirmed|assigned|announced|advised|named|specified)",
    "x+(department|dept|unit|branch)?",
  ].join("|")})$`,
);
