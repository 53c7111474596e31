/**
 * The embedded database as a connection: bytes of the PostgreSQL protocol in, bytes out.
 *
 * @since 0.1.0
 */
import { Duplex } from "node:stream"

/** Answers one message of the protocol, or several sent together. */
export type Exchange = (message: Uint8Array) => Promise<Uint8Array>

/** A CancelRequest is 16 bytes with this code; the engine has one session and nothing to cancel. */
const cancelRequest = 80_877_102

/** A connection on which each write is one exchange; messages wait for each other. */
export const duplex = (exchange: Exchange): Duplex => {
  const connection: Duplex = new Duplex({
    read() {},
    write(chunk: Buffer, _encoding, done) {
      if (chunk.length === 16 && chunk.readInt32BE(4) === cancelRequest) {
        connection.push(null)
        return done()
      }
      exchange(new Uint8Array(chunk)).then((answer) => {
        if (answer.byteLength > 0) connection.push(Buffer.from(answer.buffer, answer.byteOffset, answer.byteLength))
        done()
      }, done)
    },
    final(done) {
      connection.push(null)
      done()
    }
  })
  return connection
}
