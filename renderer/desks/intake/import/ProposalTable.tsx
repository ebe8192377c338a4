import { Checkbox, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useText } from '#renderer/app/text/useText.ts'
import { joinClasses } from '#renderer/ui/join-classes.ts'
import type { Correction } from '#shared/rules/reading/correct-line.ts'
import { isFault } from '#shared/rules/reading/problems.ts'
import { CorrectCell } from './CorrectCell.tsx'
import css from './Import.module.css'
import { useProblemWords } from './use-problem-words.ts'
import type { Proposal, Proposals } from './use-proposals.ts'

interface Props {
  proposals: Proposals
  /** Rows of a file are taken all or none: there is nothing to tick. */
  fixed?: boolean
  /** The line that the cursor or the focus is on, for whoever shows where it stands in the text. */
  onLook?: (row: number | null) => void
}

/** The lines as they would be put into the form, row by row with what is wrong with each. */
export function ProposalTable({ proposals, fixed = false, onLook }: Props) {
  const { t } = useTranslation('reading')
  return (
    <table className={css.lines} aria-label={t('lines')}>
      <thead>
        <tr>
          {!fixed && <th className={css.tick}>{t('take')}</th>}
          <th className={css.row}>{t('row')}</th>
          <th>{t('field.product')}</th>
          <th className={css.figure}>{t('field.quantity')}</th>
          <th className={css.figure}>{t('field.price')}</th>
          <th className={css.date}>{t('field.date')}</th>
          <th className={css.why}>{t('remarks')}</th>
        </tr>
      </thead>
      <tbody>
        {proposals.rows.map((row) => (
          <ProposalRow key={row.read.row} row={row} proposals={proposals} fixed={fixed} onLook={onLook} />
        ))}
      </tbody>
    </table>
  )
}

function ProposalRow({ row, proposals, fixed, onLook }: Props & { row: Proposal }) {
  const { t } = useTranslation('reading')
  const text = useText()
  const words = useProblemWords()
  const { read, line, problems } = row
  const quantity = line.quantity === null ? '' : `${text.quantity(line.quantity)} ${line.unit}`
  const correct = (correction: Correction) => proposals.correct(read, correction)
  const isBad = !proposals.isMatching && !row.isGood
  return (
    <tr
      className={joinClasses(isBad && css.bad, fixed && isBad && css.left)}
      onMouseEnter={() => onLook?.(read.row)}
      onMouseLeave={() => onLook?.(null)}
      onFocus={() => onLook?.(read.row)}
    >
      {!fixed && (
        <td className={css.tick}>
          <Checkbox
            checked={row.isTicked}
            aria-label={t('takeRow', { row: read.row })}
            onChange={(event) => proposals.tick(read.row, event.target.checked)}
          />
        </td>
      )}
      <td className={css.row}>{read.row}</td>
      <td>
        {!fixed && <CorrectCell field="product" row={read.row} value={read.product} onCorrect={correct} />}
        <Goods row={row} onChoose={(id) => proposals.choose(read.row, id)} />
      </td>
      <td className={css.figure}>
        {fixed && line.quantity !== null && quantity}
        {!fixed && <CorrectCell field="quantity" row={read.row} value={quantity} onCorrect={correct} />}
        {line.quantity === null && <Heard said={line.heard?.quantity} />}
      </td>
      <td className={css.figure}>
        {line.unitPrice === null ? <Heard said={line.heard?.price} /> : text.price(line.unitPrice)}
      </td>
      <td className={css.date}>
        {fixed && line.requestedDate !== null && text.day(line.requestedDate)}
        {!fixed && <CorrectCell field="date" row={read.row} value={line.requestedDate ?? ''} onCorrect={correct} />}
        {line.requestedDate === null && <Heard said={line.heard?.requestedDate} />}
      </td>
      <td className={css.why}>
        {problems.map((problem) => (
          <p key={`${problem.column}${problem.code}`} className={isFault(problem) ? css.fault : css.notice}>
            {words(problem)}
          </p>
        ))}
        {line.note !== '' && <p className={css.note}>{line.note}</p>}
      </td>
    </tr>
  )
}

/** What was said in place of a figure and is none. */
const Heard = ({ said }: { said?: string }) => (said === undefined ? null : <s className={css.heard}>{said}</s>)

function Goods({ row, onChoose }: { row: Proposal; onChoose: (id: string) => void }) {
  const { t } = useTranslation('reading')
  const { offers, more, chosen, line, read } = row
  if (offers.length > 1)
    return (
      <>
        <Select
          className={css.choose}
          size="small"
          aria-label={t('chooseProduct', { row: read.row })}
          placeholder={t('severalFor', { said: line.productNumber, count: offers.length + more })}
          value={chosen?.id}
          onChange={onChoose}
          options={offers.map(({ id, number, name, specification }) => ({
            value: id,
            label: `${number} ${name} ${specification}`,
          }))}
        />
        {more > 0 && chosen === null && <p className={css.more}>{t('moreProducts', { count: more })}</p>}
      </>
    )
  const isCalled = chosen !== null && read.product !== '' && read.product !== chosen.number
  return (
    <>
      <b>{line.productNumber}</b>{' '}
      <span className={css.quiet}>
        {line.productName} {line.specification}
      </span>
      {isCalled && <span className={css.quiet}> ← {read.product}</span>}
    </>
  )
}
