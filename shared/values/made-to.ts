/** What goods are made to, as one text: the specification with what was added to it for this line; both as they were typed. */
export const madeTo = ({ specification, note }: { readonly specification: string; readonly note: string }): string =>
  note.trim() === '' ? specification : `${specification}（${note.trim()}）`
