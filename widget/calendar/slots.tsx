/** The chosen day's free times by part of day: one radio group, so that one tab stop and the arrow keys reach them all. */
import type { LocalDate, Slot } from '../booking/contract.ts';
import { ANY_UNIT } from '../booking/draft.ts';
import { unitTitle } from '../booking/selectors.ts';
import type { Choosing, MonthSlots } from '../booking/state.ts';
import { useFullView } from '../ui/view.ts';
import { partsOfDay } from './parts-of-day.ts';

export function Slots({ state, date, month }: { state: Choosing; date: LocalDate; month: MonthSlots | undefined }) {
  const { booking, format, words, announce } = useFullView();
  const { draft, site } = state;
  const slots = month?.days.find((day) => day.date === date)?.slots ?? [];
  if (slots.length === 0) return <p class="muted">{month?.status === 'complete' ? words.noneOn(format.day(date)) : words.reading}</p>;

  const chosen = slots.find(({ start }) => start === draft.slot?.start) ?? null;
  const choose = (slot: Slot) => booking.send({ type: 'slot_chosen', slot });
  /** Arrows choose the neighbour, as in any radio group; it has the focus then, and is read. */
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const right = event.currentTarget.closest('[dir=rtl]') ? -1 : 1;
    const step = { ArrowRight: right, ArrowLeft: -right, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')];
    const index = radios.indexOf(event.target as HTMLElement);
    if (!step || index < 0) return;
    event.preventDefault();
    const next = (index + step + radios.length) % radios.length;
    const slot = slots[next];
    if (slot) choose(slot);
    radios[next]?.focus();
  };
  const label = (slot: Slot): string => {
    const unit = draft.unit === ANY_UNIT && slot.units.length === 1 ? words.withUnit(unitTitle(site, slot.units[0] ?? '')) : '';
    return [format.dayAndTime(slot.start), unit].filter(Boolean).join(', ');
  };

  return (
    <div class="slots" role="radiogroup" aria-label={words.timesOn(format.fullDay(date))} onKeyDown={onKeyDown}>
      <h3>{format.fullDay(date)}</h3>
      {partsOfDay(slots, format.two?.first).map(({ date: day, part, slots: group }) => (
        <div key={day + part}>
          <h4>
            {day !== date && `${format.day(day)}, `}
            {words.parts[part]}
          </h4>
          <div class="grid">
            {group.map((slot) => (
              // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be pressed with Enter nor look like this everywhere
              <button
                key={slot.start}
                type="button"
                role="radio"
                class="slot"
                part="time"
                aria-checked={slot === chosen}
                aria-label={label(slot)}
                tabIndex={slot === (chosen ?? slots[0]) ? 0 : -1}
                onClick={() => {
                  choose(slot);
                  announce(words.picked(label(slot)));
                }}
              >
                {format.time(slot.start)}
                <small>{format.two?.beside(slot.start)}</small>
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
