import type { DeliveryNoticeModel } from '../models.ts'
import { TickList } from '../parts/TickList.tsx'
import type { Words } from '../words.ts'
import styles from './ReleaseColumns.module.css'

/** Three columns: what was rechecked (R14.1), what the carrier is told (R14.3), and by whose word the goods may leave. */
export function ReleaseColumns({ model, t }: { model: DeliveryNoticeModel; t: Words }) {
  return (
    <section className={styles.columns}>
      <div>
        <Heading title={t('delivery.rechecked')} aside={t('delivery.recheckedBy', { clerk: model.recheckedBy })} />
        <TickList items={model.rechecked} ticked />
      </div>
      <div>
        <Heading title={t('delivery.briefing')} aside={t('delivery.briefingBy')} />
        <TickList items={model.briefing} />
      </div>
      <div>
        <Heading title={t('delivery.released')} />
        <dl className={styles.released}>
          {model.released.map((release) => (
            <div key={release.by} className={styles.release}>
              <dt>{t(`release.${release.by}`)}</dt>
              <dd>
                {release.lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}

const Heading = ({ title, aside }: { title: string; aside?: string }) => (
  <div className={styles.heading}>
    <h2 className={styles.title}>{title}</h2>
    {aside && <span className={styles.aside}>{aside}</span>}
  </div>
)
