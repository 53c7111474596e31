/**
 * The eight reports as DuckDB makes them, which shares no line with us: what ours are held against.
 *
 * @since 0.1.0
 */
import { DuckDBInstance } from "@duckdb/node-api"

/** The rows of a report, as DuckDB has them. */
export type OracleRows = ReadonlyArray<ReadonlyArray<unknown>>

const kinds = {
  treatments: `{'treatment_id': 'BIGINT', 'person_id': 'VARCHAR', 'centre': 'VARCHAR', 'product': 'VARCHAR', 'batch': 'VARCHAR',
    'units_iu': 'INTEGER', 'weight_kg': 'DOUBLE', 'reason': 'VARCHAR', 'local_time': 'TIMESTAMP', 'zone': 'VARCHAR',
    'instant': 'TIMESTAMPTZ', 'recorded_instant': 'TIMESTAMPTZ', 'bleed_id': 'BIGINT'}`,
  bleeds: `{'bleed_id': 'BIGINT', 'person_id': 'VARCHAR', 'centre': 'VARCHAR', 'site': 'VARCHAR', 'cause': 'VARCHAR',
    'severity': 'VARCHAR', 'onset_local': 'TIMESTAMP', 'zone': 'VARCHAR', 'onset_instant': 'TIMESTAMPTZ'}`,
  persons: `{'person_id': 'VARCHAR', 'centre': 'VARCHAR', 'diagnosis': 'VARCHAR', 'severity': 'VARCHAR', 'regimen': 'VARCHAR',
    'birth_year': 'INTEGER', 'observed_from': 'DATE', 'observed_to': 'DATE'}`,
  deliveries: `{'delivery_id': 'BIGINT', 'person_id': 'VARCHAR', 'centre': 'VARCHAR', 'product': 'VARCHAR', 'units_iu': 'INTEGER',
    'delivered_on': 'DATE'}`
} as const

const episodes = `CREATE TABLE episodes AS
  WITH treated AS (SELECT bleed_id, max(instant) AS last FROM treatments WHERE bleed_id IS NOT NULL GROUP BY 1),
    ended AS (SELECT b.*, greatest(onset_instant, coalesce(last, onset_instant)) AS ended FROM bleeds b LEFT JOIN treated USING (bleed_id)),
    flagged AS (SELECT *, max(ended) OVER (PARTITION BY person_id, site ORDER BY onset_instant, bleed_id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS earlier FROM ended)
  SELECT * FROM flagged WHERE earlier IS NULL OR onset_instant > earlier + INTERVAL 72 HOUR`

const ofEpisodes: ReadonlySet<string> = new Set(["rates", "target-joints", "funnel"])

const watched = "onset_local::DATE >= observed_from AND onset_local::DATE < observed_to"
const [z95, z998] = ["1.959963984540054", "3.090232306167813"]
const lower = (z: string): string =>
  `CASE WHEN s > ${z} / (2 * sqrt(years)) THEN (s - ${z} / (2 * sqrt(years))) ** 2 ELSE 0 END`
const upper = (z: string): string => `(s + ${z} / (2 * sqrt(years))) ** 2`
const bins = [
  ["0", "24"],
  ["24", "48"],
  ["48", "72"],
  ["72", "96"],
  ["96", "168"],
  ["168", "1e9"]
].map(([from, to]) => `count(*) FILTER (h >= ${from} AND h < ${to})::DOUBLE`)

const queries = (batch: string): Readonly<Record<string, string>> => ({
  usage: `SELECT centre, strftime(local_time, '%Y-%m') AS month, product, reason, count(*)::DOUBLE, sum(units_iu)::DOUBLE,
    sum(units_iu / weight_kg) FROM treatments GROUP BY ALL ORDER BY ALL`,
  rates: `WITH c AS (SELECT p.person_id, date_diff('day', observed_from, observed_to)::DOUBLE AS days, count(e.bleed_id)::DOUBLE AS a,
      count(e.bleed_id) FILTER (site LIKE 'joint.%')::DOUBLE AS j, count(e.bleed_id) FILTER (cause = 'spontaneous')::DOUBLE AS s
      FROM persons p LEFT JOIN episodes e ON e.person_id = p.person_id AND ${watched} GROUP BY ALL)
    SELECT *, a * 365.25 / days, j * 365.25 / days, s * 365.25 / days FROM c ORDER BY person_id`,
  compliance: `WITH t AS (SELECT p.person_id, sum(units_iu)::DOUBLE AS u, count(*)::DOUBLE AS n,
        count(*) FILTER (recorded_instant - instant <= INTERVAL 24 HOUR)::DOUBLE AS w
      FROM persons p JOIN treatments t ON t.person_id = p.person_id AND local_time::DATE >= observed_from
        AND local_time::DATE < observed_to GROUP BY 1),
      d AS (SELECT p.person_id, sum(units_iu)::DOUBLE AS u FROM persons p JOIN deliveries d ON d.person_id = p.person_id
        AND delivered_on >= observed_from AND delivered_on < observed_to GROUP BY 1),
      r AS (SELECT p.person_id, p.centre, coalesce(t.u, 0) AS recorded, coalesce(d.u, 0) AS delivered, coalesce(n, 0) AS n,
        coalesce(w, 0) AS w, CASE WHEN d.u > 0 THEN coalesce(t.u, 0) / d.u END AS ratio
        FROM persons p LEFT JOIN t USING (person_id) LEFT JOIN d USING (person_id))
    SELECT *, median(ratio) OVER (PARTITION BY centre) FROM r ORDER BY person_id`,
  "target-joints": `WITH s AS (SELECT person_id, site, onset_local::DATE AS d,
      lag(onset_local::DATE, 2) OVER (PARTITION BY person_id, site ORDER BY onset_instant, bleed_id) AS before
      FROM episodes WHERE cause = 'spontaneous' AND site LIKE 'joint.%')
    SELECT person_id, site, strftime(min(d), '%Y-%m-%d'), count(*)::DOUBLE FROM s WHERE d < before + INTERVAL 6 MONTH
    GROUP BY 1, 2 ORDER BY 1, 2`,
  "hour-week": `SELECT isodow(local_time)::DOUBLE, hour(local_time)::DOUBLE, reason, count(*)::DOUBLE FROM treatments
    GROUP BY ALL ORDER BY 1, 2, 3`,
  "dose-to-bleed": `WITH h AS (SELECT b.centre, date_diff('second', t.instant, b.onset_instant) / 3600 AS h FROM bleeds b
      ASOF LEFT JOIN (SELECT person_id, instant FROM treatments WHERE reason = 'prophylaxis') t
      ON b.person_id = t.person_id AND b.onset_instant >= t.instant)
    SELECT centre, count(*)::DOUBLE, count(h)::DOUBLE, median(h), ${bins.join(", ")} FROM h GROUP BY 1 ORDER BY 1`,
  funnel: `WITH r AS (SELECT p.person_id, p.centre, date_diff('day', observed_from, observed_to) / 365.25 AS y, count(e.bleed_id) AS n
        FROM persons p LEFT JOIN episodes e ON e.person_id = p.person_id AND ${watched} GROUP BY ALL),
      c AS (SELECT centre, sum(n)::DOUBLE AS n, sum(y) AS years FROM r GROUP BY 1),
      l AS (SELECT *, n / years AS rate, sqrt(sum(n) OVER () / sum(years) OVER ()) AS s FROM c),
      q AS (SELECT centre, n, years, rate, ${lower(z95)} AS l95, ${upper(z95)} AS u95, ${lower(z998)} AS l998, ${upper(z998)} AS u998 FROM l)
    SELECT *, CASE WHEN rate < l998 THEN 'below_998' WHEN rate > u998 THEN 'above_998' WHEN rate < l95 THEN 'below_95'
      WHEN rate > u95 THEN 'above_95' ELSE 'inside' END FROM q ORDER BY centre`,
  recall: `SELECT person_id, centre, batch, count(*)::DOUBLE, sum(units_iu)::DOUBLE, strftime(max(instant), '%Y-%m-%d')
    FROM treatments WHERE batch = '${batch}' GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
})

/** A database that holds four files of CSV. */
export const duckDb = async (files: Readonly<Record<keyof typeof kinds, string>>) => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect()
  await connection.run("SET TimeZone = 'UTC'")
  for (const [name, columns] of Object.entries(kinds)) {
    const path = Object.entries(files).find(([each]) => each === name)?.[1]
    await connection.run(
      `CREATE TABLE ${name} AS SELECT * FROM read_csv('${path}', header = true, quote = '"', escape = '"', columns = ${columns})`
    )
  }
  let hasEpisodes = false
  return {
    /** The first report that counts episodes makes them, as ours does. */
    rows: async (report: string, batch: string): Promise<OracleRows> => {
      if (!hasEpisodes && ofEpisodes.has(report)) {
        await connection.run(episodes)
        hasEpisodes = true
      }
      const reader = await connection.runAndReadAll(queries(batch)[report] ?? "")
      return reader.getRowsJS()
    },
    run: async (sql: string): Promise<void> => {
      await connection.run(sql)
    },
    /** The values of one row, for a question about a file. */
    ask: async (sql: string): Promise<ReadonlyArray<unknown>> =>
      (await connection.runAndReadAll(sql)).getRowsJS()[0] ?? []
  }
}
