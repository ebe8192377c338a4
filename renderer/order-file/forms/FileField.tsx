import { Select } from 'antd'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { SmallPicture } from '#renderer/desks/intake/viewer/SmallPicture.tsx'
import { Field } from '#renderer/ui/Field.tsx'
import type { PickedFile } from './FilePicker.tsx'
import css from './forms.module.css'

type Option = {
  readonly value: string
  readonly label: string
  /** Whose first page is shown beside it; nothing where the file cannot be looked at. */
  readonly picture?: Pick<PickedFile, 'id' | 'mime'>
}

type Props = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly options: readonly Option[]
}

/** One of many files, each beside a small picture of its first page: a number alone says little of a fax. */
export function FileField({ label, value, onChange, options }: Props) {
  const { fileUrl } = useDesk()
  return (
    <Field label={label}>
      {(control) => (
        <Select
          {...control}
          className={css.file}
          showSearch={{ optionFilterProp: 'label' }}
          value={value === '' ? undefined : value}
          onChange={(picked: string) => onChange(picked)}
          options={options.map((option) => ({ ...option }))}
          listItemHeight={58}
          listHeight={290}
          popupMatchSelectWidth={false}
          optionRender={({ data }) => (
            <span className={css.fileOption}>
              <span className={css.filePicture}>
                {data.picture && (
                  <SmallPicture url={fileUrl(data.picture.id)} mime={data.picture.mime} page={1} width={34} />
                )}
              </span>
              {data.label}
            </span>
          )}
        />
      )}
    </Field>
  )
}
