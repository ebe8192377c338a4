import { bareNumber } from '#shared/values/bare-number.ts'

/** A product as a customer's words are compared with it. */
export type MatchProduct = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly specification: string
}
export type MatchArticle = { readonly productId: string; readonly article: string; readonly specification: string }

/** What a line says of its goods. */
export type SaidGoods = { readonly product: string; readonly name: string; readonly specification: string }

/** By what the products were found: our number, the customer's own, words of name and specification, or nothing. */
export type MatchedBy = 'number' | 'article' | 'words' | 'nothing'

export type Match<Product> = {
  readonly by: MatchedBy
  readonly products: readonly { readonly product: Product; readonly article: MatchArticle | null }[]
  /** How many more fit than stand here. */
  readonly more: number
}

const MOST = 8

/** A product with its name and specification in the words and figures that lines are compared with. */
export type KnownGoods<Product> = { readonly product: Product; readonly bare: string; readonly words: Words }

/** Takes a product's words apart; a hundredth of a millisecond each, so whoever has thousands keeps them. */
export const knownGoods = <Product extends MatchProduct>(product: Product): KnownGoods<Product> => ({
  product,
  bare: bareNumber(product.number),
  words: wordsOf(product),
})

/** What a customer calls our products, by his number without punctuation and case. */
export const articlesByName = (articles: readonly MatchArticle[]): ReadonlyMap<string, readonly MatchArticle[]> =>
  Map.groupBy(articles, ({ article }) => bareNumber(article))

/**
 * Finds the products that a line means, in this order: the exact number; the number without punctuation and case; the
 * customer's own article number; words and figures of name and specification, all of which must be there.
 *
 * Several are candidates for the clerk to choose from, the first eight of them; none is none. Nothing is ever taken because it looks similar.
 * Made once for many lines: each figure knows its products, so that a line looks at a few of 20,000.
 */
export function goodsMatcher<Product extends MatchProduct>(known: readonly KnownGoods<Product>[]) {
  const byId = new Map(known.map(({ product }) => [product.id, product]))
  const byNumber = new Map(known.map(({ product }) => [product.number, product]))
  const byBare = Map.groupBy(known, ({ bare }) => bare)
  const byFigure = new Map<string, KnownGoods<Product>[]>()
  for (const one of known) {
    for (const figure of one.words.figures) {
      const bearing = byFigure.get(figure)
      if (bearing) bearing.push(one)
      else byFigure.set(figure, [one])
    }
  }
  const exact = (said: string, called: ReturnType<typeof articlesByName>): Match<Product> | null => {
    const own = byNumber.get(said.trim())
    const same = own ? [own] : (byBare.get(bareNumber(said)) ?? []).map(({ product }) => product)
    if (same.length > 0)
      return firstOf(
        'number',
        same.map((product) => ({ product, article: null })),
      )
    const theirs = (called.get(bareNumber(said)) ?? []).flatMap((article) => {
      const product = byId.get(article.productId)
      return product ? [{ product, article }] : []
    })
    return theirs.length > 0 ? firstOf('article', theirs) : null
  }
  /** Those among which all that fit must be: of the figures that were said the one that the fewest bear. */
  const among = (asked: readonly string[]): readonly KnownGoods<Product>[] => {
    const bearing = asked.filter(isFigure).map((figure) => byFigure.get(figure) ?? [])
    return bearing.reduce<readonly KnownGoods<Product>[]>((few, one) => (one.length < few.length ? one : few), known)
  }
  return ({ product, name, specification }: SaidGoods, called: ReturnType<typeof articlesByName>): Match<Product> => {
    const found = [product, name]
      .filter((said) => bareNumber(said) !== '')
      .map((said) => exact(said, called))
      .find((one) => one !== null)
    if (found) return found
    const asked = askedWords(`${product} ${name} ${specification}`)
    // A figure alone names nothing: 70 is a weight, a width and a quantity.
    if (asked.length === 0 || (asked.length === 1 && /^\d+(\.\d+)?$/.test(asked[0] ?? '')))
      return firstOf('nothing', [])
    const fitting = among(asked).filter(({ words }) => asked.every((word) => has(words, word)))
    return firstOf(
      fitting.length > 0 ? 'words' : 'nothing',
      fitting.map((one) => ({ product: one.product, article: null })),
    )
  }
}

/** The products that each of a few lines means. */
export function matchGoods<Product extends MatchProduct>(
  goods: readonly SaidGoods[],
  products: readonly Product[],
  articles: readonly MatchArticle[],
): readonly Match<Product>[] {
  const match = goodsMatcher(products.map(knownGoods))
  const called = articlesByName(articles)
  return goods.map((said) => match(said, called))
}

const firstOf = <Product>(by: MatchedBy, all: Match<Product>['products']): Match<Product> => ({
  by,
  products: all.slice(0, MOST),
  more: Math.max(0, all.length - MOST),
})

type Words = { readonly figures: ReadonlySet<string>; readonly text: string }

const wordsOf = ({ number, name, specification }: MatchProduct): Words => {
  const text = plain(`${name} ${specification} ${number}`)
  return { figures: new Set(figuresIn(text)), text }
}

/** A figure must be the whole figure (70 is not in 787), with the unit if one was said; other words may be part of a name. */
const has = (words: Words, word: string): boolean =>
  isFigure(word) ? words.figures.has(word) : words.text.includes(word)

const isFigure = (word: string): boolean => /^\d/.test(word)

const figuresIn = (text: string): readonly string[] =>
  [...text.matchAll(/(\d+(?:\.\d+)?)\s*(mm|cm|g|m)?(?![a-z])/g)].flatMap(([, figure = '', unit = '']) => [
    figure,
    figure + unit,
  ])

const askedWords = (text: string): readonly string[] => [
  ...new Set(
    plain(text)
      .match(/\d+(?:\.\d+)?(?:\s*(?:mm|cm|g|m)(?![a-z]))?|[a-z]+|\p{Script=Han}+/gu)
      ?.map((word) => word.replace(/\s+/g, '')) ?? [],
  ),
]

/** Weights and widths in one spelling: 70克, 70 gsm and 70g/m² are 70g; 787毫米 is 787mm. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d)\s*(?:g\/m2|gsm|g\/㎡|克(?:重)?)/g, '$1g ')
    .replace(/(\d)\s*毫米/g, '$1mm ')
    .replace(/(\d)\s*厘米/g, '$1cm ')
    .replace(/[的那]/g, ' ')

/** Whether a specification as it was said asks for nothing that the product's own does not have. */
export const isSameSpecification = (said: string, own: string): boolean => {
  const words = { figures: new Set(figuresIn(plain(own))), text: plain(own) }
  return askedWords(said).every((word) => has(words, word))
}
