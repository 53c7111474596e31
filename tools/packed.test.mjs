import assert from "node:assert/strict"
import { test } from "node:test"
import { packed } from "./packed.mjs"

const cases = [
  ["lays a template out in one line", "x`<p>\n  ${a}\n</p>`", "x`<p> ${a} </p>`"],
  ["drops the quotes around a word", 'x`<p class="note" id=${a}>`', "x`<p class=note id=${a}>`"],
  ["keeps the quotes around words", 'x`<p class="a b">`', 'x`<p class="a b">`'],
  [
    "keeps the quotes around what is half a value",
    'x`<p class="a ${b}" part="c d">`',
    'x`<p class="a ${b}" part="c d">`'
  ],
  ["keeps the quotes before the slash of an empty element", 'x`<path d="M1"/>`', 'x`<path d="M1"/>`'],
  ["keeps a space that is not to be broken", "x`a\u00a0b`", "x`a\u00a0b`"],
  ["leaves text that is no template", "const a=`b\n  c`,d='x=\"y\" '", "const a=`b\n  c`,d='x=\"y\" '"],
  ["shortens the names inside Lit alike everywhere", "a._$AH=b._$AI;c={_$AH:1,_$AI(){}}", "a._a=b._b;c={_a:1,_b(){}}"],
  ["takes a shortened name out of an object", "const{_$AH}=a;_$AH()", "const{_a:_$AH}=a;_$AH()"],
  ["leaves other names and texts", "a.b_$c=a._e=d[`_$AH`]", "a.b_$c=a._e=d[`_$AH`]"],
  ["drops notes to a bundler", "a=/* @__PURE__ */ new Map", "a=new Map"]
]

for (const [name, code, shorter] of cases) test(`packed code ${name}`, () => assert.equal(packed(code), shorter))

test("packed code is as short as it gets: packing it again changes nothing", () => {
  const once = packed('a=/* @__PURE__ */ b`<p class="c">\n  ${d._$AH}\n</p>`')
  assert.equal(packed(once), once)
})
