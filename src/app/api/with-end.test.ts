import { expect, test, vi } from "vitest";
import { withEnd } from "./with-end";

function watched(source: UnderlyingDefaultSource<Uint8Array> | null) {
  const ends = { sent: vi.fn(), left: vi.fn(), failed: vi.fn() };
  const response = new Response(source && new ReadableStream(source), { headers: { "x-name": "file" } });
  return { ends, response: withEnd(response, ends) };
}

const calls = ({ sent, left, failed }: ReturnType<typeof watched>["ends"]) =>
  [sent, left, failed].map((end) => end.mock.calls.length);

test("the end of a body is reported once it was sent, with the response unchanged", async () => {
  const portions = ["a", "b"];
  const { ends, response } = watched({
    pull(controller) {
      const portion = portions.shift();
      if (portion) controller.enqueue(new TextEncoder().encode(portion));
      else controller.close();
    },
  });
  expect(calls(ends)).toEqual([0, 0, 0]);
  expect([response.headers.get("x-name"), await response.text()]).toEqual(["file", "ab"]);
  expect(calls(ends)).toEqual([1, 0, 0]);
  expect(calls(watched(null).ends)).toEqual([1, 0, 0]);
});

test("a disconnect is reported as such once it has reached the source of the body", async () => {
  const cancel = vi.fn();
  const left = watched({ pull: (controller) => controller.enqueue(new Uint8Array(1)), cancel });
  const reader = left.response.body?.getReader();
  await reader?.read();
  await reader?.cancel("gone");
  expect([calls(left.ends), cancel.mock.calls]).toEqual([[0, 1, 0], [["gone"]]]);
});

test("an error of the source of a body is reported as such", async () => {
  const problem = new Error("The database is away");
  const broken = watched({
    pull() {
      throw problem;
    },
  });
  await expect(broken.response.text()).rejects.toBe(problem);
  expect(calls(broken.ends)).toEqual([0, 0, 1]);
  expect(broken.ends.failed).toHaveBeenCalledWith(problem);
});
