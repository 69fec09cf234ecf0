interface Ends {
  /** Everything was sent. */
  sent: () => void;
  /** If the client disconnected before that. */
  left: () => void;
  failed: (error: unknown) => void;
}

/** The response, with a notification of how sending its body ended. */
export function withEnd(response: Response, { sent, left, failed }: Ends): Response {
  const reader = response.body?.getReader();
  if (!reader) {
    sent();
    return response;
  }
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (!done) {
            controller.enqueue(value);
            return;
          }
          controller.close();
          sent();
        } catch (error) {
          failed(error);
          throw error;
        }
      },
      async cancel(reason) {
        left();
        await reader.cancel(reason);
      },
    },
    // Reads ahead no more than the inner stream does.
    { highWaterMark: 0 },
  );
  return new Response(body, response);
}
