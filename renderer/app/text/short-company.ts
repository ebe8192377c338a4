const LEGAL_FORM = /(股份有限公司|有限责任公司|有限責任公司|有限公司|,? Co\.,? ?Ltd\.?|,? Ltd\.?)$/

/** A company as one says it on the telephone: without its legal form. For lists alone; papers carry the full name. */
export const shortCompany = (name: string): string => name.replace(LEGAL_FORM, '') || name
