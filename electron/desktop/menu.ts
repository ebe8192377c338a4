import { Menu } from 'electron'
import type { StartWords } from '#electron/words.ts'

/** The menu: what the keyboard of the system expects, no more. The screens have their own keys. */
export function setMenu(words: StartWords['menu'], print: () => void): void {
  const menu = Menu.buildFromTemplate([
    {
      label: words.file,
      submenu: [
        { label: words.print, accelerator: 'CmdOrCtrl+P', click: print },
        { type: 'separator' },
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.undo, role: 'undo' },
        { label: words.redo, role: 'redo' },
        { type: 'separator' },
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { label: words.actualSize, role: 'resetZoom' },
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
  ])
  Menu.setApplicationMenu(menu)
}
