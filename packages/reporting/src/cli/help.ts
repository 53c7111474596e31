/**
 * What `haemtrack-report --help` prints.
 *
 * @since 0.1.0
 */
export const help = `haemtrack-report: figures from files of treatments, without a service and without a network

  haemtrack-report REPORT --treatments FILE [--bleeds FILE] [--persons FILE] [--deliveries FILE] --format FORMAT
  haemtrack-report partition --treatments FILE --out FOLDER
  haemtrack-report clinic-page|centre-quarter|commissioner-return|trial-screening ... --generated-at TIME --format FORMAT
  haemtrack-report completion bash|zsh|fish

Reports, and the files that each reads
  usage           treatments                    by centre, local month, product and reason: rows, IU, IU per kg
  amounts         treatments                    the same in every unit, never two together
  rates           treatments, bleeds, persons   each person's bleeding rates: all, into joints, spontaneous
  target-joints   treatments, bleeds, persons   joints that bled three times in six months without a cause
  funnel          treatments, bleeds, persons   rates of centres with the limits of chance
  dose-to-bleed   treatments, bleeds            hours from the last routine dose to a bleed
  compliance      treatments, persons, deliveries   what was recorded beside what was delivered, and how soon
  hour-week       treatments                    weekday and hour of treatments
  recall          treatments                    who had a batch: --batch CODE, as often as there are batches
  all             all four                      the eight but amounts, and the files read once

Reports for people, from all four files but the last: a page with charts and their tables, or the same as data
  clinic-page          --person ID [--from DAY --to DAY] [--since DAY]     one person, for a visit
  centre-quarter       --centre CODE --quarter 2026-Q3                     for the centre's own staff
  commissioner-return  --quarter 2026-Q3 [--kept FILE] [--keep FILE]       small numbers hidden, earlier quarters frozen
  trial-screening      --facts FILE [--study FILE]                         criteria of who agreed to be contacted
  --generated-at TIME  when it is made, 2026-10-21T09:00:00Z: no clock is read, so the same files give the same bytes
  --statements FILE    what people said of bleeds, as the service exports it: with it, "no bleed" is told from no entry
  --regimens FILE      what was prescribed, as the service exports it: with it, what is recorded of what was planned
  --skipped-doses FILE   planned doses that people said they did not have: with it, these are told from silence
  --stock-movements FILE   what was wasted, returned or expired: with it, it is not taken for used
  --as-of DAY          what was known on that day; else on the day of --generated-at
  --invented           says on every page that nobody in it is real
  --format FORMAT      html, markdown, json, ndjson, or csv and parquet with --table KEY

Options
  --treatments, --bleeds, --persons, --deliveries FILE
                        columns are found by name; a folder of files is read as one, centre=X/year=Y in its
                        folders' names and all. A report that does not need a file does not read it.
  --format FORMAT       json, csv, ndjson, parquet (with --out) or markdown
  --input FORMAT        csv, ndjson or parquet; else the ending of the file's name says it
  --batch CODE          a batch number, exactly as it was recorded
  --product-prefix TEXT only products that begin with this, in recall
  --skip-bad-rows       leaves malformed rows out, and says in the result how many
  --out FILE            writes the result there, whole or not at all, and nothing to standard output
  --timings FILE        writes how long loading, computing and writing took, and the most memory used
  --help, --version

A report checks the columns that it reads, and that no row stands twice; all checks every column that reports read.

Status
  0 done    2 wrong usage    3 a file cannot be read or written    4 a row is malformed: nothing is counted then
`
