import { TrialProblem, clearTrial, putTrialFile, readTrial } from "../../../src/workbench/page/trialFiles";

const nothing = { keys: [], withdrawn: [], schemes: [] };

function answerWith(body: string, type: string, status = 200): jest.SpyInstance {
  return jest
    .spyOn(globalThis, "fetch")
    .mockResolvedValue(new Response(body, { status, headers: { "content-type": type } }));
}

afterEach(() => jest.restoreAllMocks());

test("a site that takes files tells what is in; any other site takes none", async () => {
  answerWith(JSON.stringify(nothing), "application/json; charset=utf-8");
  expect(await readTrial()).toEqual(nothing);
  answerWith("<!doctype html>", "text/html");
  expect(await readTrial()).toBeNull();
  answerWith("Not found", "text/plain", 404);
  expect(await readTrial()).toBeNull();
});

test("files go in as JSON, so that no other page can send one without being asked, and come out all at once", async () => {
  const fetched = answerWith(JSON.stringify(nothing), "application/json");
  await putTrialFile("{}");
  expect(fetched).toHaveBeenLastCalledWith("/trial/files", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });
  answerWith(JSON.stringify(nothing), "application/json");
  await clearTrial();
  expect(fetched).toHaveBeenLastCalledWith("/trial/files", { method: "DELETE" });
});

test("a file that is refused is told in the words of the site, or by its answer where it has none", async () => {
  answerWith('{"reason":{"zh":"不是公钥","en":"no key"}}', "application/json", 422);
  await expect(putTrialFile("{}")).rejects.toEqual(new TrialProblem({ zh: "不是公钥", en: "no key" }));
  answerWith("gone", "text/plain", 502);
  await expect(putTrialFile("{}")).rejects.toMatchObject({ reason: { zh: "HTTP 502", en: "HTTP 502" } });
});
