import type { PrintDocument } from '../models.ts'
import {
  confirmation,
  confirmationOf,
  englishConfirmation,
  hardConfirmation,
  longConfirmation,
  traditionalConfirmation,
  voidConfirmation,
} from './sample-confirmation.ts'
import { delivery, dispatch, longDelivery } from './sample-delivery.ts'
import { sampleHead } from './sample-head.ts'
import { loadCalendar } from './sample-load.ts'
import { balance, memo } from './sample-others.ts'
import { longProduction, production } from './sample-production.ts'
import { productionSlip, technicalSlip } from './sample-slips.ts'

/** Every template with an easy paper, and the hard cases: long, several languages, awkward marks, void. */
export const samples: Readonly<Record<string, PrintDocument>> = {
  confirmation: { kind: 'confirmation', model: confirmation },
  'confirmation-15': { kind: 'confirmation', model: confirmationOf(15) },
  'confirmation-10': { kind: 'confirmation', model: confirmationOf(10) },
  'confirmation-long': { kind: 'confirmation', model: longConfirmation },
  'confirmation-hard': { kind: 'confirmation', model: hardConfirmation },
  'confirmation-void': { kind: 'confirmation', model: voidConfirmation },
  'confirmation-en': { kind: 'confirmation', model: englishConfirmation },
  'confirmation-zh-TW': { kind: 'confirmation', model: traditionalConfirmation },
  production: { kind: 'production', model: production },
  'production-long': { kind: 'production', model: longProduction },
  delivery: { kind: 'deliveryNotice', model: delivery },
  'delivery-long': { kind: 'deliveryNotice', model: longDelivery },
  'delivery-en': { kind: 'deliveryNotice', model: { ...delivery, language: 'en', copy: 'carrier' } },
  dispatch: { kind: 'dispatchNotice', model: dispatch },
  'order-blank': { kind: 'orderBlank', model: { ...sampleHead, number: '', revision: 1, copy: 'office' } },
  'order-blank-en': {
    kind: 'orderBlank',
    model: { ...sampleHead, language: 'en', number: '', revision: 1, copy: 'office' },
  },
  'technical-slip': { kind: 'technicalSlip', model: technicalSlip },
  'production-slip': { kind: 'productionSlip', model: productionSlip },
  memo: { kind: 'memo', model: memo },
  'load-calendar': { kind: 'loadCalendar', model: loadCalendar },
  balance: { kind: 'balanceNotice', model: balance },
}
