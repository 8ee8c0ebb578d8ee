import type { ReactNode } from 'react'
import type { TimelineProps } from './Timeline'
import { clockTime } from './clock'
import { spanWords } from './Legend'
import { rowsOf, timeOf, type Mark, type Picture } from './picture'

type NumbersProps = Pick<TimelineProps, 'names' | 'say'> & { picture: Picture }

/** The chart as a table, and the marks as a list. */
export function Numbers(props: NumbersProps): ReactNode {
  const { picture, say } = props
  return (
    <details className="timeline-numbers">
      <summary>{say('timeline-table')}</summary>
      <Table {...props} />
      {picture.marks.length + picture.beyond.length > 0 && (
        <>
          <h3>{say('timeline-marks')}</h3>
          <Marks {...props} marks={picture.marks} />
        </>
      )}
      {picture.beyond.length > 0 && (
        <>
          <p>{say('timeline-beyond')}</p>
          <Marks {...props} marks={picture.beyond} />
        </>
      )}
    </details>
  )
}

function Table({ picture, names, say }: NumbersProps): ReactNode {
  const rows = rowsOf(picture)
  const span = spanWords(picture.step / 60_000, say)
  const caption = say(rows.length < picture.buckets ? 'timeline-caption-some' : 'timeline-caption', { span })
  const { lanes } = picture
  return (
    <div className="timeline-scroll" role="region" tabIndex={0} aria-label={say('timeline-table')}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('timeline-time')}</th>
            {lanes.map(({ input, requests }) => [
              <th key={input} scope="col">
                {say('timeline-column', { name: names[input] ?? '' })}
              </th>,
              requests && (
                <th key={`${input} requests`} scope="col">
                  {say('timeline-column-requests', { name: names[input] ?? '' })}
                </th>
              ),
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.bucket}>
              <th scope="row">
                {clockTime(timeOf(picture, row.bucket), i > 0 ? timeOf(picture, rows[i - 1]?.bucket ?? 0) : undefined)}
              </th>
              {row.lanes.map(({ input, failures, requests }, lane) => [
                <td key={input}>{failures}</td>,
                lanes[lane]?.requests && <td key={`${input} requests`}>{requests ?? ''}</td>,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Marks({ marks, names, say }: NumbersProps & { marks: readonly Mark[] }): ReactNode {
  return (
    <ul>
      {marks.map(({ at, happens, says, quote }, i) => (
        <li key={i}>
          <strong>
            {clockTime(at, marks[i - 1]?.at)} {say(`happened-${happens}`)}
          </strong>{' '}
          {says} <span className="quiet">({names[quote.input] ?? ''})</span>
        </li>
      ))}
    </ul>
  )
}
