import { ACTIONS } from '#shared/rules/actions.ts'
import { ROLES, type Role } from '#shared/rules/roles.ts'
import type { Contract } from './index.ts'

/** Who may call a procedure: anybody at the door, anybody signed in, or holders of one of the roles. */
export type Permission = 'anybody' | 'signedIn' | readonly Role[]

const EVERYBODY: Permission = 'signedIn'
const INTAKE: readonly Role[] = ['clerk', 'assistant', 'supervisor', 'sales']
const READS_ORDERS: readonly Role[] = ROLES.filter((role) => role !== 'admin')
const READS_MASTER: readonly Role[] = [...READS_ORDERS, 'admin']
const of = (action: keyof typeof ACTIONS): readonly Role[] => ACTIONS[action].roles

/**
 * The permission of every procedure. The type asks for a row each: a procedure without one does not compile.
 *
 * An action on an order takes its roles from the rule's own table, so that both can never disagree. A paper signed with
 * a pen may be entered by the clerk for the signer; the core checks the signer's role then.
 */
export const PERMISSIONS: { readonly [D in keyof Contract]: { readonly [P in keyof Contract[D]]: Permission } } = {
  session: { state: 'anybody', firstStart: 'anybody', signIn: 'anybody', lock: EVERYBODY, signOut: 'anybody' },
  desk: {
    tasks: EVERYBODY,
    promises: EVERYBODY,
    notices: EVERYBODY,
    readNotice: EVERYBODY,
    draft: EVERYBODY,
    keepDraft: EVERYBODY,
    dropDraft: EVERYBODY,
  },
  intake: {
    faxes: INTAKE,
    fax: INTAKE,
    rescan: INTAKE,
    notAnOrder: INTAKE,
    backToTray: INTAKE,
    joinOrder: INTAKE,
    memos: INTAKE,
    memo: INTAKE,
    saveMemo: INTAKE,
    callers: INTAKE,
    caller: INTAKE,
    linePrices: INTAKE,
    productOffers: INTAKE,
    matchProducts: INTAKE,
    units: INTAKE,
    duplicates: INTAKE,
    answerMemo: INTAKE,
    recordCallback: INTAKE,
    closeMemo: INTAKE,
    joinMemo: INTAKE,
    toOrder: ['clerk', 'supervisor'],
    paperOfCode: READS_ORDERS,
  },
  orders: {
    list: READS_ORDERS,
    stageCounts: READS_ORDERS,
    file: READS_ORDERS,
    byNumber: READS_ORDERS,
    search: READS_ORDERS,
    views: READS_ORDERS,
    saveView: READS_ORDERS,
    removeView: READS_ORDERS,
    recordAnswer: of('recordAnswer'),
    changeOrder: of('changeOrder'),
    requestCancellation: of('requestCancellation'),
    approveCancellation: enteredFor('approveCancellation'),
    cancelOrder: of('cancelOrder'),
    cancelPart: of('cancelPart'),
    handOver: of('handOver'),
    changes: EVERYBODY,
  },
  check: {
    creditDetail: READS_ORDERS,
    creditOrders: READS_ORDERS,
    planOffers: READS_ORDERS,
    checkCustomer: of('checkCustomer'),
    clearPrice: enteredFor('clearPrice'),
    clearBlacklist: enteredFor('clearBlacklist'),
    clearCredit: enteredFor('clearCredit'),
    decideContract: enteredFor('decideContract'),
    reviewOrder: enteredFor('reviewOrder'),
    clearMargin: enteredFor('clearMargin'),
  },
  technical: {
    answerTechnical: enteredFor('answerTechnical'),
    acknowledgeProductionOrder: enteredFor('acknowledgeProductionOrder'),
    makeProofing: of('makeProofing'),
    waiting: READS_ORDERS,
    question: READS_ORDERS,
    formulaList: READS_ORDERS,
    saveFormula: ['technical'],
    setFormulaActive: ['technical'],
    materials: READS_ORDERS,
    materialMoves: READS_ORDERS,
    saveMaterial: ['technical', 'warehouse'],
    correctMaterial: ['technical', 'warehouse'],
    receiveMaterial: ['technical', 'warehouse'],
    purchases: READS_ORDERS,
    requestPurchase: ['technical', 'production'],
    orderPurchase: ['technical', 'supervisor'],
    receivePurchase: ['technical', 'warehouse'],
    dropPurchase: ['technical', 'supervisor'],
  },
  production: {
    allocateStock: of('allocateStock'),
    answerProduction: enteredFor('answerProduction'),
    countersignProductionOrder: enteredFor('countersignProductionOrder'),
    reportAbnormality: of('reportAbnormality'),
    reportDay: of('reportDay'),
    calendar: READS_ORDERS,
    waiting: READS_ORDERS,
    proposals: READS_ORDERS,
    setDays: ['production'],
    saveLine: ['production', 'supervisor'],
  },
  confirmation: {
    makeSheet: of('makeSheet'),
    confirmRelaxation: enteredFor('confirmRelaxation'),
    proofread: of('proofread'),
    recordSending: of('recordSending'),
    confirmReceipt: of('confirmReceipt'),
    attachSignBack: of('attachSignBack'),
    checkSignBack: of('checkSignBack'),
    chase: of('chase'),
    issueProductionOrder: of('issueProductionOrder'),
    outgoing: INTAKE,
  },
  followUp: {
    recordCheck: of('recordCheck'),
    addAbnormalityEntry: of('addAbnormalityEntry'),
    inspectService: enteredFor('inspectService'),
    inspectQuality: enteredFor('inspectQuality'),
    acceptInspection: of('acceptInspection'),
    warehouse: enteredFor('warehouse'),
  },
  finance: {
    requestPaymentReview: of('requestPaymentReview'),
    issueBalanceNotice: of('issueBalanceNotice'),
    reviewPayment: enteredFor('reviewPayment'),
    recordPayment: of('recordPayment'),
    reverseReceipt: ['finance'],
    receipts: READS_ORDERS,
  },
  delivery: {
    issueDeliveryNotice: enteredFor('issueDeliveryNotice'),
    releaseEmergency: enteredFor('releaseEmergency'),
    briefCarrier: of('briefCarrier'),
    dispatch: of('dispatch'),
    checkDispatchNotice: of('checkDispatchNotice'),
    fileSlip: of('fileSlip'),
    recordArrivalCall: of('recordArrivalCall'),
    recordReceipt: of('recordReceipt'),
    recordSatisfaction: of('recordSatisfaction'),
    openCase: of('openCase'),
    closeCase: of('closeCase'),
  },
  office: {
    users: ROLES,
    saveUser: ['admin'],
    customers: READS_MASTER,
    customer: READS_MASTER,
    // Whose decision each field is, the core knows (customer-fields.ts).
    saveCustomer: ['supervisor', 'finance'],
    customerAnswers: READS_ORDERS,
    customerOrders: READS_ORDERS,
    customerOpenLines: READS_ORDERS,
    customerTalks: READS_ORDERS,
    customerPrices: READS_ORDERS,
    likelyDoubles: ['supervisor'],
    judgeDouble: ['supervisor'],
    mergePreview: ['supervisor'],
    mergeCustomers: ['supervisor'],
    history: READS_MASTER,
    products: READS_MASTER,
    saveProduct: ['supervisor'],
    categories: READS_MASTER,
    saveCategory: ['supervisor'],
    contracts: READS_MASTER,
    contract: READS_MASTER,
    saveContract: ['supervisor'],
    pricePlans: READS_MASTER,
    pricePlan: READS_MASTER,
    plansFor: READS_MASTER,
    savePricePlan: ['supervisor'],
    formulas: READS_MASTER,
    productionLines: READS_MASTER,
    settings: EVERYBODY,
    policyVersions: EVERYBODY,
    policyReach: ['supervisor'],
    // The policy in them is the supervisor's alone; the core sees to it.
    saveSettings: ['supervisor', 'admin'],
    verifyAudit: ['admin', 'manager'],
  },
  imports: {
    // Which of them may import which kind follows from its single save; the core sees to it.
    dryRun: ['supervisor', 'finance'],
    run: ['supervisor', 'finance'],
    progress: ['supervisor', 'finance'],
    sheet: READS_MASTER,
  },
  files: { upload: READS_ORDERS, fromFax: INTAKE },
  print: { count: READS_ORDERS },
}

/** The action's own roles, and the clerks who may enter what was signed with a pen. */
function enteredFor(action: keyof typeof ACTIONS): readonly Role[] {
  return [...new Set<Role>([...of(action), 'clerk', 'supervisor'])]
}
