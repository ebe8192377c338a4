/** The ways of comparing: beside each other, over each other in two colours, or one after the other in one place. */
export const WAYS = ['side', 'over', 'flip'] as const
export type Way = (typeof WAYS)[number]
