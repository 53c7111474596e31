/**
 * What `haemtrack-report --help` prints.
 *
 * @since 0.1.0
 */
export const help = `haemtrack-report: figures from files of treatments, without a service and without a network

  haemtrack-report usage --treatments FILE --format json
                         [--input csv|ndjson] [--out FILE] [--timings FILE]

Reports
  usage               by centre, local month, product and reason: rows, IU, IU per kg of body weight

Options
  --treatments FILE   one row for each batch that was infused; columns are found by name
  --format json       {"report", "columns", "rows"}, and nothing else on standard output
  --input FORMAT      csv or ndjson; else the ending of the file's name says it
  --out FILE          writes the result there, and nothing to standard output
  --timings FILE      writes how long loading, computing and writing took, and the most memory used
  --help, --version

  --bleeds, --persons, --deliveries, --batch and --product-prefix are accepted; usage does not need them.

Status
  0 done    2 wrong usage    3 a file cannot be read or written    4 a row is malformed: nothing is counted then
`
