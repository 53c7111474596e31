/** The hand-written limit of seven rules over all people as of a day: one pass over a person's rows, everything counted on the way. */

/** A flag a rule and person, in the order silent, share, late, stock, bleeds, joint, batch. `from` are the first days of windows. */
export const flagsOf = ({ bleeds, lines, people, supplies }, asOf, from, isRecalled) => {
  const raised = Array.from({ length: 7 }, () => new Uint8Array(people))
  const inJoint = new Int32Array(64)
  for (let person = 0; person < people; person += 1) {
    let last = -1
    let recent = 0
    let used = 0
    let rows = 0
    let late = 0
    let recalled = 0
    for (let row = lines.start[person]; row < lines.start[person + 1]; row += 1) {
      const known = lines.knownDay[row]
      if (known > asOf) continue
      const day = lines.day[row]
      const units = lines.units[row]
      if (day > last) last = day
      used += units
      if (isRecalled[lines.batch[row]] === 1) recalled = 1
      if (day < from.quarter) continue
      recent += units
      rows += 1
      if (known - day > 7) late += 1
    }
    let supplied = 0
    let suppliedEver = 0
    for (let row = supplies.start[person]; row < supplies.start[person + 1]; row += 1) {
      if (supplies.knownDay[row] > asOf) continue
      suppliedEver += supplies.units[row]
      if (supplies.day[row] >= from.quarter) supplied += supplies.units[row]
    }
    let bled = 0
    let most = 0
    inJoint.fill(0)
    for (let row = bleeds.start[person]; row < bleeds.start[person + 1]; row += 1) {
      if (bleeds.knownDay[row] > asOf) continue
      const day = bleeds.day[row]
      if (day >= from.month) bled += 1
      const joint = bleeds.joint[row]
      if (day < from.halfYear || joint < 0 || bleeds.spontaneous[row] !== 1) continue
      inJoint[joint] += 1
      if (inJoint[joint] > most) most = inJoint[joint]
    }
    const atHome = suppliedEver - used
    raised[0][person] = Number(last < from.fortnight)
    raised[1][person] = Number(supplied > 0 && recent < 0.75 * supplied)
    raised[2][person] = Number(late > 0.2 * rows)
    raised[3][person] = Number(atHome > 0 && atHome * 90 > 56 * recent)
    raised[4][person] = Number(bled >= 3)
    raised[5][person] = Number(most >= 3)
    raised[6][person] = recalled
  }
  return raised
}
