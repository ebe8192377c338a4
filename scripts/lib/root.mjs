import { fileURLToPath } from 'node:url'

/** The project's top folder, with a trailing separator cut, so that paths print the way people type them. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
