import type { PolicyModel } from '../models.ts'
import { FactStrip } from '../parts/FactStrip.tsx'
import { type Column, LineTable } from '../parts/LineTable.tsx'
import { Paper } from '../parts/Paper.tsx'
import { Section } from '../parts/Section.tsx'
import { SignCells } from '../parts/SignCells.tsx'
import { SmallPrint } from '../parts/SmallPrint.tsx'
import { Together } from '../parts/Together.tsx'
import { type Words, wordsIn } from '../words.ts'

/** The office's written policy (R9.2, R9.3, R13.3): what each class may, the limits, the order types, signed by those who answer for it. */
export function WrittenPolicy({ model }: { model: PolicyModel }) {
  const t = wordsIn(model.language)
  const { saved } = model
  return (
    <Paper head={model} title={t('policy.title')}>
      <FactStrip
        facts={[
          { label: t('policy.version'), value: String(model.revision), weight: 20 },
          { label: t('policy.by'), value: saved?.by ?? '—', weight: 30 },
          { label: t('policy.at'), value: saved?.at ?? '—', weight: 40 },
          { label: t('policy.reason'), value: saved?.reason ?? '—', weight: 84 },
        ]}
      />
      <Section title={t('policy.classes')}>
        <LineTable columns={classColumns(model, t)} rows={model.classRules} rowKey={({ id, rule }) => id + rule} />
      </Section>
      <Section title={t('policy.limits')}>
        <LineTable
          columns={[
            { head: t('policy.rule'), cell: ({ label }) => label },
            { head: t('policy.holds'), width: '70mm', strong: true, cell: ({ value }) => value },
          ]}
          rows={model.limits}
          rowKey={({ label }) => label}
        />
      </Section>
      <Section title={t('policy.types')}>
        <LineTable
          columns={[
            { head: t('policy.type'), width: '22mm', strong: true, cell: ({ type }) => type },
            { head: t('policy.minutes'), width: '22mm', align: 'end', cell: (one) => one.answerMinutes },
            { head: t('policy.made'), width: '16mm', align: 'center', cell: (one) => mark(one.madeToOrder, t) },
            { head: t('policy.mandatory'), cell: ({ mandatory }) => mandatory },
          ]}
          rows={model.types}
          rowKey={({ type }) => type}
        />
      </Section>
      {model.changes.length > 0 && (
        <Section title={t('policy.changes')}>
          <LineTable
            columns={[
              { head: t('policy.rule'), cell: ({ what }) => what },
              { head: t('policy.from'), width: '45mm', cell: ({ before }) => before },
              { head: t('policy.to'), width: '45mm', strong: true, cell: ({ after }) => after },
            ]}
            rows={model.changes}
            rowKey={({ what }) => what}
          />
        </Section>
      )}
      <Together>
        <SignCells
          head={model}
          height="stamp"
          cells={['supervisor', 'director', 'finance'].map((who) => ({
            label: t(`policy.sign.${who}`),
            signed: null,
            blank: t('blank.date'),
          }))}
        />
        <SmallPrint>{t('policy.small')}</SmallPrint>
      </Together>
    </Paper>
  )
}

const mark = (holds: boolean, t: Words) => t(holds ? 'policy.yes' : 'policy.no')

function classColumns({ classNames }: PolicyModel, t: Words): readonly Column<PolicyModel['classRules'][number]>[] {
  return [
    { head: t('policy.rule'), cell: ({ rule }) => rule },
    { head: t('policy.id'), width: '16mm', cell: ({ id }) => id },
    ...classNames.map(
      (name, index): Column<PolicyModel['classRules'][number]> => ({
        head: name,
        width: '22mm',
        align: 'center',
        strong: true,
        cell: ({ classes }) => mark(classes[index] ?? false, t),
      }),
    ),
  ]
}
