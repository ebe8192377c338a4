import { useState } from 'react'
import { ActionButton } from '../ActionButton.tsx'
import { CheckRow } from '../CheckRow.tsx'
import { Icon } from '../icons/Icon.tsx'
import { Sheet } from '../Sheet.tsx'
import { LateTag } from '../Tag.tsx'
import css from './gallery.module.css'

const checks = [
  { title: '由指定签字人签署', detail: '李红，与合同指定签字人一致' },
  { title: '印章清晰可辨', detail: '宏达印刷 合同专用章' },
  { title: '无涂改', detail: '第 3 行数量 4.000 手改为 4.200，旁边没有校对章' },
  { title: '特殊要求已看懂', detail: '“纸芯内径 76 mm，接头 ≤ 2 个”已打钩' },
]

/** Step 9 of the drawing: the sign-back checked item by item. */
export function SignBackSheet() {
  const [answers, setAnswers] = useState<readonly boolean[]>([true, true, false, true])
  return (
    <Sheet
      edge="accent"
      mark={<span className={css.stepNumber}>9</span>}
      title={
        <span className={css.stepTitle}>
          客户签回 <LateTag>已顺延 1 天</LateTag>
        </span>
      }
      label="客户签回"
      aside={
        <>
          <span>周敏 核对</span>
          <span>昨天 10:20 发出</span>
          <b className={css.soon}>今天 17:00 前</b>
        </>
      }
    >
      <div className={css.signBack}>
        <div className={css.scan}>订单确认书</div>
        <div>
          {checks.map((check, index) => (
            <CheckRow
              key={check.title}
              number={index + 1}
              title={check.title}
              detail={check.detail}
              value={answers[index]}
              onChange={(value) => setAnswers(answers.map((old, at) => (at === index ? value : old)))}
            />
          ))}
          <p className={css.warn}>
            <span className={css.late}>
              <Icon name="warning" size={16} />
            </span>
            <span>
              <b>有一项是“否”，本步不能结束。</b>
              与客户说清后，请对方盖校对章重传；若数量确实改为 4.200 吨，走变更单（第 5–9 步重来）。
            </span>
          </p>
          <div className={css.buttons}>
            <ActionButton kind="primary" keyHint="↵" autoFocus>
              与客户重新确认
            </ActionButton>
            <ActionButton>附新的签回件</ActionButton>
            <ActionButton locked="差 1 项">核对通过，签字</ActionButton>
          </div>
        </div>
      </div>
    </Sheet>
  )
}
