/**
 * The texts of a column that repeat, found by their bytes: a text is decoded once, however often its bytes come.
 *
 * @since 0.1.0
 */
import { ByteTexts } from "./ByteTexts.ts"

/** Texts by their codes 0, 1, 2 ..., in order of first appearance. Law: `texts[codeOfText(t)] = t`. */
export class ByteDictionary extends ByteTexts {
  readonly texts: Array<string> = []

  protected override add(bytes: Uint8Array, from: number, to: number, hash: number): number {
    const code = super.add(bytes, from, to, hash)
    this.texts.push(this.at(code) ?? "")
    return code
  }
}
