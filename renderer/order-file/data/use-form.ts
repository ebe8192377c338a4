import { useDraft } from '#renderer/app/use-draft.ts'
import { useOrder } from './order-view.ts'
import { type Save, useSave } from './use-save.ts'

/** A form of this order: its values with their draft, how to change them, forget them, and save; saved text is forgotten. */
export function useForm<Values extends object>(
  name: string,
  defaults: Values,
): {
  readonly form: Values
  readonly change: (patch: Partial<Values>) => void
  readonly forget: () => void
  readonly save: Save
} {
  const { file } = useOrder()
  const [form, change, forget] = useDraft(`order/${file.order.id}/${name}`, defaults)
  const save = useSave(forget)
  return { form, change, forget, save }
}
