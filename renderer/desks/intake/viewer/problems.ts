/** Why a file cannot be shown. The first six are what the fax folder reports; the last two turn up on the screen. */
export const VIEWER_PROBLEMS = [
  'empty',
  'tooLarge',
  'damaged',
  'protected',
  'unreadable',
  'unknownType',
  'lost',
  'unreachable',
] as const

export type ViewerProblem = (typeof VIEWER_PROBLEMS)[number]

/** A file that cannot be shown, with the reason as a word that the screen translates. */
export class ViewerFault extends Error {
  readonly problem: ViewerProblem

  constructor(problem: ViewerProblem, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

/** The reason of whatever was thrown; what nobody foresaw comes from the file's content. */
export const problemOf = (error: unknown): ViewerProblem => (error instanceof ViewerFault ? error.problem : 'damaged')
