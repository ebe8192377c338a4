import { Select } from 'antd'
import { PanelChip } from './PanelChip.tsx'

type Props<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChoose: (value: Value) => void
}

/** A chip with a few choices. */
export function ChoiceChip<Value extends string>({ label, value, options, onChoose }: Props<Value>) {
  return (
    <PanelChip label={label} value={options.find((one) => one.value === value)?.label ?? ''}>
      {(close) => (
        <Select
          aria-label={label}
          autoFocus
          defaultOpen
          value={value}
          options={[...options]}
          style={{ width: 200 }}
          onBlur={close}
          onChange={(chosen) => {
            onChoose(chosen)
            close()
          }}
        />
      )}
    </PanelChip>
  )
}
