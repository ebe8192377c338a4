import type { Migration } from '../index.ts'

/** Only doubles carry a mark, so the index holds little more than nothing; credit sums look there at every check. */
const statements = `
CREATE INDEX "customers_merged" ON "customers" ("merged_into_id");
CREATE INDEX "faxes_customer" ON "faxes" ("customer_id", "arrived_at");
`

/** The doubles of a customer, and his faxes, are found without reading all. */
export const mergedCustomers: Migration = {
  name: '0004-merged-customers',
  sqlite: statements,
  postgres: statements,
}
