import type { Letterhead } from './models.ts'

type Company = Pick<Letterhead, 'name' | 'address' | 'phone' | 'fax'> & {
  readonly short: string
  readonly nameEn: string
}

/** The office at the head of its papers. */
export const letterheadOf = ({ short, name, nameEn, address, phone, fax }: Company): Letterhead => ({
  mark: short,
  name,
  latinName: nameEn,
  address,
  phone,
  fax,
})
