import archive from "./archive.zh-CN.json";
import collection from "./collection.zh-CN.json";
import desk from "./desk.zh-CN.json";
import submission from "./submission.zh-CN.json";
import pane from "./zh-CN.json";

/** All words of the pane in Chinese. */
export const chineseWords = { ...pane, ...submission, ...desk, ...collection, ...archive };
