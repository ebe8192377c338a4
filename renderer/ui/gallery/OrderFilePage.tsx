import { useState } from 'react'
import { civilDate } from '#shared/values/civil-date.ts'
import { ActionButton } from '../ActionButton.tsx'
import { BlockerPanel } from '../BlockerPanel.tsx'
import { ClassBox } from '../ClassBox.tsx'
import { Column, Columns } from '../Columns.tsx'
import { DateRuler } from '../date-ruler/DateRuler.tsx'
import { useKeys } from '../keys/useKeys.ts'
import { useStepJump } from '../keys/useStepJump.ts'
import { Sheet } from '../Sheet.tsx'
import { SignedPaper } from '../SignedPaper.tsx'
import { Spine } from '../Spine.tsx'
import { SpokenSentence } from '../SpokenSentence.tsx'
import { Tag } from '../Tag.tsx'
import css from './gallery.module.css'
import { LinesSheet } from './LinesSheet.tsx'
import { SampleFrame } from './SampleFrame.tsx'
import { SignBackSheet } from './SignBackSheet.tsx'
import { blockers, rulerMarks, steps } from './sample-file.ts'

const sentence =
  '都确认好了，只差贵司的签回：回传件第 3 行数量有手改，请在旁边盖章再传一次。今天 17:00 前收到，预交期仍是 11 月 27 日；每晚一天，顺延一天。'

/** The order file with the figures of the drawing, to be laid beside it. */
export function OrderFilePage() {
  const [open, setOpen] = useState(9)
  useStepJump(18, setOpen)
  const nothing = () => {}
  useKeys([
    { keys: 'F9', label: '记催签', run: nothing },
    { keys: 'Ctrl+P', label: '打印', run: nothing },
    { keys: 'Ctrl+E', label: '变更单', run: nothing },
    { keys: 'H', label: '历史', run: nothing },
    { keys: 'Escape', label: '返回', run: nothing },
  ])
  return (
    <SampleFrame title="订单卷宗" crumb="订单" fact="我的工作台 3 / 14">
      <section className={css.head}>
        <div className={css.headLine}>
          <h2 className={css.customer}>宏达印刷有限公司</h2>
          <ClassBox value="B" wordy />
          <b className={css.number}>20261113-004</b>
          <Tag tone="version">版本 2</Tag>
          <b className={css.stage}>已审核</b>
          <span className={css.quiet}>常规订单　客服 周敏　业务 刘洋</span>
          <span className={css.total}>
            含税 <b>240,200.00</b> 元
          </span>
          <ActionButton size="small" icon="print">
            打印
          </ActionButton>
          <ActionButton size="small">变更单</ActionButton>
        </div>
        <div className={css.answer}>
          <SpokenSentence text={sentence} onCopied={nothing}>
            都确认好了，只差贵司的签回：回传件第 3 行数量有手改，请在旁边盖章再传一次。
            <br />
            今天 17:00 前收到，预交期仍是 <b>11 月 27 日</b>；每晚一天，顺延一天。
          </SpokenSentence>
          <DateRuler
            marks={rulerMarks}
            from={civilDate('2026-11-13')}
            to={civilDate('2026-11-30')}
            description="今天 11 月 17 日。排产完成日 11 月 25 日，顺延 1 天；预交期 11 月 27 日，顺延 1 天；客户要求 11 月 30 日。"
          />
        </div>
      </section>
      <Columns of="orderFile">
        <Column area="step">
          <SignBackSheet />
          <LinesSheet />
        </Column>
        <Column area="blockers">
          <BlockerPanel
            title="第 10 步 生产单：还不能下"
            open={blockers}
            settled={[
              { key: 'deposit', what: '定金 30% 已到账', figure: '72,060.00', by: '沈雅琴 11-16' },
              { key: 'credit', what: '信用额度内', figure: '余 186,400.00' },
            ]}
            consequence="今天 17:00 前没解开：排产完成日、预交期再各顺延 1 天"
          />
        </Column>
        <Column area="spine">
          <Spine steps={steps} open={open} onOpen={setOpen} />
        </Column>
        <Column area="papers">
          <Sheet
            title="文书与签字"
            aside={
              <>
                <b className={css.late}>1 处失效</b>共 6 份
              </>
            }
            grow
          >
            <ul>
              <SignedPaper title="技术确认单 v1" signer="陈国栋" state="stale" staleNote="已失效 · 第 3 行">
                盖的是配方 <s>v7</s>，现在是 <b>v8</b>　今天 08:47
              </SignedPaper>
              <SignedPaper title="生产确认单 v2" signer="何建军" state="paper">
                纸面签字，扫描件已附　周敏录入 11-14 10:42
              </SignedPaper>
              <SignedPaper title="订单确认书 版本 2" signer="周敏" state="signed">
                逐项核对 21/21　11-16 09:50 · 已印 2 份
              </SignedPaper>
              <SignedPaper title="客户签回件" state="pending">
                传真收到 今天 13:58 · 1 页 · 核对中
              </SignedPaper>
            </ul>
          </Sheet>
        </Column>
        <Column area="extra">
          <Sheet title="历史" aside="41 条" grow>
            14:21 周敏 签回件核对
          </Sheet>
        </Column>
      </Columns>
    </SampleFrame>
  )
}
