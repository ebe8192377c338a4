/** The last part of a path of either system; the core knows no file system, but shows what a file was called. */
export const basename = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
