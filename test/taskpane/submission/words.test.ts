import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { recordHeaders } from "../../../src/workflow/record/recordLine";

const folder = "src/taskpane/i18n";

describe("the words of the record and of a submission", () => {
  test("call what chains the lines of the log a check code (校验码)", () => {
    const chinese = readdirSync(folder)
      .filter((name) => name.endsWith("zh-CN.json"))
      .map((name) => readFileSync(join(folder, name), "utf8"));
    expect(chinese.length).toBeGreaterThan(1);
    expect(chinese.filter((words) => words.includes("哈希"))).toEqual([]);
    expect(recordHeaders.slice(-2)).toEqual(["前一行校验码", "本行校验码"]);
  });

  test("say that the file is not uploaded, and must be kept", () => {
    const words = readFileSync(join(folder, "submission.zh-CN.json"), "utf8");
    expect(words).toContain("不会自动上传");
    expect(words).toContain("每一版的上报文件请自行存好");
    expect(words).not.toContain("冻结并上报");
  });
});
