/** «Бритва»: a barber shop that was made up, with branches in two time zones, four cooperators and eight services. */
import type { SeedAccount } from './company.ts';

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const days = (from: number, to: number, open: string, close: string): Record<number, readonly [number, number]> =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [from + index, [minutes(open), minutes(close)] as const]));
const never = () => false;

export const barber: SeedAccount = {
  key: 'barber-key-6b1f09d2',
  step: 30,
  horizonDays: 21,
  branches: [
    { id: 1, title: 'На Покровке', zone: 'Europe/Moscow' },
    { id: 2, title: 'На Красном проспекте', zone: 'Asia/Novosibirsk' },
  ],
  services: [
    { id: 9, title: 'Стрижка мужская', duration: 60, price: 2400 },
    { id: 10, title: 'Стрижка машинкой', duration: 30, price: 1400 },
    { id: 11, title: 'Оформление бороды', duration: 30, price: 1300 },
    { id: 12, title: 'Стрижка и борода', duration: 90, price: 3400 },
    { id: 13, title: 'Королевское бритьё', duration: 60, price: 2200 },
    { id: 14, title: 'Детская стрижка', duration: 60, price: 1800 },
    { id: 15, title: 'Камуфляж седины', duration: 30, price: 1200 },
    { id: 16, title: 'Отец и сын', duration: 120, price: 3900 },
  ],
  cooperators: [
    {
      id: 4,
      title: 'Артём',
      branch: 1,
      services: [9, 10, 11, 12, 13, 15],
      hours: days(1, 5, '10:00', '20:00'),
      breaks: [[minutes('14:00'), minutes('14:30')]],
      isOff: never,
      seats: 1,
    },
    {
      id: 5,
      title: 'Руслан',
      branch: 1,
      services: [9, 10, 11, 12, 14, 16],
      hours: days(2, 6, '11:00', '21:00'),
      breaks: [[minutes('15:00'), minutes('16:00')]],
      isOff: never,
      seats: 1,
    },
    {
      id: 6,
      title: 'Ксения',
      branch: 2,
      services: [9, 10, 14, 15, 16],
      hours: { ...days(1, 4, '10:00', '19:00'), 6: [minutes('10:00'), minutes('16:00')] },
      breaks: [[minutes('13:00'), minutes('13:30')]],
      isOff: never,
      seats: 1,
    },
    {
      id: 7,
      title: 'Глеб',
      branch: 2,
      services: [9, 10, 11, 12, 13],
      hours: { ...days(3, 6, '12:00', '22:00'), 0: [minutes('12:00'), minutes('20:00')] },
      breaks: [],
      isOff: never,
      seats: 1,
    },
  ],
};
