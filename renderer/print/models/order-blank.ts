import type { PaperHead } from './head.ts'

/** The customer order form before anything is written on it: for the salesperson's block (R1.1). Its number is empty. */
export type OrderBlankModel = PaperHead
