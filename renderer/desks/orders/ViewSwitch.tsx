import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'

/** List or board. */
export function ViewSwitch({ isBoard, onBoard }: { isBoard: boolean; onBoard: (isBoard: boolean) => void }) {
  const { t } = useTranslation('orders')
  return (
    <Segmented
      aria-label={t('view.label')}
      value={isBoard ? 'board' : 'list'}
      onChange={(value) => onBoard(value === 'board')}
      options={[
        { value: 'list', label: t('view.list') },
        { value: 'board', label: t('view.board') },
      ]}
    />
  )
}
