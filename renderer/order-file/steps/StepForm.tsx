import type { StepKey } from '#shared/rules/step-table.ts'
import { Step01Intake } from './Step01Intake.tsx'
import { Step02Completeness } from './Step02Completeness.tsx'
import { Step03Answer } from './Step03Answer.tsx'
import { Step04Check } from './Step04Check.tsx'
import { Step05Technical } from './Step05Technical.tsx'
import { Step06Production } from './Step06Production.tsx'
import { Step07Sheet } from './Step07Sheet.tsx'
import { Step08Fax } from './Step08Fax.tsx'
import { Step09SignBack } from './Step09SignBack.tsx'
import { Step10ProductionOrder } from './Step10ProductionOrder.tsx'
import { Step11FollowUp } from './Step11FollowUp.tsx'
import { Step12Warehousing } from './Step12Warehousing.tsx'
import { Step13Payment } from './Step13Payment.tsx'
import { Step14DeliveryNotice } from './Step14DeliveryNotice.tsx'
import { Step15Dispatch } from './Step15Dispatch.tsx'
import { Step16DispatchNotice } from './Step16DispatchNotice.tsx'
import { Step17Arrival } from './Step17Arrival.tsx'
import { Step18Receipt } from './Step18Receipt.tsx'

/** One form for each of the 18 steps. */
export const STEP_FORMS: Readonly<Record<StepKey, () => React.JSX.Element>> = {
  intake: Step01Intake,
  completeness: Step02Completeness,
  answer: Step03Answer,
  check: Step04Check,
  technical: Step05Technical,
  production: Step06Production,
  sheet: Step07Sheet,
  fax: Step08Fax,
  signBack: Step09SignBack,
  productionOrder: Step10ProductionOrder,
  followUp: Step11FollowUp,
  warehousing: Step12Warehousing,
  payment: Step13Payment,
  deliveryNotice: Step14DeliveryNotice,
  dispatch: Step15Dispatch,
  dispatchNotice: Step16DispatchNotice,
  arrival: Step17Arrival,
  receipt: Step18Receipt,
}
