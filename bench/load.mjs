/** Sends requests over a number of connections as fast as they are answered, and measures each. */
import { Agent, request } from "node:http"

const send = (agent, port, { body, headers, method, path }) =>
  new Promise((resolve, reject) => {
    const begun = performance.now()
    const outgoing = request({ agent, host: "127.0.0.1", port, path, method, headers }, (response) => {
      const parts = []
      response
        .on("data", (part) => parts.push(part))
        .once("end", () =>
          resolve({
            status: response.statusCode,
            text: Buffer.concat(parts).toString(),
            took: performance.now() - begun
          })
        )
    }).once("error", reject)
    outgoing.end(body)
  })

/** All of them must answer `status`: a benchmark of refusals would be a fast one. */
export const load = async ({ connections, port, requests, status }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const took = []
  let next = 0
  const worker = async () => {
    while (next < requests.length) {
      const answer = await send(agent, port, requests[next++])
      if (answer.status !== status)
        throw new Error(`expected ${status}, got ${answer.status}: ${answer.text.slice(0, 300)}`)
      took.push(answer.took)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: connections }, worker))
  const seconds = (performance.now() - begun) / 1000
  agent.destroy()
  return { seconds, took: took.toSorted((a, b) => a - b) }
}
