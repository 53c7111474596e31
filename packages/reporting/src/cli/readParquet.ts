import type { Dictionaries } from "../table/ColumnRule.ts"
import type { HeaderFault } from "../table/csvHeader.ts"
import type { FileKind } from "../table/FileKind.ts"
import type { OnPiece } from "./readLines.ts"
export const readParquet = async (
  _path: string,
  _request: { readonly kind: FileKind; readonly names: ReadonlyArray<string>; readonly dictionaries: Dictionaries },
  _onPiece: OnPiece
): Promise<ReadonlyArray<HeaderFault>> => []
