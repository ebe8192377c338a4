import type { ReactNode } from 'react'
import { Frame } from '#renderer/app/frame/Frame.tsx'
import type { RailItem } from '#renderer/app/frame/Rail.tsx'

const rail: readonly RailItem[] = [
  { key: 'desk', icon: 'desk', label: '工作台', count: 14 },
  { key: 'intake', icon: 'phone', label: '接单' },
  { key: 'faxes', icon: 'fax', label: '传真箱', count: 5 },
  { key: 'orders', icon: 'order', label: '订单' },
  { key: 'production', icon: 'production', label: '生产' },
  { key: 'warehouse', icon: 'warehouse', label: '仓库' },
  { key: 'finance', icon: 'finance', label: '财务' },
  { key: 'master', icon: 'master', label: '资料' },
  { key: 'reports', icon: 'reports', label: '报表' },
]

interface Props {
  title: string
  crumb?: string
  fact?: ReactNode
  children: ReactNode
}

/** The frame around the sample pages, with the sample company's clerk. */
export function SampleFrame({ title, crumb, fact, children }: Props) {
  const nothing = () => {}
  return (
    <Frame
      rail={rail}
      railFoot={[{ key: 'settings', icon: 'settings', label: '设置' }]}
      activeRail="orders"
      onRail={nothing}
      title={title}
      crumb={crumb === undefined ? undefined : { label: crumb, onClick: nothing }}
      fact={fact}
      date="11月17日 周二 14:32"
      user={{ name: '周敏', role: '客服专员' }}
      onSearch={nothing}
      onLock={nothing}
      saved={{ tone: 'ok', saved: '14:32 已保存', backup: '备份 12:30 已验证', network: '局域网 4 台在线' }}
    >
      {children}
    </Frame>
  )
}
