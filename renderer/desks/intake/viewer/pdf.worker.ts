// The parser runs beside the page: a large or malicious PDF may stop this worker, not the screen.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
