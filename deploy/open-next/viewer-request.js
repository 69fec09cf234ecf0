/**
 * A CloudFront function (runtime cloudfront-js-2.0), for the event "viewer request" of each behavior that leads to the server
 * function. CloudFront sends that function its own host, so the host that people asked for is passed on in X-Forwarded-Host, where
 * OpenNext looks for it. What a client itself says about its host and IP is replaced.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler({ request, viewer }) {
  const { headers } = request;
  delete headers.forwarded;
  headers["x-forwarded-host"] = { value: headers.host.value };
  headers["x-forwarded-for"] = { value: viewer.ip };
  return request;
}
