/** The first rows of a table as they will be read: the columns taken stand out, what is no number is struck out. */
import { useMemo } from 'react';
import { canonicalNumeral } from '../../config/numerals';
import { useMessages } from '../../i18n/messages';
import { isRemark, type Plan, shortened } from '../../state/table/dialect';
import { rowsOf, type Sample } from '../../state/table/readings';
import styles from './table.module.css';

const mostRows = 7;
/** Columns beside those taken. */
const mostColumns = 12;

interface FirstRowsProps {
  readonly sample: Sample;
  readonly plan: Plan;
}

export function FirstRows({ sample, plan }: FirstRowsProps) {
  const { draw } = useMessages();
  const { separator, remarks, header, names, taken, decimal, width } = plan;
  const all = useMemo(() => rowsOf(sample, separator), [sample, separator]);
  const below = all
    .filter((row) => !(remarks && isRemark(row)))
    .filter((_, i) => i !== header)
    .slice(0, mostRows);
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column < mostColumns || taken.includes(column),
  );
  const axis = (column: number) => ['x', 'y'][taken.indexOf(column)];
  const isLost = (column: number, field: string) =>
    axis(column) !== undefined && canonicalNumeral(field.trim(), decimal) === null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables are scrolled by keys too
    <section className={styles.rows} tabIndex={0} aria-label={draw.table.rows}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-taken={axis(column)}>
                {axis(column) && <b>{axis(column)}</b>}
                {shortened(names[column] || draw.table.column(column + 1, ''))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {below.map((row) => (
            <tr key={row.line}>
              {columns.map((column) => {
                const field = row.fields[column] ?? '';
                const text = shortened(field);
                return (
                  <td key={column} data-taken={axis(column)}>
                    {isLost(column, field) && text !== '' ? <s>{text}</s> : text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
