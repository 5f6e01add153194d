/** Which dates of a series are looked at. Pure. */
import { addMonths, dateOf, type LocalDateTime, type LocalMonth, monthOf } from '../../shared/local-time.ts';

/** Each month costs a question to the service; what lies further ahead is not known. */
const MONTHS = 6;

/** The months in which its dates lie, in order. */
export function monthsOf(dates: readonly LocalDateTime[]): readonly LocalMonth[] {
  const months = [...new Set(dates.map((at) => monthOf(dateOf(at))))].toSorted();
  const [first] = months;
  return first === undefined ? [] : months.filter((month) => month < addMonths(first, MONTHS));
}
