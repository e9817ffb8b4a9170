import archive from "./archive.en-US.json";
import collection from "./collection.en-US.json";
import desk from "./desk.en-US.json";
import pane from "./en-US.json";
import submission from "./submission.en-US.json";

/** All words of the pane in English. */
export const englishWords = { ...pane, ...submission, ...desk, ...collection, ...archive };
