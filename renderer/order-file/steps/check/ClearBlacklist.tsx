import { useTranslation } from 'react-i18next'
import { useDesk } from '#renderer/app/desk/desk-context.ts'
import { LongField } from '#renderer/app/forms/fields.tsx'
import { useText } from '#renderer/app/text/useText.ts'
import { useOrder } from '#renderer/order-file/data/order-view.ts'
import { authorOf, sealOf } from '#renderer/order-file/data/paper-mark.ts'
import { useForm } from '#renderer/order-file/data/use-form.ts'
import { FormBody } from '#renderer/order-file/forms/FormBody.tsx'
import { SignFoot } from '#renderer/order-file/forms/SignFoot.tsx'
import { SignedPaper } from '#renderer/ui/SignedPaper.tsx'
import { isFresh } from '#shared/rules/coverage.ts'
import { papersOf } from '#shared/rules/papers.ts'
import { BLACKLIST_TIERS, openBlacklistTiers } from '#shared/rules/steps/04-check.ts'

/** A black-listed customer passes only with the supervisor's and the director's signature (R4.1). */
export function ClearBlacklist() {
  const { file, me } = useOrder()
  const { call } = useDesk()
  const { t } = useTranslation('orderFile')
  const text = useText()
  const { form, change, save } = useForm('clearBlacklist', { reason: '' })
  const open = openBlacklistTiers(file)
  const tier = open.find((one) => me.roles.includes(one)) ?? open[0]
  const given = papersOf(file.papers, 'blacklistClearance')
  if (!tier) return null
  return (
    <FormBody action="clearBlacklist" needs={t('blacklist.needs')}>
      <ul>
        {given.map((paper) => (
          <SignedPaper
            key={paper.id}
            title={t('blacklist.clearedBy', { role: text.role(paper.body.tier) })}
            signer={authorOf(paper)}
            state={isFresh(file, paper) ? (sealOf(paper)?.state ?? 'signed') : 'stale'}
          >
            {text.moment(paper.at)}　{paper.body.reason}
          </SignedPaper>
        ))}
      </ul>
      <LongField label={t('reason')} required value={form.reason} onChange={(reason) => change({ reason })} />
      <SignFoot
        action="clearBlacklist"
        roles={[tier]}
        label={t('blacklist.sign', { role: text.role(tier) })}
        statement={t('blacklist.statement', { customer: file.customer.name, number: file.order.number })}
        save={save}
        body={{ tier }}
        chain={{ signed: BLACKLIST_TIERS.length - open.length, of: BLACKLIST_TIERS.length }}
        missing={form.reason.trim() === '' ? t('reasonMissing') : undefined}
        onSign={(sign) =>
          void save.run((head) => call.check.clearBlacklist({ ...head, body: { tier, ...form }, sign }))
        }
      />
    </FormBody>
  )
}
