/** Asks how a table is to be read where its text leaves a choice, and shows its first rows as they will be read. */
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useMessages } from '../../i18n/messages';
import type { TableSource } from '../../state/drawing';
import { usePlayground } from '../../state/hooks';
import { leaveTable, takeTable } from '../../state/readTable';
import { type Plan, type Separator, separators } from '../../state/table/dialect';
import { planFor, type Wish } from '../../state/table/proposal';
import { isNumber, rowsOf, type Sample } from '../../state/table/readings';
import { Choice } from './Choice';
import { FirstRows } from './FirstRows';
import styles from './table.module.css';

interface ColumnChoiceProps {
  readonly axis: 'x' | 'y';
  readonly plan: Plan;
  readonly onTake: (taken: readonly number[]) => void;
}

function ColumnChoice({ axis, plan, onTake }: ColumnChoiceProps) {
  const words = useMessages().draw.table;
  const id = useId();
  const [x = 0, y] = plan.taken;
  const columns = Array.from({ length: plan.width }, (_, column) => column);
  const choose = (value: string) => {
    const column = value === '' ? undefined : Number(value);
    const taken = axis === 'x' ? [column, y] : [x, column];
    onTake(taken.filter((one) => one !== undefined));
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.axes[axis]}</label>
      <select
        id={id}
        value={String((axis === 'x' ? x : y) ?? '')}
        onChange={({ target }) => choose(target.value)}
      >
        {axis === 'y' && <option value="">{words.none}</option>}
        {columns.map((column) => (
          <option key={column} value={column}>
            {words.column(column + 1, plan.names[column] ?? '')}
          </option>
        ))}
      </select>
    </div>
  );
}

interface WaysProps {
  readonly plan: Plan;
  /** A change of the way of reading; columns are chosen anew. */
  readonly onWish: (wish: Wish) => void;
  readonly onTake: ColumnChoiceProps['onTake'];
}

function Ways({ plan, onWish, onTake }: WaysProps) {
  const words = useMessages().draw.table;
  const id = useId();
  const { separator, decimal, header } = plan;
  return (
    <div className={styles.ways}>
      <div className={styles.field}>
        <label htmlFor={id}>{words.separator}</label>
        <select
          id={id}
          value={separator}
          onChange={({ target }) => onWish({ separator: target.value as Separator })}
        >
          {separators.map((one) => (
            <option key={one} value={one}>
              {words.separators[one]}
            </option>
          ))}
        </select>
      </div>
      <Choice
        label={words.decimal}
        values={['.', ',']}
        names={words.decimals}
        chosen={decimal}
        onChoose={(next) => onWish({ separator, decimal: next, header: header >= 0 })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={header >= 0}
          onChange={({ target }) => onWish({ separator, decimal, header: target.checked })}
        />
        {words.header}
      </label>
      <div className={styles.axes}>
        <ColumnChoice axis="x" plan={plan} onTake={onTake} />
        <ColumnChoice axis="y" plan={plan} onTake={onTake} />
      </div>
    </div>
  );
}

/** True where a row has numbers in the columns taken. */
function holdsNumbers(sample: Sample, { separator, decimal, taken }: Plan): boolean {
  if (taken.length === 0) return false;
  return rowsOf(sample, separator).some((row) =>
    taken.every((column) => isNumber(row, column, decimal)),
  );
}

export function TableQuestion({ table }: { readonly table: TableSource }) {
  const { draw } = useMessages();
  const playground = usePlayground();
  const [plan, setPlan] = useState(table.plan);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  // Whoever listens to the page hears the question; Tab goes on to the choices.
  useEffect(() => heading.current?.focus(), []);
  const isReadable = useMemo(() => holdsNumbers(table.sample, plan), [table, plan]);
  return (
    <section className={styles.question} aria-labelledby={title}>
      <div className={styles.body}>
        <h3 id={title} ref={heading} tabIndex={-1}>
          {draw.table.title}
        </h3>
        {table.doubts.length > 0 && <p>{draw.table.open(table.doubts)}</p>}
        <Ways
          plan={plan}
          onWish={(wish) => setPlan(planFor(table.sample, wish))}
          onTake={(taken) => setPlan({ ...plan, taken })}
        />
        <FirstRows sample={table.sample} plan={plan} />
      </div>
      <div className={styles.foot}>
        <p role="status">{!isReadable && draw.table.noNumbers}</p>
        <button type="button" onClick={() => leaveTable(playground)}>
          {draw.table.back}
        </button>
        <button
          type="button"
          className={styles.take}
          disabled={!isReadable}
          onClick={() => void takeTable(playground, plan)}
        >
          {draw.table.take}
        </button>
      </div>
    </section>
  );
}
