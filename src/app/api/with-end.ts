interface Ends {
  /** All of it has gone out. */
  sent: () => void;
  /** The client has left before that. */
  left: () => void;
  failed: (error: unknown) => void;
}

/** The response, with word of how the sending of its body ended. */
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
    // Nothing is read ahead of what the one within reads ahead.
    { highWaterMark: 0 },
  );
  return new Response(body, response);
}
