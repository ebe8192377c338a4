import { formatInstant } from '#shared/values/instant.ts'
import type { Words } from '../words.ts'
import styles from './Destination.module.css'

interface Props {
  model: {
    readonly deliveryPlace: string
    readonly consignee: string
    readonly consigneePhone: string
    readonly otherPhone?: string
    readonly expectedArrival: Parameters<typeof formatInstant>[0]
    readonly receivingHours?: string
    readonly timeZone: string
  }
  t: Words
}

/** Where the load goes, to whom and by when: the largest words on the page, because a driver reads them at the wheel. */
export function Destination({ model, t }: Props) {
  const [day = '', time = ''] = formatInstant(model.expectedArrival, model.timeZone).split(' ')
  return (
    <section className={styles.box}>
      <div className={styles.part}>
        <p className={styles.label}>{t('delivery.to')}</p>
        <p className={styles.place}>{model.deliveryPlace}</p>
        <p className={styles.person}>
          <strong>{model.consignee}</strong>
          <strong>{model.consigneePhone}</strong>
          {model.otherPhone && <span>{t('delivery.otherPhone', { phone: model.otherPhone })}</span>}
        </p>
      </div>
      <div className={styles.part}>
        <p className={styles.label}>{t('delivery.arrival')}</p>
        <p className={styles.place}>
          <span>{day}</span> <span>{t('delivery.before', { time })}</span>
        </p>
        <p className={styles.hours}>{model.receivingHours}</p>
      </div>
    </section>
  )
}
