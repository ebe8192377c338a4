/** How many rows of master data one sees at once; typing in the search field finds the others. */
export const LIST_LIMIT = 200
