import { initialsOf } from '#db/initials.ts'
import { phoneWords, searchWords } from '#db/search-words.ts'
import { normaliseTelephone } from '#shared/values/telephone.ts'
import type { SampleCustomer } from '../customers.ts'

/** Whom an order is for, the words by which he stands in its rows, and how much wider than the sample's he buys. */
export type Whom = { readonly id: string; readonly words: readonly string[]; readonly wider: number }

/** Words in one order for every customer, the longer before those that they hold. */
export function whomOf({ id, name, short, phone, fax, contacts }: SampleCustomer, wider: number): Whom {
  const numbers = [phone, fax, ...contacts.map(([, , own]) => own)]
  const names = [name, searchWords(name), short, searchWords(short), initialsOf(name)]
  return {
    id,
    words: [
      ...names,
      ...numbers.flatMap((shown) => [phoneWords([shown]), shown, searchWords(shown), normaliseTelephone(shown)]),
    ],
    wider,
  }
}
