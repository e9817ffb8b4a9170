import { saysNothing } from "../../../../src/domain/scheme/review/saysNothing";

describe("words in the place of a department", () => {
  it.each(
    [
      [
        "无",
        "没有",
        "暂无",
        "无人",
        "无人报送",
        "没有人",
        "没人报",
        "无专人负责",
        "目前无报送部门",
        "谁都不报",
        "（无）",
      ],
      [
        "未定",
        "未指定",
        "暂未确定",
        "尚未明确部门",
        "报送部门待定",
        "待确认",
        "待人力资源部确认",
        "待定。",
        "另行通知",
      ],
      ["不详", "不适用", "不明", "无需报送", "不报送", "未知", "略", "空", "空缺", "暂缺", "缺"],
      ["XX", "ＸＸ部", "××部门", "某部门", "**部", "○○支行", "—", "？？", "...", "0", "０", "\u200b"],
      [
        "none",
        "Nobody",
        "no one",
        "No-one",
        "N/A",
        "n.a.",
        "not assigned",
        "Not yet decided",
        "unassigned",
        "TBD",
        "tbc",
      ],
      [
        "to be determined",
        "To be filled in",
        "unknown",
        "blank",
        "no department",
        "XX Department",
        "???",
        "nobody yet",
      ],
    ].flat(),
  )("“%s” names nobody", (words) => {
    expect(saysNothing(words)).toBe(true);
  });

  it.each(
    [
      [
        "计划财务部",
        "无锡分行",
        "无为支行",
        "无极县支行",
        "空港支行",
        "未来城支行",
        "不夜城支行",
        "略阳支行",
        "某镇支行",
      ],
      [
        "待遇管理科",
        "没水支行",
        "缺口管理组",
        "无人机业务部",
        "无人银行部",
        "各部门",
        "系统自动取数",
        "无（由系统自动取数）",
      ],
      ["计划财务部/运营管理部", "零售部（待并入个金部）", "XX银行计划财务部", "部门负责人", "1001"],
      [
        "Finance",
        "None-performing Assets Office",
        "Nobel Branch",
        "Nanjing Branch",
        "Nome Branch",
        "Unit 0",
        "No. 1 Branch",
      ],
      ["Empty Quarter Branch", "Tobe Branch", "Vacant Property Office", "X-Bank Finance"],
    ].flat(),
  )("“%s” names somebody", (words) => {
    expect(saysNothing(words)).toBe(false);
  });

  it.each([
    "待定",
    "有待确定",
    "还待总行商定",
    "待上级行研究后确定",
    "待有关部门进一步明确",
    "待审批后再定",
    "待领导指定",
    "空",
    "空缺",
    "缺专人负责",
  ])("“%s” is still to be settled", (words) => {
    expect(saysNothing(words)).toBe(true);
  });

  it.each([
    "待遇标准重新核定",
    "待遇口径按总行文件重新确定",
    "待遇由总行确定",
    "待岗人员不再填报",
    "待岗人员由人力资源部填报",
    "待处理资产由法规部填报",
    "待处理资产法规部填报",
    "待核销贷款由风险部报送",
    "待业务部分拆后两部各自填报",
    "待办事项系统由科技部补充录入",
    "空管",
    "空管中心",
    "缺口管理",
    "总行文件调整存款口径，权重相应确定",
    "原报送部门撤销，改由财务部填报",
    "指标暂无人报送，由运营管理部接手，故调整权重",
  ])("“%s” says something", (words) => {
    expect(saysNothing(words)).toBe(false);
  });
});
