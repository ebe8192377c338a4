declare const brandName: unique symbol

/**
 * A plain value with a name that the compiler tells apart.
 *
 * A quantity and an amount are both numbers; passing one for the other is the error that nobody sees on the screen.
 * Brands cost nothing at run time and survive JSON as the plain value.
 */
export type Brand<Plain, Name extends string> = Plain & { readonly [brandName]: Name }
