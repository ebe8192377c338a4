import { Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { asWritten } from '#shared/rules/default-policy.ts'
import type { Policy } from '#shared/rules/policy.ts'
import { deepEqualCanonical } from '#shared/values/canonical.ts'

/** Puts the rules as they were first written into the form, after a question; nothing is saved by it. */
export function BackToWritten({ policy, onBack }: { policy: Policy; onBack: (policy: Policy) => void }) {
  const { t } = useTranslation('settings')
  const [isAsked, setAsked] = useState(false)
  const written = asWritten(policy)
  const isWritten = deepEqualCanonical(policy, written)
  return (
    <>
      <ActionButton size="small" locked={isWritten ? t('versions.same') : undefined} onClick={() => setAsked(true)}>
        {t('written.do')}
      </ActionButton>
      <Modal
        open={isAsked}
        title={t('written.title')}
        okText={t('written.yes')}
        cancelText={t('written.no')}
        width={440}
        onCancel={() => setAsked(false)}
        onOk={() => {
          setAsked(false)
          onBack(written)
        }}
      >
        {t('written.what')}
      </Modal>
    </>
  )
}
