import type { FieldControl } from '#renderer/ui/Field.tsx'
import type { ProposedTerm } from '#shared/rules/usual-terms.ts'
import { Suggest } from './Suggest.tsx'
import { useTyped } from './use-memo.ts'

interface Props {
  term: ProposedTerm
  control: FieldControl
  /** Still to be asked for: the way through the open items stops here. */
  isOpen: boolean
}

const LONGEST = 200

/** A term beside which the customer's last orders are proposed: the arrows choose, Enter leaves what was typed. */
export function UsualInput({ term, control, isOpen }: Props) {
  const { values, facts, setTerms } = useTyped()
  const value = values.form.terms[term]
  const usual = facts?.usual[term] ?? []
  const { id, 'aria-describedby': describedBy } = control
  return (
    <Suggest
      value={value}
      onText={(typed) => setTerms({ [term]: typed })}
      options={usual.filter((one) => one !== value && one.includes(value))}
      optionKey={(one) => one}
      render={(one) => <span>{one}</span>}
      onPick={(one) => setTerms({ [term]: one })}
      hesitant
      atFocus
      passEnter
      input={{ id, 'aria-describedby': describedBy, maxLength: LONGEST, 'data-open': isOpen ? '' : undefined }}
    />
  )
}
