import { useState } from 'react'
import { RefusalBar } from '#renderer/app/errors/RefusalBar.tsx'
import { MovedNote } from '#renderer/order-file/steps/confirm/MovedNote.tsx'
import type { MaterialCover } from '#shared/rules/materials.ts'
import { AnswerFields } from './AnswerFields.tsx'
import { AnswerSign } from './AnswerSign.tsx'
import { LackRequest } from './LackRequest.tsx'
import { LineFacts } from './LineFacts.tsx'
import { MaterialTable } from './MaterialTable.tsx'
import { ProofingOffer } from './ProofingOffer.tsx'
import { useQuestions } from './use-questions.ts'

/** A line that waits for its answer, in the order file: the same question and the same form as at technical's desk. */
export function AskedLine({ lineId }: { lineId: string }) {
  const { facts, questions, error, onType, save } = useQuestions()
  const [lacking, setLacking] = useState<MaterialCover | null>(null)
  const question = questions.find((one) => one.line.id === lineId)
  if (!facts || !question) return <RefusalBar error={error} />
  return (
    <>
      <MovedNote moved={question.moved} />
      <LineFacts question={question} materials={facts.materials} />
      <ProofingOffer lineId={lineId} />
      <MaterialTable covers={question.covers} materials={facts.materials} today={facts.today} onRequest={setLacking} />
      <AnswerFields question={question} today={facts.today} onType={(patch) => onType(lineId, patch)} />
      {/* This line alone is asked about here: nothing leaves it out. */}
      <AnswerSign
        questions={[{ ...question, typed: { ...question.typed, isLeftOut: false } }]}
        today={facts.today}
        save={save}
      />
      <LackRequest lacking={lacking} facts={facts} onClose={() => setLacking(null)} />
    </>
  )
}
