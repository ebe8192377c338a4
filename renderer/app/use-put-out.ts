import { useDesk } from './desk/desk-context.ts'

/**
 * The ways in which the paper on the screen leaves the program: the only place that prints.
 *
 * The window of the desktop prints and writes PDF by itself; a browser does both in its own dialog. Under what name a
 * PDF is proposed, the preview has put into the title of the page.
 */
export function usePutOut() {
  const { print } = useDesk()
  // The serif comes in pieces as the text needs them: printing before they are there would print another font.
  const lettersThere = () => document.fonts.ready
  return {
    toPrinter: async (): Promise<void> => {
      await lettersThere()
      if (print) await print.dialog()
      else window.print()
    },
    toPdf: print
      ? async (): Promise<void> => {
          await lettersThere()
          await print.pdf(document.title)
        }
      : undefined,
  }
}
