import { actOfConfirmation } from './acts-confirmation.ts'
import { actOfDelivery } from './acts-delivery.ts'
import { actOfIntake } from './acts-intake.ts'
import { actOfProduction } from './acts-production.ts'

/** Every act of a story with its working day and time, in the order of the 18 steps. */
export const ACTS = {
  memo: { day: 0, time: '09:12', play: actOfIntake.memo },
  answer: { day: 0, time: '09:31', play: actOfIntake.answer },
  order: { day: 0, time: '09:40', play: actOfIntake.order },
  salesCleared: { day: 0, time: '10:24', play: actOfIntake.salesCleared },
  terms: { day: 0, time: '11:20', play: actOfIntake.terms },
  check: { day: 0, time: '15:05', play: actOfIntake.check },
  technical: { day: 1, time: '10:12', play: actOfConfirmation.technical },
  planned: { day: 1, time: '10:42', play: actOfConfirmation.planned },
  sheet: { day: 1, time: '16:10', play: actOfConfirmation.sheet },
  proofread: { day: 2, time: '09:50', play: actOfConfirmation.proofread },
  sent: { day: 2, time: '10:20', play: actOfConfirmation.sent },
  received: { day: 2, time: '10:41', play: actOfConfirmation.received },
  signedBack: { day: 2, time: '13:58', play: actOfConfirmation.signedBack },
  signBackChecked: { day: 2, time: '14:21', play: actOfConfirmation.signBackChecked },
  deposit: { day: 3, time: '09:20', play: actOfProduction.deposit },
  productionOrder: { day: 3, time: '10:05', play: actOfProduction.productionOrder },
  countersigned: { day: 3, time: '11:00', play: actOfProduction.countersigned },
  acknowledged: { day: 3, time: '13:30', play: actOfProduction.acknowledged },
  tips: { day: 4, time: '10:00', play: actOfProduction.tips },
  reported: { day: 4, time: '16:40', play: actOfProduction.reported },
  abnormal: { day: 4, time: '16:50', play: actOfProduction.abnormal },
  inspected: { day: 5, time: '14:00', play: actOfProduction.inspected },
  warehoused: { day: 5, time: '15:20', play: actOfProduction.warehoused },
  reviewAsked: { day: 5, time: '16:00', play: actOfDelivery.reviewAsked },
  paid: { day: 6, time: '09:30', play: actOfDelivery.paid },
  agreed: { day: 6, time: '10:00', play: actOfDelivery.agreed },
  notice: { day: 6, time: '11:00', play: actOfDelivery.notice },
  briefed: { day: 6, time: '13:30', play: actOfDelivery.briefed },
  dispatched: { day: 6, time: '14:20', play: actOfDelivery.dispatched },
  told: { day: 6, time: '14:50', play: actOfDelivery.told },
  toldSent: { day: 6, time: '15:05', play: actOfDelivery.toldSent },
  toldReceived: { day: 6, time: '15:20', play: actOfConfirmation.received },
  slipFiled: { day: 6, time: '16:30', play: actOfDelivery.slipFiled },
  arrived: { day: 7, time: '10:00', play: actOfDelivery.arrived },
  receipt: { day: 7, time: '14:00', play: actOfDelivery.receipt },
  satisfied: { day: 7, time: '16:00', play: actOfDelivery.satisfied },
  settled: { day: 8, time: '10:00', play: actOfDelivery.paid },
} as const

export type ActName =
  | 'memo'
  | 'answer'
  | 'order'
  | 'salesCleared'
  | 'terms'
  | 'check'
  | 'technical'
  | 'planned'
  | 'sheet'
  | 'proofread'
  | 'sent'
  | 'received'
  | 'signedBack'
  | 'signBackChecked'
  | 'deposit'
  | 'productionOrder'
  | 'countersigned'
  | 'acknowledged'
  | 'tips'
  | 'reported'
  | 'abnormal'
  | 'inspected'
  | 'warehoused'
  | 'reviewAsked'
  | 'paid'
  | 'agreed'
  | 'notice'
  | 'briefed'
  | 'dispatched'
  | 'told'
  | 'toldSent'
  | 'toldReceived'
  | 'slipFiled'
  | 'arrived'
  | 'receipt'
  | 'satisfied'
  | 'settled'
