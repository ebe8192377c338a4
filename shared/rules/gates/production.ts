import { latest } from '../papers.ts'
import { openAbnormalities, productionOrderOf } from '../steps/10-11-production-order.ts'
import { inspectionBlockers } from '../steps/12-warehousing.ts'
import { type BatchLine, overInspected } from './quantities.ts'
import { inProduction, productionOrderGate } from './ready.ts'
import { type RuleTable, wants } from './rule.ts'

/** Steps 10 to 12: the production order, its follow-up, inspection and warehousing. */
export const PRODUCTION_ACTIONS = {
  issueProductionOrder: { step: 10, roles: ['clerk'], signed: true, gate: productionOrderGate },
  countersignProductionOrder: {
    step: 10,
    roles: ['production'],
    signed: true,
    gate: (file) =>
      wants(productionOrderOf(file).order, 'R10.1', 'productionOrderMissing', [['clerk', 'issueProductionOrder']]),
  },
  acknowledgeProductionOrder: {
    step: 10,
    roles: ['technical'],
    signed: true,
    gate: (file) =>
      wants(productionOrderOf(file).order, 'R10.1', 'productionOrderMissing', [['clerk', 'issueProductionOrder']]),
  },
  recordCheck: { step: 11, roles: ['assistant', 'clerk'], signed: false, gate: inProduction },
  reportAbnormality: { step: 11, roles: ['production', 'assistant', 'clerk'], signed: false, gate: inProduction },
  addAbnormalityEntry: {
    step: 11,
    roles: ['clerk', 'assistant', 'sales', 'supervisor', 'director', 'production'],
    signed: false,
    gate: (file) => wants(openAbnormalities(file).length > 0, 'R11.2', 'noAbnormality', []),
  },
  reportDay: { step: 12, roles: ['production'], signed: false, gate: inProduction },
  inspectService: { step: 12, roles: ['clerk', 'assistant'], signed: true, gate: inProduction },
  inspectQuality: { step: 12, roles: ['quality'], signed: true, gate: inProduction },
  acceptInspection: {
    step: 12,
    roles: ['clerk', 'supervisor'],
    signed: false,
    gate: (file) =>
      wants(
        latest(file.papers, 'serviceInspection') ?? latest(file.papers, 'qualityInspection'),
        'R12.2',
        'serviceInspectionOpen',
        [],
      ),
  },
  warehouse: {
    step: 12,
    roles: ['quality'],
    signed: true,
    gate: (file, _, body) => [
      ...inProduction(file),
      ...inspectionBlockers(file),
      ...overInspected(file, (body.batches ?? []) as readonly BatchLine[]),
    ],
  },
} as const satisfies RuleTable
